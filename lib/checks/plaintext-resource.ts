import { defineCheck, idsOf, notApplicable, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { isPlaintext, type RecordedUrl } from '../evidence/recorded-url.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: `<script src="http://cdn.chat.example/loader.js">`, also where the browser blocks or upgrades it, and on an
 * https request that is redirected to http. Sockets have a check of their own. What only the page's own world says can
 * fail, not pass; but an https page cannot fetch over http: browsers block it or make it https. Source:
 * https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content, read 2026-11-22.
 */
export default defineCheck({
  id: 'plaintext-resource',
  title: {
    pass: 'All parts of the chat load encrypted',
    fail: 'Parts of the chat load unencrypted',
  },
  why: 'A script or frame that comes unencrypted can be swapped on the way, and then everything in the chat is in a stranger’s hands. A request that goes unencrypted can be read.',
  advice: {
    visitor:
      'Do not type anything private into this chat, above all on a network that you share with others.',
    owner:
      'Write https:// in the chat’s snippet and settings, and use the vendor’s current snippet: old ones still name http addresses.',
    reviewer:
      'Ask the vendor to serve every script, frame and interface over https only and to drop redirects that pass through http.',
  },
  category: 'transport',
  serves: ['pci-4.2.2', 'asvs-12.2.1', 'gdpr-32'],
  needs: ['scripts', 'frameElements', 'requests', 'channels', 'page'],
  severity: 'critical',
  evaluate({ scripts, frameElements, requests, channels, page }) {
    const parts: { id: string; trust: string; urls: RecordedUrl[] }[] = [
      ...scripts.map(({ id, trust, url }) => ({ id, trust, urls: [url] })),
      ...frameElements.map(({ id, trust, url }) => ({ id, trust, urls: url ? [url] : [] })),
      ...requests
        .filter((request) => request.type !== 'websocket')
        .map(({ id, trust, url, redirectedTo }) => ({
          id,
          trust,
          urls: redirectedTo ? [url, redirectedTo] : [url],
        })),
      ...channels
        .filter((channel) => channel.kind !== 'websocket')
        .map(({ id, trust, url }) => ({ id, trust, urls: [url] })),
    ];
    const plain = parts.filter((part) => part.urls.some(isPlaintext));
    if (plain.length > 0) {
      const hosts = nameSome(plain.flatMap((part) => part.urls.filter(isPlaintext).map((url) => url.host)));
      const summary = say`${countOf(plain.length, 'part')} of the chat asked for over http: ${hosts}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(plain) };
    }
    const encrypted = parts.filter((part) => part.urls.some((url) => url.scheme === 'https'));
    const vouched = encrypted.filter((part) => part.trust !== 'page-claim');
    if (vouched.length > 0) {
      const hosts = nameSome(vouched.flatMap((part) => part.urls.map((url) => url.host)));
      const summary = say`${countOf(vouched.length, 'part')} of the chat seen, all over https: ${hosts}.`;
      return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(vouched) };
    }
    if (encrypted.length > 0) {
      const proof = [page.id, ...idsOf(encrypted)];
      if (page.url.scheme !== 'https' || page.trust === 'page-claim') {
        return unknown(say`Only the page’s own scripts say that the chat’s requests are encrypted.`, proof);
      }
      const summary = say`${countOf(encrypted.length, 'request')} of the chat over https; the page is https, where browsers do not fetch over http (mixed content).`;
      return { outcome: 'pass', basis: 'inferred', summary, proof };
    }
    if (parts.some((part) => part.urls.some((url) => url.scheme === 'http'))) {
      return notApplicable(say`All that the chat loads comes from this computer.`, idsOf(parts));
    }
    return unknown(say`No script, frame or request could be told to be the chat’s.`);
  },
});
