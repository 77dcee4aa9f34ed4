import { API, CDN, PLAIN_API, PLAIN_CDN, PLAIN_SOCKETS, SOCKETS } from '../hosts.ts';
import { type Exchange, REPLY, type Widget } from '../types.ts';

const FRAME = '/chat-frame.html';
const COMPOSER = '[data-id="webchat-sendbox-input"]';

interface Addresses {
  scheme: 'http' | 'https';
  cdn: string;
  api: string;
}

/** Web Chat over Direct Line, in an iframe of the shop's own origin. */
export function botFrameworkFrame(): Widget {
  return {
    vendor: 'bot-framework',
    parts: {
      scripts: [`${CDN}/botframework-webchat/4.18.1/webchat-minimal.js`],
      frames: ['bot-framework.books.test'],
      sockets: [SOCKETS],
      requests: [API],
      storageKeys: [],
      cookies: [],
    },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-socket': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'fail',
      'vendor-code-in-page': 'fail',
      'missing-privacy-notice': 'fail',
    },
    drive: { vendor: 'bot-framework', frame: FRAME, composer: COMPOSER, send: 'Enter', reply: REPLY },
    embed: () => `<iframe class="corner-frame" title="Ask a bookseller" src="${FRAME}"></iframe>`,
    pages: {
      [FRAME]: (exchange) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ask a bookseller</title>
<style>html, body, #webchat { height: 100%; margin: 0; }</style></head>
<body>${webChat(exchange, { scheme: 'https', cdn: CDN, api: API })}</body></html>`,
    },
  };
}

/** Web Chat straight in the page, all of it over http and ws. */
export function botFrameworkPlain(): Widget {
  return {
    vendor: 'bot-framework',
    parts: {
      scripts: [`${PLAIN_CDN}/botframework-webchat/4.18.1/webchat-minimal.js`],
      frames: [],
      sockets: [PLAIN_SOCKETS],
      requests: [PLAIN_API],
      storageKeys: [],
      cookies: [],
    },
    checks: {
      'plaintext-page': 'fail',
      'plaintext-socket': 'fail',
      'plaintext-resource': 'fail',
      'token-in-url': 'fail',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
    },
    drive: { vendor: 'bot-framework', composer: COMPOSER, send: 'Enter', reply: REPLY },
    embed: (exchange) =>
      `<div class="corner-frame">${webChat(exchange, { scheme: 'http', cdn: PLAIN_CDN, api: PLAIN_API })}</div>`,
  };
}

/** The markup of Web Chat's README: a token from a server, then renderWebChat. */
function webChat({ base }: Exchange, { scheme, cdn, api }: Addresses): string {
  const domain = `${base(api, scheme)}/v3/directline`;
  return `<div id="webchat" role="main" style="height: 100%"></div>
<script src="${base(cdn, scheme)}/botframework-webchat/4.18.1/webchat-minimal.js"></script>
<script>
(async function () {
  const res = await fetch('${domain}/tokens/generate', { method: 'POST' });
  const { token } = await res.json();
  window.WebChat.renderWebChat({
    directLine: window.WebChat.createDirectLine({ token, domain: '${domain}' }),
    userID: 'reader', username: 'Reader', locale: 'en-US'
  }, document.getElementById('webchat'));
})();
</script>`;
}
