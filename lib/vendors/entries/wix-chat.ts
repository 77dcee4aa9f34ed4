import type { Vendor } from '../vendor.ts';

export default {
  id: 'wix-chat',
  name: 'Wix Chat',
  homepage: 'https://www.wix.com',
  match: {
    frameHosts: ['engage.wixapps.net/chat-widget-server'],
    scriptHosts: ['static.parastorage.com/services/chat-widget'],
    broadHosts: ['wixapps.net', 'parastorage.com'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
