import type { Vendor } from '../vendor.ts';

// Chat between users of a site, not with its staff.
export default {
  id: 'talkjs',
  name: 'TalkJS',
  homepage: 'https://talkjs.com',
  match: { hosts: ['talkjs.com'], globals: ['_talkjs_locales'] },
  sources: [
    {
      url: 'https://talkjs.com/docs/Features/Security_Settings/Content_Security_Policy/',
      seen: '2026-11-22',
    },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
