import type { Vendor } from '../vendor.ts';

export default {
  id: 'amazon-connect',
  name: 'Amazon Connect chat widget',
  homepage: 'https://aws.amazon.com/connect/',
  match: {
    scriptHosts: ['connect.aws/connectwidget', 'cloudfront.net/amazon-connect-chat-interface-client.js'],
    scriptPaths: ['/amazon-connect-chat-interface-client.js'],
    selectors: [
      '#amazon-connect-chat-widget',
      'iframe[id^="amazon-connect-chat-widget-iframe"]',
      '#amazon-connect-widget-frame',
      '#amazon-connect-close-widget-button',
    ],
    globals: ['amazon_connect'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
