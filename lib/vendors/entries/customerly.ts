import type { Vendor } from '../vendor.ts';

export default {
  id: 'customerly',
  name: 'Customerly',
  homepage: 'https://www.customerly.io',
  match: {
    scriptHosts: ['widget.customerly.io'],
    frameHosts: ['messenger.customerly.io'],
    hosts: ['chat.customerly.io'],
    broadHosts: ['customerly.io'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
