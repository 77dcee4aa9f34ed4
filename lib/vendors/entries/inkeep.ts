import type { Vendor } from '../vendor.ts';

export default {
  id: 'inkeep',
  name: 'Inkeep',
  homepage: 'https://inkeep.com',
  selfHosted: true,
  match: {
    scriptHosts: ['uikit.inkeep.com', 'unpkg.com/@inkeep'],
    apiHosts: ['api.inkeep.com', 'api.management.inkeep.com'],
    broadHosts: ['inkeep.com'],
    selectors: ['#inkeep-widget'],
    globals: ['Inkeep'],
  },
  sources: [
    { url: 'https://docs.inkeep.com/customization-guides/content-security-policy', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
