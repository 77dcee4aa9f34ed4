import type { Vendor } from '../vendor.ts';

export default {
  id: 'trengo',
  name: 'Trengo',
  homepage: 'https://trengo.com',
  match: {
    scriptHosts: ['static.widget.trengo.eu'],
    apiHosts: ['api.widget.trengo.eu'],
    hosts: ['widget.trengo.eu'],
    broadHosts: ['trengo.eu'],
    globals: ['Trengo.eventBus', 'Trengo'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
