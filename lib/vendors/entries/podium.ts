import type { Vendor } from '../vendor.ts';

export default {
  id: 'podium',
  name: 'Podium Webchat',
  homepage: 'https://www.podium.com',
  match: {
    scriptHosts: ['connect.podium.com'],
    broadHosts: ['podium.com'],
    selectors: [
      '#podium-website-widget',
      'iframe#podium-bubble',
      'iframe#podium-modal',
      'iframe#podium-prompt',
    ],
    globals: ['PodiumWebChat', 'podiumWebsiteWidgetLoaded'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
