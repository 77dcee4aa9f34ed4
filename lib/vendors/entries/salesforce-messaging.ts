import type { Vendor } from '../vendor.ts';

// Messages arrive as server-sent events, not over a socket.
export default {
  id: 'salesforce-messaging',
  name: 'Salesforce Messaging for Web',
  aliases: ['Salesforce Enhanced Chat', 'Messaging for In-App and Web'],
  homepage: 'https://www.salesforce.com',
  match: {
    frameHosts: ['my.site.com/ESW'],
    apiHosts: ['my.salesforce-scrt.com'],
    hosts: ['salesforce-scrt.com'],
    broadHosts: ['my.site.com', 'site.com'],
    selectors: [
      '#embedded-messaging',
      'iframe#embeddedMessagingFrame',
      '#embeddedMessagingConversationButton',
    ],
    globals: ['embeddedservice_bootstrap'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
