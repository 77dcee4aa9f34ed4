import type { Vendor } from '../vendor.ts';

// Its script's host also carries the live assistant's socket.
export default {
  id: 'ocelot',
  name: 'Ocelot',
  homepage: 'https://www.ocelotbot.com',
  match: {
    scriptHosts: ['ai.ocelotbot.com'],
    frameHosts: ['embed.ocelotbot.com'],
    assetHosts: ['id.ocelotbot.com'],
    broadHosts: ['ocelotbot.com'],
  },
  sources: [
    {
      url: 'https://support.ocelotbot.com/support/solutions/articles/64000260125-content-security-policy-csp-',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
