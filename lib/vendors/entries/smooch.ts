import type { Vendor } from '../vendor.ts';

// Zendesk Messaging, too, talks to api.smooch.io and media.smooch.io: only the loader's hosts are this
// product's alone.
export default {
  id: 'smooch',
  name: 'Zendesk Sunshine Conversations',
  aliases: ['Smooch', 'Smooch Web Messenger'],
  homepage: 'https://docs.smooch.io',
  match: {
    scriptHosts: ['cdn.smooch.io', 'webloader.smooch.io'],
    broadHosts: ['smooch.io'],
    selectors: ['#smooch-container', 'iframe#web-messenger-container'],
    globals: ['Smooch', '__onWebMessengerFrameReady__'],
  },
  sources: [
    {
      url: 'https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/csp/',
      seen: '2026-11-22',
    },
    { url: 'https://www.npmjs.com/package/smooch/v/5.7.15', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
