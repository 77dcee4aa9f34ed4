import type { Vendor } from '../vendor.ts';

export default {
  id: 'livechat',
  name: 'LiveChat',
  homepage: 'https://www.livechat.com',
  match: {
    scriptHosts: ['cdn.livechatinc.com'],
    frameHosts: ['secure.livechatinc.com'],
    apiHosts: ['api.livechatinc.com', 'accounts.livechatinc.com', 'queue.livechatinc.com'],
    assetHosts: ['livechat-static.com', 'livechat-files.com', 'livechat.s3.amazonaws.com'],
    hosts: ['livechatinc.com', 'livechatinc.net'],
    broadHosts: ['livechat.com', 'text.com'],
    socketPaths: ['/v3.5/customer/rtm/ws'],
    selectors: [
      'iframe#chat-widget[src*="livechatinc.com"]',
      '#livechat-compact-container',
      '#chat-widget-container > iframe#chat-widget',
    ],
    globals: ['LiveChatWidget', '__lc.license', '__lc.organizationId', 'LC_API'],
    storageKeys: ['@@lc_auth_token:*', 'side_storage_*'],
    cookies: ['__lc_cid', '__lc_cst', '__lc2_cid', '__lc2_cst'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/@livechat/customer-sdk/v/4.0.2', seen: '2026-11-22' },
    { url: 'https://www.npmjs.com/package/@livechat/widget-core/v/1.4.1', seen: '2026-11-22' },
    { url: 'https://www.livechat.com/help/use-livechat-with-content-security-policy/', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
