import type { Vendor } from '../vendor.ts';

// Its global, Plain, is anybody's word.
export default {
  id: 'plain',
  name: 'Plain',
  homepage: 'https://www.plain.com',
  match: {
    scriptHosts: ['chat.cdn-plain.com', 'chat-cdn.plain.com'],
    hosts: ['cdn-plain.com'],
    selectors: ['#plain-chat-container'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
