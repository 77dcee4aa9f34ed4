import type { Vendor } from '../vendor.ts';

export default {
  id: 'deep-chat',
  name: 'Deep Chat',
  homepage: 'https://deepchat.dev',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.jsdelivr.net/npm/deep-chat', 'unpkg.com/deep-chat'],
    scriptPaths: ['/deepChat.bundle.js', '/deepChat.js'],
    selectors: ['deep-chat'],
    storageKeys: ['deep-chat-storage'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/deep-chat/v/2.4.2', seen: '2026-11-22' },
    { url: 'https://deepchat.dev/docs/installation', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
