import type { Vendor } from '../vendor.ts';

export default {
  id: 'happyfox',
  name: 'HappyFox Chat',
  homepage: 'https://www.happyfox.com',
  match: {
    scriptHosts: ['widget.happyfoxchat.com', 'd1l7z5ofrj6ab8.cloudfront.net'],
    hosts: ['happyfoxchat.com'],
    broadHosts: ['happyfox.com'],
    globals: ['HappyFoxChatObject'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
