import type { Vendor } from '../vendor.ts';

export default {
  id: 'five9',
  name: 'Five9 chat',
  homepage: 'https://www.five9.com',
  match: {
    scriptHosts: ['app.five9.com/consoles/SocialWidget'],
    broadHosts: ['five9.com'],
    scriptPaths: ['/five9-social-widget.min.js'],
    globals: ['Five9Modules', 'Five9.Api'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
