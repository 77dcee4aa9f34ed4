import { API, CDN } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** Carbon AI Chat: a custom element of nested open shadow roots; the shop's callback carries the messages. */
export function carbon(): Widget {
  return {
    vendor: 'carbon-ai-chat',
    parts: { frames: [], sockets: [], storageKeys: ['session CARBON_CHAT_SESSION'], cookies: [] },
    // The shop's own script carries the messages: what of its traffic is the chat's has no clear truth.
    checks: {
      'plaintext-page': 'pass',
      'missing-hsts': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
    },
    drive: {
      vendor: 'carbon-ai-chat',
      launcher: '.cds-aichat--launcher__button',
      composer: '.cds-aichat--text-area-textarea',
      send: 'Enter',
      reply: REPLY,
    },
    embed: ({ base }) => `<cds-aichat-container></cds-aichat-container>
<script type="module">
import '${base(CDN, 'https')}/carbon-ai-chat/1.9.1/entry.js';
const chat = document.querySelector('cds-aichat-container');
chat.messaging = {
  skipWelcome: true,
  customSendMessage: async (request, options, instance) => {
    const answer = await fetch('${base(API, 'https')}/kit/messages', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: request.input.text }),
    });
    const { text } = await answer.json();
    await instance.messaging.addMessage({ output: { generic: [{ response_type: 'text', text }] } });
  },
};
</script>`,
  };
}
