import type { Vendor } from '../vendor.ts';

export default {
  id: 'vica',
  name: 'VICA',
  homepage: 'https://www.vica.gov.sg',
  match: { hosts: ['webchat.vica.gov.sg'], broadHosts: ['vica.gov.sg', 'ask.gov.sg'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
