import type { Vendor } from '../vendor.ts';

export default {
  id: 'iadvize',
  name: 'iAdvize',
  homepage: 'https://www.iadvize.com',
  match: { hosts: ['iadvize.com'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
