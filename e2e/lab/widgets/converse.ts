import { XMPP_AGENT, XMPP_PATH } from '../backends/xmpp.ts';
import { CDN, XMPP } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** Converse.js over the page, logged in anonymously, with one conversation open: XMPP over a WebSocket. */
export function converse(): Widget {
  return {
    vendor: 'converse-js',
    parts: {
      scripts: [
        `${CDN}/npm/converse.js@14.0.0/dist/converse.min.js`,
        `${CDN}/npm/converse.js@14.0.0/dist/libomemo.esm.min.js`,
      ],
      frames: [],
      sockets: [XMPP],
      requests: [CDN],
      cookies: [],
    },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-socket': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
    },
    drive: {
      vendor: 'converse-js',
      composer: 'converse-root textarea.chat-textarea',
      send: 'Enter',
      reply: REPLY,
    },
    embed: ({ base }) => {
      const dist = `${base(CDN, 'https')}/npm/converse.js@14.0.0/dist`;
      return `<link rel="stylesheet" media="screen" href="${dist}/converse.min.css">
<script type="module" src="${dist}/converse.min.js"></script>
<script type="module">
converse.initialize({
  assets_path: '${dist}/',
  authentication: 'anonymous',
  auto_login: true,
  auto_join_private_chats: ['${XMPP_AGENT}@${XMPP}'],
  discover_connection_methods: false,
  i18n: 'en',
  jid: '${XMPP}',
  keepalive: true,
  view_mode: 'overlayed',
  websocket_url: '${base(XMPP, 'wss')}${XMPP_PATH}',
});
</script>`;
    },
  };
}
