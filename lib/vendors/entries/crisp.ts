import type { Vendor } from '../vendor.ts';

export default {
  id: 'crisp',
  name: 'Crisp',
  homepage: 'https://crisp.chat',
  match: {
    scriptHosts: ['client.crisp.chat'],
    frameHosts: ['game.crisp.chat'],
    socketHosts: ['client.relay.crisp.chat', 'stream.relay.crisp.chat', 'client.relay.rescue.crisp.chat'],
    apiHosts: ['settings.crisp.chat', 'storage.crisp.chat'],
    assetHosts: ['image.crisp.chat', 'assets.crisp.chat'],
    broadHosts: ['crisp.chat', 'crisp.im'],
    selectors: ['.crisp-client', '#crisp-chatbox'],
    globals: ['$crisp', 'CRISP_WEBSITE_ID', '$__CRISP_INCLUDED', 'CRISP_RUNTIME_CONFIG'],
    cookies: ['crisp-client/*'],
    storageKeys: ['crisp-client/*'],
  },
  sources: [
    {
      url: 'https://docs.crisp.chat/guides/others/whitelisting-our-systems/crisp-domain-names/',
      seen: '2026-11-22',
    },
    { url: 'https://www.npmjs.com/package/crisp-sdk-web/v/1.2.1', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
