import type { Vendor } from '../vendor.ts';

// A kit: the site itself, or whoever built on it, carries the messages.
export default {
  id: 'chatscope',
  name: 'chatscope chat UI kit',
  homepage: 'https://chatscope.io',
  selfHosted: true,
  match: {
    scriptPaths: ['/chat-ui-kit-react.min.js'],
    selectors: ['.cs-message-input__content-editor', '.cs-message-list__scroll-wrapper'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@chatscope/chat-ui-kit-react/v/2.1.1', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
