import type { Vendor } from '../vendor.ts';

export default {
  id: 'nuance',
  name: 'Nuance Digital Engagement',
  aliases: ['TouchCommerce'],
  homepage: 'https://www.nuance.com',
  match: {
    scriptHosts: ['nuance.com/media/launch/chatloader'],
    hosts: ['inq.com', 'touchcommerce.com'],
    broadHosts: ['nuance.com'],
    selectors: ['#inqChatStage', '#tcChat_openChatButton'],
    globals: ['InqRegistry', 'nuanceChat'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
