import type { Vendor } from '../vendor.ts';

export default {
  id: 'kayako',
  name: 'Kayako Messenger',
  homepage: 'https://kayako.com',
  match: {
    scriptHosts: ['kayako.com/api/v1/messenger.js', 'assets.kayako.com/messenger'],
    broadHosts: ['kayako.com', 'kayakocdn.com'],
    selectors: ['#kayako-messenger'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
