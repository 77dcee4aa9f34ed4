import type { Vendor } from '../vendor.ts';

export default {
  id: 'ada',
  name: 'Ada',
  homepage: 'https://www.ada.cx',
  match: {
    scriptHosts: ['static.ada.support'],
    frameHosts: ['ada.support'],
    selectors: ['iframe#ada-chat-frame', 'iframe#ada-button-frame', '#ada-embed'],
    globals: ['adaEmbed', 'adaSettings', '__AdaEmbedConstructor'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
