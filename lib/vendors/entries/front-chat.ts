import type { Vendor } from '../vendor.ts';

export default {
  id: 'front-chat',
  name: 'Front Chat',
  homepage: 'https://front.com',
  match: {
    scriptHosts: ['chat-assets.frontapp.com'],
    frameHosts: ['chat.frontapp.com'],
    socketHosts: ['front-us-realtime.ably.io', 'front-eu-realtime.ably.io'],
    apiHosts: [
      'us-west-1-chat-server.frontapp.com',
      'us-west-2-chat-server.frontapp.com',
      'eu-west-1-chat-server.frontapp.com',
      'chat-webhook.frontapp.com',
    ],
    assetHosts: ['chat-assets.frontusercontent.com'],
    broadHosts: ['frontapp.com'],
    selectors: ['#front-chat-container', '#front-chat-iframe', '#front-chat-script'],
    globals: ['FrontChat'],
  },
  sources: [
    { url: 'https://dev.frontapp.com/docs/content-security-policy', seen: '2026-11-22' },
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
