import type { Vendor } from '../vendor.ts';

export default {
  id: 'kommunicate',
  name: 'Kommunicate',
  homepage: 'https://www.kommunicate.io',
  match: {
    scriptHosts: ['widget.kommunicate.io', 'cdn.kommunicate.io'],
    hosts: ['kommunicate.io'],
    selectors: ['#kommunicate-widget-iframe', '#mck-sidebox-launcher'],
    globals: ['Kommunicate', 'kommunicate', 'kommunicateSettings'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
