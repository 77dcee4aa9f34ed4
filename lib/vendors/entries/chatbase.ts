import type { Vendor } from '../vendor.ts';

export default {
  id: 'chatbase',
  name: 'Chatbase',
  homepage: 'https://www.chatbase.co',
  match: {
    scriptHosts: ['chatbase.co/embed.min.js'],
    hosts: ['chatbase.co'],
    selectors: ['#chatbase-bubble-button', '#chatbase-bubble-window'],
    globals: ['chatbaseConfig.chatbotId', 'embedChatbaseChatbot'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
