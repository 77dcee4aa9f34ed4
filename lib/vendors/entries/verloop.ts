import type { Vendor } from '../vendor.ts';

export default {
  id: 'verloop',
  name: 'Verloop',
  homepage: 'https://verloop.io',
  match: { hosts: ['verloop.io'], selectors: ['#verloop-container'], globals: ['Verloop'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
