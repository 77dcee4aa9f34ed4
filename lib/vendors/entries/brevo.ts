import type { Vendor } from '../vendor.ts';

// meet.brevo.com books meetings: no chat.
export default {
  id: 'brevo',
  name: 'Brevo Conversations',
  aliases: ['Sendinblue Chat'],
  homepage: 'https://www.brevo.com',
  match: {
    scriptHosts: ['conversations-widget.brevo.com'],
    broadHosts: ['sendinblue.com', 'brevo.com'],
    globals: ['BrevoConversations'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
