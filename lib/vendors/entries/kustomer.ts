import type { Vendor } from '../vendor.ts';

export default {
  id: 'kustomer',
  name: 'Kustomer Chat',
  homepage: 'https://www.kustomer.com',
  match: {
    scriptHosts: ['cdn.kustomerapp.com/chat-web'],
    broadHosts: ['kustomerapp.com'],
    selectors: ['iframe#kustomer-ui-sdk-iframe', 'script[data-kustomer-api-key]'],
    globals: ['Kustomer'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
