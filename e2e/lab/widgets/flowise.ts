import { CDN, FLOWISE } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** flowise-embed in an open shadow root, by its README; POST out, an event stream back. */
export function flowise(): Widget {
  return {
    vendor: 'flowise',
    parts: {
      scripts: [`${CDN}/npm/flowise-embed/dist/web.js`],
      frames: [],
      sockets: [],
      requests: [FLOWISE],
      cookies: [],
    },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
    },
    drive: {
      vendor: 'flowise',
      launcher: 'flowise-chatbot button[part="button"]',
      composer: 'flowise-chatbot textarea',
      send: 'Enter',
      reply: REPLY,
    },
    embed: ({ base }) => `<script type="module">
import Chatbot from '${base(CDN, 'https')}/npm/flowise-embed/dist/web.js';
Chatbot.init({ chatflowid: '91e9c803-5169-4db9-8207-3c0915d71c5f', apiHost: '${base(FLOWISE, 'https')}' });
</script>`,
  };
}
