import type { Vendor } from '../vendor.ts';

// A kit: the site itself carries the messages.
export default {
  id: 'react-chat-widget',
  name: 'react-chat-widget',
  homepage: 'https://github.com/Wolox/react-chat-widget',
  selfHosted: true,
  match: {
    scriptPaths: ['/react-chat-widget/lib/index.js'],
    selectors: ['.rcw-widget-container'],
    innerSelectors: ['#rcw-conversation-container', '.rcw-conversation-container', '.rcw-launcher'],
  },
  sources: [{ url: 'https://www.npmjs.com/package/react-chat-widget/v/3.1.4', seen: '2026-11-22' }],
} as const satisfies Vendor;
