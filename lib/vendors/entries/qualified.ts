import type { Vendor } from '../vendor.ts';

export default {
  id: 'qualified',
  name: 'Qualified',
  homepage: 'https://www.qualified.com',
  match: {
    scriptHosts: ['js.qualified.com'],
    broadHosts: ['qualified.com'],
    selectors: ['#q-messenger-frame'],
    globals: ['QualifiedObject'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
