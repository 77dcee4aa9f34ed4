import type { Vendor } from '../vendor.ts';

export default {
  id: 'gorgias',
  name: 'Gorgias Chat',
  homepage: 'https://www.gorgias.com',
  match: {
    scriptHosts: ['config.gorgias.chat', 'client-builds.production.gorgias.chat', 'assets.gorgias.io/chat'],
    hosts: ['gorgias.chat'],
    broadHosts: ['gorgias.io'],
    selectors: [
      '#gorgias-chat-container',
      '#gorgias-web-messenger-container',
      '#gorgias-chat-messenger-iframe',
      '#gorgias-chat-widget-install-v3',
    ],
    globals: ['gorgiasChat', 'GorgiasChat', 'GORGIAS_CHAT_APP', 'GORGIAS_CHAT_BUNDLE_VERSION'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
