import type { Vendor } from '../vendor.ts';

export default {
  id: 'n8n',
  name: 'n8n chat',
  homepage: 'https://n8n.io',
  selfHosted: true,
  match: { scriptHosts: ['cdn.jsdelivr.net/npm/@n8n/chat'], selectors: ['#n8n-chat'] },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
