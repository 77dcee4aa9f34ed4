import type { Vendor } from '../vendor.ts';

export default {
  id: 'forethought',
  name: 'Forethought Solve',
  homepage: 'https://forethought.ai',
  match: {
    scriptHosts: ['solve-widget.forethought.ai'],
    hosts: ['cdn.forethought.ai'],
    broadHosts: ['forethought.ai'],
    selectors: ['iframe#forethought-chat', '#forethought-chat'],
    globals: ['Forethought'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
