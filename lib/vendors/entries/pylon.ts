import type { Vendor } from '../vendor.ts';

export default {
  id: 'pylon',
  name: 'Pylon',
  homepage: 'https://usepylon.com',
  match: {
    scriptHosts: ['widget.usepylon.com'],
    frameHosts: ['chat-app.usepylon.com'],
    broadHosts: ['usepylon.com'],
    selectors: ['#pylon-chat', '#pylon-chat-frame'],
    globals: ['Pylon'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
