import type { Vendor } from '../vendor.ts';

// hs-scripts.com loads all of HubSpot, on most sites without a chat; only usemessages.com is the chat alone.
export default {
  id: 'hubspot',
  name: 'HubSpot Conversations',
  aliases: ['HubSpot live chat', 'HubSpot chatflows'],
  homepage: 'https://www.hubspot.com',
  match: {
    scriptHosts: ['usemessages.com'],
    frameHosts: ['hubspot.com/conversations-visitor'],
    apiHosts: ['hubspot.com/livechat-public'],
    broadHosts: [
      'hs-scripts.com',
      'hubspot.com',
      'hubapi.com',
      'hs-banner.com',
      'hs-analytics.net',
      'hsappstatic.net',
    ],
    selectors: ['#hubspot-messages-iframe-container', '#hubspot-messages-iframe', '.hs-shadow-container'],
    globals: ['HubSpotConversations', 'hsConversationsSettings', 'hsConversationsOnReady'],
    cookies: ['messagesUtk', 'hs-messages-is-open', 'hs-messages-hide-welcome-message'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'https://www.consentstack.io/vendors/hubspot-conversations', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
