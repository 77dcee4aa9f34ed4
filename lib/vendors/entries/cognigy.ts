import type { Vendor } from '../vendor.ts';

export default {
  id: 'cognigy',
  name: 'Cognigy Webchat',
  homepage: 'https://www.cognigy.com',
  selfHosted: true,
  match: {
    selectors: ['[data-cognigy-webchat-root]', '[data-cognigy-webchat-toggle]'],
    globals: ['__COGNIGY_WEBCHAT', 'cognigyWebchatInputPlugins', 'cognigyWebchatMessagePlugins'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
