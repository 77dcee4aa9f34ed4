import type { Vendor } from '../vendor.ts';

// cdn.shopify.com serves every shop; the newer loader's path begins with an extension's id.
export default {
  id: 'shopify-inbox',
  name: 'Shopify Inbox',
  homepage: 'https://www.shopify.com/inbox',
  match: {
    scriptHosts: ['cdn.shopify.com/shopifycloud/shopify_chat'],
    frameHosts: ['shopify-chat.shopifyapps.com'],
    broadHosts: ['cdn.shopify.com'],
    scriptPaths: ['/assets/inbox-chat-loader.js'],
    selectors: ['#shopify-chat', 'inbox-online-store-chat'],
    globals: ['ShopifyChat'],
  },
  sources: [{ url: 'shared/data/vendors.tsv', seen: '2026-11-22' }],
} as const satisfies Vendor;
