import type { Vendor } from '../vendor.ts';

// Regions and editions have their own label of azureedge.net, which many share: the path tells.
export default {
  id: 'microsoft-omnichannel',
  name: 'Dynamics 365 Omnichannel chat widget',
  aliases: ['Microsoft Omnichannel Live Chat Widget'],
  homepage: 'https://learn.microsoft.com/dynamics365/customer-service/',
  match: {
    scriptHosts: [
      'azureedge.net/livechatwidget/scripts/LiveChatBootstrapper.js',
      'oc-cdn-ocprod.azureedge.net/livechatwidget',
    ],
    scriptPaths: ['/livechatwidget/scripts/LiveChatBootstrapper.js'],
    selectors: [
      '#Microsoft_Omnichannel_LCWidget',
      'iframe#Microsoft_Omnichannel_LCWidget_Chat_Iframe_Window',
    ],
    globals: ['Microsoft.Omnichannel.LiveChatWidget'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
