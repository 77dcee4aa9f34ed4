import type { Vendor } from '../vendor.ts';

export default {
  id: 'chatra',
  name: 'Chatra',
  homepage: 'https://chatra.com',
  match: {
    scriptHosts: ['call.chatra.io'],
    frameHosts: ['chat.chatra.io'],
    socketHosts: ['io.chatra.io'],
    hosts: ['chatra.io'],
    selectors: ['#chatra', 'iframe#chatra__iframe'],
    globals: ['ChatraID', 'ChatraSetup', 'Chatra'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@chatra/chatra/v/1.0.3', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
