import type { Vendor } from '../vendor.ts';

export default {
  id: 'drift',
  name: 'Drift',
  aliases: ['Salesloft Drift'],
  homepage: 'https://www.drift.com',
  match: {
    scriptHosts: ['js.driftt.com', 'widget.drift.com'],
    socketHosts: ['customer-api.drift.com'],
    apiHosts: ['driftapi.com'],
    hosts: ['driftt.com'],
    broadHosts: ['drift.com'],
    selectors: ['#drift-widget', '#drift-widget-container', '#drift-frame-controller', '#drift-frame-chat'],
    globals: ['drift.SNIPPET_VERSION', 'driftt'],
    cookies: ['driftt_aid', 'driftt_sid', 'driftt_eid', 'DFTT_END_USER_PREV_BOOTSTRAPPED'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    {
      url: 'https://github.com/eason-dev/csp-js/blob/main/packages/data/src/services/chat/drift.ts',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
