import type { Vendor } from '../vendor.ts';

export default {
  id: 'tidio',
  name: 'Tidio',
  homepage: 'https://www.tidio.com',
  match: {
    scriptHosts: ['code.tidio.co'],
    socketHosts: ['socket.tidio.co'],
    frameHosts: ['widget-v4.tidiochat.com'],
    apiHosts: ['metrics-collector.tidio.co'],
    assetHosts: ['cdn.tidio.co', 'uploads.tidio.com'],
    hosts: ['tidio.co', 'tidiochat.com'],
    broadHosts: ['tidio.com'],
    selectors: ['#tidio-chat', 'iframe#tidio-chat-iframe', '#tidio-chat-code'],
    globals: ['tidioChatApi', 'tidioChatCode', 'tidioIdentify'],
    storageKeys: ['tidio_*'],
  },
  sources: [
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
