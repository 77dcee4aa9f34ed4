import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { isLoopback, isPlaintext, type RecordedUrl } from '../evidence/recorded-url.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `new WebSocket('ws://chat.example')`, also where the browser refuses it: such an attempt makes no network
 * event, only the page hook sees it. The constructor takes `http:` and `https:` as well, as names of the same two.
 * A page may forge what its own world says, so that `wss:` said there alone proves nothing; but on an https page
 * browsers fail every `ws:` connection as mixed content. Sources: https://www.rfc-editor.org/errata/eid4398 (the check
 * in RFC 6455, 4.1), https://websockets.spec.whatwg.org/#the-websocket-interface, both read 2026-11-22.
 */
export default defineCheck({
  id: 'plaintext-socket',
  title: {
    pass: 'The chat’s live connection is encrypted',
    fail: 'The chat’s live connection is not encrypted',
  },
  why: 'A chat keeps a line open on which messages come and go. Without encryption, anyone on the way can read and change them, card numbers and addresses included.',
  advice: {
    visitor:
      'Treat this chat like a postcard: no names, numbers or passwords. Use the phone or a web form instead.',
    owner:
      'Use wss:// in the widget’s settings and ask the vendor for an endpoint with TLS. Remove any fallback to ws://.',
    reviewer:
      'Ask the vendor which endpoints answer without TLS and why a client would try them; ask for the fallback to be removed and test again.',
  },
  category: 'transport',
  serves: ['pci-4.2.2', 'asvs-4.4.1', 'gdpr-32'],
  needs: ['channels', 'requests', 'page', 'watch'],
  severity: 'critical',
  evaluate({ channels, requests, page, watch }) {
    const sockets = [
      ...channels.filter((channel) => channel.kind === 'websocket'),
      ...requests.filter((request) => request.type === 'websocket'),
    ];
    const plain = sockets.filter((socket) => isPlaintext(socket.url));
    if (plain.length > 0) {
      const hosts = nameSome(plain.map((socket) => socket.url.host));
      const isOpened = plain.some((socket) => 'outcome' in socket && socket.outcome === 'opened');
      const summary = isOpened
        ? say`The chat opened a connection without encryption (ws://) to ${hosts}.`
        : say`The chat tried to open a connection without encryption (ws://) to ${hosts}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(plain) };
    }
    const encrypted = sockets.filter((socket) => isEncrypted(socket.url));
    const hosts = nameSome(encrypted.map((socket) => socket.url.host));
    const vouched = encrypted.filter((socket) => socket.trust !== 'page-claim');
    if (vouched.length > 0) {
      const summary = say`${countOf(encrypted.length, 'connection')} seen, all encrypted (wss://): ${hosts}.`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(vouched) };
    }
    if (encrypted.length > 0) {
      const proof = [page.id, ...idsOf(encrypted)];
      if (page.url.scheme !== 'https' || page.trust === 'page-claim') {
        return unknown(
          say`Only the page’s own scripts say that the connection to ${hosts} is encrypted.`,
          proof,
        );
      }
      const summary = say`The chat opened wss:// to ${hosts}; the page is https, where browsers refuse ws:// as mixed content.`;
      return { outcome: 'pass', basis: 'inferred', summary, proof };
    }
    if (sockets.some((socket) => isLoopback(socket.url))) {
      return notApplicable(say`The chat’s connections stay on this computer.`, idsOf(sockets));
    }
    return watch.isChatOpen
      ? notApplicable(say`The chat was open and no socket was opened.`)
      : unknown(say`No socket was seen, and the chat was not open.`);
  },
});

function isEncrypted(url: RecordedUrl): boolean {
  return url.scheme === 'wss' || url.scheme === 'https';
}
