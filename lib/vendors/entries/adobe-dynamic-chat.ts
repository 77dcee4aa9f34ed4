import type { Vendor } from '../vendor.ts';

export default {
  id: 'adobe-dynamic-chat',
  name: 'Adobe Dynamic Chat',
  aliases: ['Marketo Dynamic Chat'],
  homepage: 'https://business.adobe.com/products/marketo.html',
  match: {
    scriptHosts: ['assets.adoberesources.net'],
    broadHosts: ['adoberesources.net'],
    globals: ['AdobeDX'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
