import type { Vendor } from '../vendor.ts';

export default {
  id: 'landbot',
  name: 'Landbot',
  homepage: 'https://landbot.io',
  match: {
    scriptHosts: ['cdn.landbot.io', 'static.landbot.io'],
    hosts: ['landbot.io'],
    selectors: ['.LandbotLivechat', '#landbot-container'],
    globals: ['LandbotLivechat', 'initLandbot', 'Landbot', 'myLandbot'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
