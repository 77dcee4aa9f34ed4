import type { Vendor } from '../vendor.ts';

// Its storage keys begin with typebot-, followed by the bot's id.
export default {
  id: 'typebot',
  name: 'Typebot',
  homepage: 'https://typebot.io',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.jsdelivr.net/npm/@typebot.io/js', 'cdn.typebot.io'],
    broadHosts: ['typebot.io'],
    apiPaths: ['/api/v1/typebots/'],
    selectors: ['typebot-bubble', 'typebot-standard', 'typebot-popup'],
    globals: ['Typebot.initBubble', 'Typebot.initStandard', 'Typebot.initPopup'],
  },
  sources: [
    { url: 'https://docs.typebot.io/api-reference/chat/start-chat', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
