import type { Vendor } from '../vendor.ts';

export default {
  id: 'rocket-chat',
  name: 'Rocket.Chat Livechat',
  homepage: 'https://www.rocket.chat',
  selfHosted: true,
  match: {
    frameHosts: ['rocket.chat/livechat'],
    scriptPaths: ['/rocketchat-livechat.min.js'],
    apiPaths: ['/api/v1/livechat/'],
    socketPaths: ['/websocket'],
    selectors: ['.rocketchat-widget', '.rocketchat-container', 'iframe#rocketchat-iframe'],
    globals: ['RocketChat.livechat'],
    broadHosts: ['rocket.chat'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@rocket.chat/livechat/v/1.13.3', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
