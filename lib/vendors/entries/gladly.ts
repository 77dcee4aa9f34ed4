import type { Vendor } from '../vendor.ts';

// cdn.gladly.com also serves help centres.
export default {
  id: 'gladly',
  name: 'Gladly',
  homepage: 'https://www.gladly.com',
  match: {
    scriptHosts: ['cdn.gladly.com/chat-sdk'],
    broadHosts: ['gladly.com'],
    globals: ['Gladly', 'gladlyConfig'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
