import type { Vendor } from '../vendor.ts';

// Its frames say title="chat widget", which others may say too. Its sockets are sub-domains of tawk.to
// without a fixed name.
export default {
  id: 'tawk-to',
  name: 'tawk.to',
  homepage: 'https://www.tawk.to',
  match: {
    scriptHosts: ['embed.tawk.to'],
    apiHosts: ['va.tawk.to'],
    broadHosts: ['tawk.to'],
    selectors: [
      '.tawk-min-container',
      '#tawk-bubble-container',
      '#tawkchat-container',
      '#tawkchat-minified-wrapper',
    ],
    globals: ['Tawk_API', 'Tawk_LoadStart'],
    storageKeys: ['twk_token_*'],
    cookies: ['twk_idm_key', 'tawk_uuid_*', 'TawkConnectionTime'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/tawk-react/v/0.0.2', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
