import type { Vendor } from '../vendor.ts';

// The vendor documents a preview of what visitors type.
export default {
  id: 'chatway',
  name: 'Chatway',
  homepage: 'https://chatway.app',
  match: { scriptHosts: ['cdn.chatway.app'], hosts: ['chatway.app'], globals: ['$chatway'] },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
