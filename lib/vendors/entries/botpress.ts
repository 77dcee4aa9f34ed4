import type { Vendor } from '../vendor.ts';

export default {
  id: 'botpress',
  name: 'Botpress Webchat',
  homepage: 'https://botpress.com',
  selfHosted: true,
  match: {
    scriptHosts: ['cdn.botpress.cloud'],
    apiHosts: ['webchat.botpress.cloud'],
    assetHosts: ['mediafiles.botpress.cloud'],
    broadHosts: ['botpress.cloud'],
    scriptPaths: ['/@botpress/webchat/dist/index.umd.cjs'],
    selectors: [
      '.bpComposerContainer',
      '.bpFabContainer',
      '.bpContainer.bpReset',
      '#bp-web-widget',
      '#bp-widget',
      '.bpw-floating-button',
    ],
    globals: ['botpressWebChat', 'botpress.init'],
    storageKeys: ['bp-webchat*'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@botpress/webchat/v/4.5.2', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
