import type { Vendor } from '../vendor.ts';

// The vendor documents a preview of what visitors type.
export default {
  id: 'whoson',
  name: 'WhosOn',
  homepage: 'https://www.whoson.com',
  match: { hosts: ['whoson.com'], globals: ['whoson_global', 'whoson_init'] },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
