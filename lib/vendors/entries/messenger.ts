import type { Vendor } from '../vendor.ts';

// The script's path begins with a language, and the frame's with a version, so that no host pattern with a
// path can name them. The plugin ended on 9 May 2024; pages still carry its code.
export default {
  id: 'messenger',
  name: 'Facebook Messenger Chat Plugin',
  aliases: ['Facebook customer chat'],
  homepage: 'https://developers.facebook.com/docs/messenger-platform/discovery/customer-chat-plugin/',
  match: {
    selectors: ['.fb-customerchat', 'iframe[src*="/plugins/customerchat"]'],
    scriptPaths: ['/sdk/xfbml.customerchat.js'],
    globals: ['facebookChatSettings', 'FB.CustomerChat'],
    broadHosts: ['connect.facebook.net', 'facebook.com'],
  },
  sources: [
    {
      url: 'https://developers.facebook.com/docs/messenger-platform/discovery/customer-chat-plugin/',
      seen: '2026-11-22',
    },
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
