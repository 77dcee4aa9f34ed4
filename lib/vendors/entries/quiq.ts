import type { Vendor } from '../vendor.ts';

export default {
  id: 'quiq',
  name: 'Quiq Messaging',
  homepage: 'https://quiq.com',
  match: {
    scriptHosts: ['static.quiq-cdn.com'],
    hosts: ['goquiq.com', 'quiq-cdn.com'],
    globals: ['Quiq', 'QuiqUtils'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
