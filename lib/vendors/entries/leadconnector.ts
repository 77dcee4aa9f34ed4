import type { Vendor } from '../vendor.ts';

export default {
  id: 'leadconnector',
  name: 'LeadConnector',
  aliases: ['GoHighLevel chat'],
  homepage: 'https://www.gohighlevel.com',
  match: {
    scriptHosts: ['widgets.leadconnectorhq.com'],
    apiHosts: ['services.leadconnectorhq.com/chat-widget'],
    broadHosts: ['leadconnectorhq.com'],
    selectors: ['chat-widget[location-id]'],
    globals: ['leadConnector'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
