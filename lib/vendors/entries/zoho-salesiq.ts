import type { Vendor } from '../vendor.ts';

export default {
  id: 'zoho-salesiq',
  name: 'Zoho SalesIQ',
  homepage: 'https://www.zoho.com/salesiq/',
  match: {
    scriptHosts: ['js.zohocdn.com/salesiq', 'js.zohocdn.com/ichat'],
    socketHosts: ['zohopublic.com/watchws'],
    hosts: [
      'salesiq.zohopublic.com',
      'salesiq.zohopublic.eu',
      'salesiq.zoho.com',
      'salesiq.zoho.eu',
      'salesiq.zoho.in',
    ],
    broadHosts: ['js.zohocdn.com', 'zohopublic.com'],
    selectors: ['#zsiq_float', '#zsiqwidget', '#zsiqscript', '.zsiq_floatmain', '.zls-sptwndw'],
    globals: ['$zoho.salesiq', 'siqembedid'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
