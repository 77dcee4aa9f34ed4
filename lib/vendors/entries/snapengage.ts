import type { Vendor } from '../vendor.ts';

// The vendor documents a preview of what visitors type.
export default {
  id: 'snapengage',
  name: 'SnapEngage',
  homepage: 'https://snapengage.com',
  match: {
    scriptHosts: [
      'code.snapengage.com',
      'storage.googleapis.com/code.snapengage.com',
      'commondatastorage.googleapis.com/code.snapengage.com',
    ],
    hosts: ['snapengage.com', 'snapabug.appspot.com'],
    globals: ['SnapEngage', 'SnapEngageChat', 'snapengage_mobile', 'snapabug'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
