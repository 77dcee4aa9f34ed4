import type { Vendor } from '../vendor.ts';

export default {
  id: 'papercups',
  name: 'Papercups',
  homepage: 'https://papercups.io',
  selfHosted: true,
  match: {
    hosts: ['app.papercups.io'],
    broadHosts: ['papercups.io'],
    socketPaths: ['/socket/websocket'],
    selectors: ['.Papercups-chatWindowContainer'],
    innerSelectors: ['.Papercups-toggleButtonContainer'],
    globals: ['Papercups'],
  },
  sources: [
    { url: 'https://github.com/papercups-io/chat-widget', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
