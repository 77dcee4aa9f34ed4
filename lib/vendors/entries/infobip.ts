import type { Vendor } from '../vendor.ts';

// Sockets are livechat-REGION.infobip.com: fr is the one that the vendor's page names.
export default {
  id: 'infobip',
  name: 'Infobip Live Chat',
  homepage: 'https://www.infobip.com',
  match: {
    scriptHosts: ['livechat.infobip.com'],
    socketHosts: ['livechat-fr.infobip.com'],
    broadHosts: ['infobip.com', 'infobip.net'],
  },
  sources: [
    {
      url: 'https://infobip.com/docs/live-chat/content-security-policy-csp-in-live-chat',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
