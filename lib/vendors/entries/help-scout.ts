import type { Vendor } from '../vendor.ts';

export default {
  id: 'help-scout',
  name: 'Help Scout Beacon',
  aliases: ['Beacon'],
  homepage: 'https://www.helpscout.com',
  match: {
    scriptHosts: ['beacon-v2.helpscout.net'],
    assetHosts: ['d3hb14vkzrxvla.cloudfront.net', 'djtflbt20bdde.cloudfront.net'],
    broadHosts: ['helpscout.net'],
    selectors: ['.BeaconFabButtonFrame', '.hsds-beacon'],
    globals: ['__onBeaconDestroy', 'beaconStore', 'Beacon.readyQueue'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
