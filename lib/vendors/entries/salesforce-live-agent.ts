import type { Vendor } from '../vendor.ts';

export default {
  id: 'salesforce-live-agent',
  name: 'Salesforce Embedded Chat',
  aliases: ['Salesforce Live Agent', 'Snap-ins Chat'],
  homepage: 'https://www.salesforce.com',
  match: {
    scriptHosts: ['service.force.com/embeddedservice', 'my.salesforce.com/embeddedservice'],
    hosts: ['salesforceliveagent.com', 'liveagentforsalesforce.com'],
    broadHosts: ['service.force.com', 'my.salesforce.com'],
    scriptPaths: ['/embeddedservice/5.0/esw.min.js'],
    selectors: ['.embeddedServiceHelpButton', '.embeddedServiceSidebar', '#esw-modaloverlay'],
    globals: ['embedded_svc', 'liveagent.init'],
  },
  sources: [
    { url: 'install snippets in public repositories', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
