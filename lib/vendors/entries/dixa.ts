import type { Vendor } from '../vendor.ts';

export default {
  id: 'dixa',
  name: 'Dixa Messenger',
  homepage: 'https://www.dixa.com',
  match: {
    scriptHosts: ['messenger.dixa.io'],
    broadHosts: ['dixa.io'],
    selectors: ['#dixa-messenger-container', '.dixa-messenger-namespace'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
