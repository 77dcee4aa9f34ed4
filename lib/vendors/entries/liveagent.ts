import type { Vendor } from '../vendor.ts';

// ladesk.com also serves customers' help centres; the tracking script is what chat buttons are made by.
export default {
  id: 'liveagent',
  name: 'LiveAgent',
  homepage: 'https://www.liveagent.com',
  match: {
    scriptHosts: ['ladesk.com/scripts/track'],
    broadHosts: ['ladesk.com'],
    selectors: ['#la-chat-button', '.la-chat-button'],
    globals: ['LiveAgent.createButton', 'LiveAgentTracker'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
