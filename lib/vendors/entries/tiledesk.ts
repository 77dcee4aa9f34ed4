import type { Vendor } from '../vendor.ts';

// With its Firebase engine the whole draft leaves the page while it is typed, half a second late.
export default {
  id: 'tiledesk',
  name: 'Tiledesk',
  homepage: 'https://tiledesk.com',
  selfHosted: true,
  match: {
    scriptHosts: ['widget.tiledesk.com'],
    broadHosts: ['tiledesk.com'],
    selectors: ['iframe#tiledeskiframe', '#tiledesk-container'],
    globals: ['tiledesk', 'Tiledesk', 'tileDeskAsyncInit', 'tiledeskSettings'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
