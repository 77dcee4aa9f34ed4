import type { Vendor } from '../vendor.ts';

// fw-cdn.com loads any of Freshworks' products.
export default {
  id: 'freshchat',
  name: 'Freshchat',
  aliases: ['Freshworks chat', 'Freshbots'],
  homepage: 'https://www.freshworks.com/live-chat-software/',
  match: {
    scriptHosts: ['snippet.freshchat.com', 'assetscdn-wchat.freshchat.com', 'cdn.freshbots.ai'],
    frameHosts: ['wchat.freshchat.com', 'wchat.eu.freshchat.com'],
    apiHosts: ['wsv.freshchat.com'],
    hosts: ['freshchat.com', 'freshbots.ai'],
    broadHosts: ['fw-cdn.com', 'freshworksapi.com'],
    selectors: ['iframe#fc_frame', '#fc_frame', '#freshchat-container', '.fc-widget-normal'],
    globals: ['fcWidget', 'fcSettings', 'Freshbots'],
  },
  sources: [
    {
      url: 'https://github.com/eason-dev/csp-js/blob/main/packages/data/src/services/chat/freshchat.ts',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
