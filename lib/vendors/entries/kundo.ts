import type { Vendor } from '../vendor.ts';

export default {
  id: 'kundo',
  name: 'Kundo Chat',
  homepage: 'https://kundo.se',
  match: {
    frameHosts: ['chat.kundo.se'],
    assetHosts: ['static-chat.kundo.se'],
    broadHosts: ['kundo.se'],
    storageKeys: ['kundo_chat_*'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
