import type { Vendor } from '../vendor.ts';

export default {
  id: 'deep-chat',
  name: 'Deep Chat',
  homepage: 'https://deepchat.dev',
  match: { scriptPaths: ['/deepChat.bundle.js'], selectors: ['deep-chat'] },
  sources: [{ url: 'https://deepchat.dev/docs/installation', seen: '2026-11-22' }],
} as const satisfies Vendor;
