import type { Vendor } from '../vendor.ts';

export default {
  id: 'helpcrunch',
  name: 'HelpCrunch',
  homepage: 'https://helpcrunch.com',
  match: {
    scriptHosts: ['widget.helpcrunch.com', 'widget-new.helpcrunch.com'],
    broadHosts: ['helpcrunch.com'],
    selectors: ['#helpcrunch-container'],
    globals: ['HelpCrunch', 'helpcrunchDebug'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
