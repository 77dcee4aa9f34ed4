import type { Vendor } from '../vendor.ts';

export default {
  id: 'smartsupp',
  name: 'Smartsupp',
  homepage: 'https://www.smartsupp.com',
  match: {
    scriptHosts: ['smartsuppchat.com', 'smartsupp-widget-161959.c.cdn77.org'],
    frameHosts: ['widget-page.smartsupp.com'],
    socketHosts: ['websocket-visitors.smartsupp.com'],
    assetHosts: ['smartsuppcdn.com'],
    broadHosts: ['smartsupp.com'],
    selectors: ['#smartsupp-widget-container', 'iframe[src*="smartsupp"]'],
    globals: ['_smartsupp', '$smartsupp', 'smartsupp'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
