import type { Vendor } from '../vendor.ts';

export default {
  id: 'sprinklr',
  name: 'Sprinklr Live Chat',
  homepage: 'https://www.sprinklr.com',
  match: {
    hosts: ['prod-live-chat.sprinklr.com'],
    apiHosts: ['sprinklr.com/api/livechat'],
    broadHosts: ['sprinklr.com'],
    globals: ['sprChat', '__sprChat'],
  },
  sources: [
    {
      url: 'https://sprinklr.com/help/articles/website-installation/content-security-policy-csp-guide-for-live-chat-integration/665ff524b35fa9007dafeb11',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
