import type { Vendor } from '../vendor.ts';

// Keeps the transcript in localStorage under a key that begins with the connector's id and ends in _chatHistory.
export default {
  id: 'getjenny',
  name: 'LeadDesk chat',
  aliases: ['GetJenny'],
  homepage: 'https://leaddesk.com',
  match: { hosts: ['getjenny.com'], globals: ['webpackJsonpget-jenny'] },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
