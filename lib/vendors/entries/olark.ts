import type { Vendor } from '../vendor.ts';

export default {
  id: 'olark',
  name: 'Olark',
  homepage: 'https://www.olark.com',
  match: {
    scriptHosts: ['static.olark.com'],
    apiHosts: ['knrpc.olark.com'],
    broadHosts: ['olark.com'],
    selectors: ['#olark-wrapper', '#olark-container', '#habla_window_div'],
    globals: ['olark', 'olarkUserData'],
    cookies: ['hblid', 'wcsid', 'olfsk', '_oklv'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
