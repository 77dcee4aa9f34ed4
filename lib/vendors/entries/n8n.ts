import type { Vendor } from '../vendor.ts';

export default {
  id: 'n8n',
  name: 'n8n chat',
  homepage: 'https://n8n.io',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.jsdelivr.net/npm/@n8n/chat'],
    scriptPaths: ['/@n8n/chat/dist/chat.bundle.es.js'],
    selectors: ['#n8n-chat'],
    storageKeys: ['n8n-chat/sessionId'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@n8n/chat', seen: '2026-11-22' },
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
