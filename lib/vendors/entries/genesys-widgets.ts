import type { Vendor } from '../vendor.ts';

// Served by the site itself; talks to the site's own contact centre.
export default {
  id: 'genesys-widgets',
  name: 'Genesys Widgets (CX)',
  homepage: 'https://www.genesys.com',
  selfHosted: true,
  match: { selectors: ['.cx-widget'], globals: ['_genesys.widgets'], cookies: ['_genesys.widgets.*'] },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
