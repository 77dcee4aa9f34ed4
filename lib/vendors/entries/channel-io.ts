import type { Vendor } from '../vendor.ts';

export default {
  id: 'channel-io',
  name: 'Channel Talk',
  aliases: ['Channel.io'],
  homepage: 'https://channel.io',
  match: {
    scriptHosts: ['cdn.channel.io'],
    hosts: ['channel.io'],
    selectors: ['#ch-plugin'],
    globals: ['ChannelIO', 'ChannelIOInitialized'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
