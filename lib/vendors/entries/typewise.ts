import type { Vendor } from '../vendor.ts';

// Messages come over ably.net, which many share. Its global, twConfig, may be anybody's.
export default {
  id: 'typewise',
  name: 'Typewise',
  homepage: 'https://www.typewise.app',
  match: {
    scriptHosts: ['platform.typewise.app'],
    apiHosts: ['platform-api.typewise.app'],
    assetHosts: ['platform-uploads.typewise.app'],
    broadHosts: ['typewise.app'],
  },
  sources: [
    { url: 'https://docs.typewise.app/guides/channels/content-security-policy', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
