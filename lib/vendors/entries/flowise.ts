import type { Vendor } from '../vendor.ts';

// Its transcript's key, a chatflow's id followed by _EXTERNAL, has no fixed beginning; its global, Chatbot,
// is anybody's word.
export default {
  id: 'flowise',
  name: 'Flowise',
  homepage: 'https://flowiseai.com',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.jsdelivr.net/npm/flowise-embed', 'unpkg.com/flowise-embed'],
    scriptPaths: ['/flowise-embed/dist/web.js', '/flowise-embed/dist/web.umd.js'],
    apiPaths: ['/api/v1/public-chatbotConfig/', '/api/v1/chatflows-streaming/'],
    selectors: ['flowise-chatbot', 'flowise-fullchatbot'],
    storageKeys: ['chatInputHistory'],
    cookies: ['chatbotDisclaimer'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/flowise-embed/v/3.1.6', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
