import { CDN, PLAIN_CDN, PLAIN_SOCKETS, SOCKETS } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** rasa-webchat in the page, from its vendor's CDN, as its README documents it. `plain`: all of it over http and ws. */
export function rasa({ plain = false }: { plain?: boolean } = {}): Widget {
  const [scheme, cdn, sockets] = plain
    ? (['http', PLAIN_CDN, PLAIN_SOCKETS] as const)
    : (['https', CDN, SOCKETS] as const);
  const carried = plain ? 'fail' : 'pass';
  return {
    vendor: 'rasa',
    parts: {
      scripts: [`${cdn}/npm/rasa-webchat@1.0.1/lib/index.js`],
      frames: [],
      sockets: [sockets],
      requests: [sockets],
      storageKeys: ['local chat_session'],
      cookies: [],
    },
    checks: {
      'plaintext-page': carried,
      'stored-transcript': 'fail',
      'plaintext-socket': carried,
      'plaintext-resource': carried,
      ...(!plain && { 'missing-hsts': 'pass' }),
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
      'unguarded-composer': 'pass',
      'vendor-readable-messages': 'fail',
    },
    drive: {
      vendor: 'rasa',
      launcher: '.rw-launcher',
      composer: 'textarea.rw-new-message',
      send: 'Enter',
      reply: REPLY,
    },
    embed: ({ base }) => `<script>!(function () {
  let e = document.createElement("script"),
    t = document.head || document.getElementsByTagName("head")[0];
  (e.src = "${base(cdn, scheme)}/npm/rasa-webchat@1.0.1/lib/index.js"),
    (e.async = !0),
    (e.onload = () => {
      window.WebChat.default(
        {
          initPayload: "/greet",
          customData: { language: "en" },
          socketUrl: "${base(sockets, scheme)}",
          title: "Ask a bookseller",
          inputTextFieldHint: "Type a message..."
        },
        null
      );
    }),
    t.insertBefore(e, t.firstChild);
})();
</script>`,
  };
}
