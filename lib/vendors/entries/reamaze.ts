import type { Vendor } from '../vendor.ts';

export default {
  id: 'reamaze',
  name: 'Re:amaze',
  aliases: ['GoDaddy chat'],
  homepage: 'https://www.reamaze.com',
  match: {
    scriptHosts: ['cdn.reamaze.com/assets'],
    broadHosts: ['reamaze.com', 'reamaze.io'],
    selectors: ['#reamazejs-container', '#reamaze-widget'],
    globals: ['reamaze.version'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
