import type { Vendor } from '../vendor.ts';

export default {
  id: 'velaro',
  name: 'Velaro',
  homepage: 'https://velaro.com',
  match: {
    scriptHosts: ['eastprodcdn.azureedge.net'],
    socketHosts: ['signalr-engagement-us-east.velaro.com'],
    apiHosts: ['api-visitor-us-east.velaro.com', 'api-engagement-us-east.velaro.com'],
    broadHosts: ['velaro.com'],
    globals: ['Velaro.Call', 'isVelaroChatClicked'],
  },
  sources: [
    { url: 'https://help.velaro.com/kb/article/772/csp-velaro-chat-widget', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
