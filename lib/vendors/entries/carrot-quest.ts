import type { Vendor } from '../vendor.ts';

// One product under two names, for two markets. Its script also does mail and analytics; only the frame
// proves a chat.
export default {
  id: 'carrot-quest',
  name: 'Carrot quest',
  aliases: ['Dashly'],
  homepage: 'https://www.carrotquest.io',
  match: {
    broadHosts: ['carrotquest.io', 'carrotquest.app', 'dashly.app'],
    selectors: ['#carrotquest-messenger-frame'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
