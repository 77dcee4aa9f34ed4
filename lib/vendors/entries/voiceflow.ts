import type { Vendor } from '../vendor.ts';

// A request to general-runtime.voiceflow.com may also come from a site's own interface to a Voiceflow agent:
// a chat all the same.
export default {
  id: 'voiceflow',
  name: 'Voiceflow',
  homepage: 'https://www.voiceflow.com',
  match: {
    scriptHosts: ['cdn.voiceflow.com/widget'],
    apiHosts: ['general-runtime.voiceflow.com'],
    broadHosts: ['voiceflow.com'],
    selectors: ['#voiceflow-chat', '.vfrc-widget', 'vf-chat-widget'],
    globals: ['voiceflow.chat'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
