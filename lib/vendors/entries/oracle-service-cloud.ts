import type { Vendor } from '../vendor.ts';

// Both hosts also serve help centres and site analytics: neither proves a chat. Agents may be shown the
// draft, if the owner turns the preview on.
export default {
  id: 'oracle-service-cloud',
  name: 'Oracle Service Cloud Chat',
  aliases: ['RightNow'],
  homepage: 'https://www.oracle.com/cx/service/',
  match: { broadHosts: ['rightnowtech.com', 'rnengage.com'] },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
