import type { Vendor } from '../vendor.ts';

export default {
  id: 'yellow-ai',
  name: 'yellow.ai',
  aliases: ['Yellow Messenger'],
  homepage: 'https://yellow.ai',
  match: {
    scriptHosts: ['cdn.yellowmessenger.com'],
    hosts: ['yellowmessenger.com'],
    broadHosts: ['yellow.ai'],
    selectors: ['#ymDivBar'],
    globals: ['ymConfig', 'YellowMessenger'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
