import type { Vendor } from '../vendor.ts';

export default {
  id: 'smooch',
  name: 'Zendesk Sunshine Conversations',
  aliases: ['Smooch', 'Smooch Web Messenger'],
  homepage: 'https://docs.smooch.io',
  match: {
    scriptHosts: ['cdn.smooch.io', 'webloader.smooch.io'],
    apiHosts: ['api.smooch.io'],
    assetHosts: ['media.smooch.io'],
    selectors: ['#smooch-container', 'iframe#web-messenger-container'],
    globals: ['Smooch', '__onWebMessengerFrameReady__'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/smooch/v/5.7.15', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
