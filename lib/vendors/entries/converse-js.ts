import type { Vendor } from '../vendor.ts';

export default {
  id: 'converse-js',
  name: 'Converse.js',
  homepage: 'https://conversejs.org',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.conversejs.org'],
    scriptPaths: ['/dist/converse.min.js', '/dist/converse.js'],
    socketPaths: ['/xmpp-websocket', '/http-bind'],
    selectors: ['converse-root', '#conversejs'],
    innerSelectors: ['converse-chats', '.conversejs'],
    globals: ['converse.initialize'],
    storageKeys: ['conversejs-session-jid', 'converse-session/*'],
  },
  sources: [{ url: 'https://www.npmjs.com/package/converse.js/v/14.0.0', seen: '2026-11-22' }],
} as const satisfies Vendor;
