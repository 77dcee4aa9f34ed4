import type { Vendor } from '../vendor.ts';

export default {
  id: 'gubagoo',
  name: 'Gubagoo',
  homepage: 'https://www.gubagoo.com',
  match: {
    scriptHosts: ['cdn.gubagoo.io'],
    hosts: ['gubagoo.io'],
    broadHosts: ['gubagootracking.com'],
    selectors: ['.gubagoo-wrapper'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
