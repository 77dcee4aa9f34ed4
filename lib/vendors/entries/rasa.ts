import type { Vendor } from '../vendor.ts';

// Its global, WebChat, is also that of Microsoft's Web Chat, and its class rw-widget-container that of
// react-widgets: neither tells it apart.
export default {
  id: 'rasa',
  name: 'Rasa Webchat',
  homepage: 'https://github.com/botfront/rasa-webchat',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.jsdelivr.net/npm/rasa-webchat', 'unpkg.com/rasa-webchat'],
    scriptPaths: ['/rasa-webchat/lib/index.js'],
    selectors: ['#rasaWebchatPro', '#rasa-chat-widget', '.rw-conversation-container', '.rw-launcher'],
    innerSelectors: ['#rw-messages'],
    storageKeys: ['chat_session'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/rasa-webchat/v/1.0.1', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
