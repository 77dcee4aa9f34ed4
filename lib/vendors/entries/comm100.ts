import type { Vendor } from '../vendor.ts';

export default {
  id: 'comm100',
  name: 'Comm100',
  homepage: 'https://www.comm100.com',
  match: {
    scriptHosts: ['vue-static.comm100.com'],
    hosts: ['vue.comm100.com', 'chatserver.comm100.com', 'comm100.cn'],
    broadHosts: ['comm100.com'],
    selectors: ['#comm100-container'],
    globals: ['Comm100API', 'comm100_chatButton', 'comm100_livechat_open_link'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
