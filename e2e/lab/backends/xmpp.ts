import { acceptSockets } from '../sockets.ts';
import { REPLY, type Recorder, type Site } from '../types.ts';

/** Path of the socket, the one that XMPP servers use. */
export const XMPP_PATH = '/xmpp-websocket';
/** Who answers; the part before the `@`. */
export const XMPP_AGENT = 'bookseller';

const FRAMING = 'urn:ietf:params:xml:ns:xmpp-framing';
const SASL = 'urn:ietf:params:xml:ns:xmpp-sasl';
const BIND = 'urn:ietf:params:xml:ns:xmpp-bind';

/**
 * An XMPP server as small as Converse.js 14.0.0 is content with: framing over a WebSocket (RFC 7395), anonymous SASL
 * (RFC 4505), resource binding, a roster of one, and a contact who answers every message.
 */
export function createXmpp(recorder: Recorder): NonNullable<Site['upgrade']> {
  let visitors = 0;

  return acceptSockets(recorder, 'xmpp', XMPP_PATH, ({ sendText, onText }) => {
    visitors += 1;
    const visitor = visitors;
    let domain = '';
    let isKnown = false;

    onText((text) => {
      const [, name = ''] = /^<([\w:]+)/.exec(text) ?? [];
      switch (name) {
        case 'open':
          domain = attribute(text, 'to');
          sendText(
            `<open xmlns="${FRAMING}" from="${domain}" id="s${visitor}" version="1.0" xml:lang="en"/>`,
          );
          return sendText(features(isKnown));
        case 'auth':
          isKnown = true;
          return sendText(`<success xmlns="${SASL}"/>`);
        case 'iq':
          return sendText(answerTo(text, domain, `visitor-${visitor}@${domain}/lab`));
        case 'message': {
          if (!text.includes('<body')) return;
          const [from, to] = [`${XMPP_AGENT}@${domain}/shop`, `visitor-${visitor}@${domain}/lab`];
          const reply = `<message xmlns="jabber:client" type="chat" id="r${Date.now()}" from="${from}" to="${to}"><body>${REPLY}</body></message>`;
          return void setTimeout(() => sendText(reply), 150);
        }
        case 'close':
          return sendText(`<close xmlns="${FRAMING}"/>`);
      }
    });
  });
}

function features(isKnown: boolean): string {
  const inside = isKnown
    ? `<bind xmlns="${BIND}"/>`
    : `<mechanisms xmlns="${SASL}"><mechanism>ANONYMOUS</mechanism></mechanisms>`;
  return `<stream:features xmlns:stream="http://etherx.jabber.org/streams" xmlns="jabber:client">${inside}</stream:features>`;
}

function answerTo(iq: string, domain: string, jid: string): string {
  const id = attribute(iq, 'id');
  const to = attribute(iq, 'to');
  const result = (inside: string, type = 'result') =>
    `<iq xmlns="jabber:client" type="${type}" id="${id}" to="${jid}"${to ? ` from="${to}"` : ''}>${inside}</iq>`;
  if (iq.includes(BIND)) return result(`<bind xmlns="${BIND}"><jid>${jid}</jid></bind>`);
  if (iq.includes('jabber:iq:roster')) {
    return result(
      `<query xmlns="jabber:iq:roster"><item jid="${XMPP_AGENT}@${domain}" name="Bookseller" subscription="both"/></query>`,
    );
  }
  if (iq.includes('disco#info')) {
    return result(
      '<query xmlns="http://jabber.org/protocol/disco#info"><identity category="server" type="im" name="lab"/></query>',
    );
  }
  if (iq.includes('disco#items')) return result('<query xmlns="http://jabber.org/protocol/disco#items"/>');
  if (iq.includes('urn:xmpp:ping')) return result('');
  return result(
    '<error type="cancel"><service-unavailable xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error>',
    'error',
  );
}

function attribute(element: string, name: string): string {
  const [head = ''] = element.split('>');
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(head)?.[1] ?? '';
}
