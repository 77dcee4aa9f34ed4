import type { Vendor } from '../vendor.ts';

export default {
  id: 'talkdesk',
  name: 'Talkdesk Digital Engagement chat',
  homepage: 'https://www.talkdesk.com',
  match: {
    scriptHosts: ['talkdeskchatsdk.talkdeskapp.com'],
    broadHosts: ['talkdeskapp.com'],
    globals: ['TalkdeskChatSDK', 'webpackChunkTalkdeskChatSDK'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
