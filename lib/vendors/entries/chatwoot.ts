import type { Vendor } from '../vendor.ts';

export default {
  id: 'chatwoot',
  name: 'Chatwoot',
  homepage: 'https://www.chatwoot.com',
  selfHosted: true,
  match: {
    hosts: ['app.chatwoot.com'],
    broadHosts: ['chatwoot.com'],
    scriptPaths: ['/packs/js/sdk.js'],
    socketPaths: ['/cable'],
    framePaths: ['/widget?website_token'],
    selectors: ['.woot-widget-holder'],
    innerSelectors: ['iframe#chatwoot_live_chat_widget', '.woot--bubble-holder', '.woot-widget-bubble'],
    globals: ['$chatwoot', 'chatwootSDK', 'chatwootSettings'],
    cookies: ['cw_conversation', 'cw_snooze_campaigns_till'],
  },
  sources: [
    { url: 'https://github.com/chatwoot/chatwoot (app/javascript/sdk)', seen: '2026-11-22' },
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
