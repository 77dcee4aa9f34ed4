import type { Vendor } from '../vendor.ts';

export default {
  id: 'webim',
  name: 'Webim',
  homepage: 'https://webim.ru',
  match: { hosts: ['webim.ru'], globals: ['webim.version'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
