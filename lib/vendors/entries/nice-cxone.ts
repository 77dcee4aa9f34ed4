import type { Vendor } from '../vendor.ts';

// Its SDK sends a preview of the draft, at most every 1.25 s. Sockets are a host a region.
export default {
  id: 'nice-cxone',
  name: 'NICE CXone chat',
  aliases: ['NICE inContact', 'Digital First Omnichannel'],
  homepage: 'https://www.nice.com',
  match: {
    socketHosts: [
      'chat-gateway-de-na1.niceincontact.com',
      'chat-gateway-de-eu1.niceincontact.com',
      'chat-gateway-de-au1.niceincontact.com',
      'chat-gateway-de-ca1.niceincontact.com',
      'chat-gateway-de-uk1.niceincontact.com',
      'chat-gateway-de-jp1.niceincontact.com',
    ],
    apiHosts: [
      'channels-de-na1.niceincontact.com/chat',
      'channels-de-eu1.niceincontact.com/chat',
      'channels-de-au1.niceincontact.com/chat',
      'channels-de-ca1.niceincontact.com/chat',
      'channels-de-uk1.niceincontact.com/chat',
      'channels-de-jp1.niceincontact.com/chat',
    ],
    broadHosts: ['niceincontact.com', 'nice-incontact.com'],
  },
  sources: [
    { url: 'https://github.com/nice-devone/nice-cxone-mobile-sdk-ios', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
