import type { Vendor } from '../vendor.ts';

// Classic and Messaging are one snippet whose settings decide which of the two loads: one product here.
// zdassets.com and zendesk.com also serve help centres. Messaging talks to api.smooch.io, as Sunshine
// Conversations (smooch) does.
export default {
  id: 'zendesk',
  name: 'Zendesk Web Widget',
  aliases: ['Zendesk Messaging', 'Zendesk Web Widget (Classic)', 'Zendesk Chat', 'Zopim'],
  homepage: 'https://www.zendesk.com',
  match: {
    scriptHosts: ['static.zdassets.com/ekr', 'static.zdassets.com/web_widget', 'v2.zopim.com'],
    socketHosts: ['widget-mediator.zopim.com'],
    apiHosts: ['ekr.zdassets.com', 'ekr.zendesk.com'],
    assetHosts: ['v2assets.zopim.io'],
    hosts: ['zopim.com', 'zopim.io'],
    broadHosts: ['zdassets.com', 'zendesk.com', 'zdusercontent.com', 'smooch.io'],
    selectors: ['#ze-snippet', 'iframe#webWidget', 'iframe[data-product="web_widget"]', '.zEWidget-launcher'],
    globals: ['zE', 'zESettings', 'zEmbed', '$zopim'],
    storageKeys: ['ZD-store', 'ZD-suid', 'ZD-buid'],
    cookies: ['__zlcmid'],
  },
  sources: [
    {
      url: 'https://developer.zendesk.com/documentation/classic-web-widget-sdks/web-widget/integrating-with-google/csp/',
      seen: '2026-11-22',
    },
    {
      url: 'https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/csp/',
      seen: '2026-11-22',
    },
    { url: 'https://www.npmjs.com/package/react-zendesk/v/0.1.13', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
