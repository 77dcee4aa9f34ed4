import type { Vendor } from '../vendor.ts';

export default {
  id: 'helpshift',
  name: 'Helpshift Web Chat',
  homepage: 'https://www.helpshift.com',
  match: {
    scriptHosts: ['webchat.helpshift.com'],
    broadHosts: ['helpshift.com'],
    selectors: ['#helpshift-iframe'],
    globals: ['Helpshift'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
