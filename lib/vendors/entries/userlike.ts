import type { Vendor } from '../vendor.ts';

export default {
  id: 'userlike',
  name: 'Userlike',
  aliases: ['Lime Connect'],
  homepage: 'https://www.userlike.com',
  match: {
    scriptHosts: ['userlike-cdn-widgets.s3-eu-west-1.amazonaws.com', 'dq4irj27fs462.cloudfront.net'],
    apiHosts: ['api.userlike.com'],
    broadHosts: ['userlike.com'],
    selectors: ['#userlike', '.userlike-widget'],
    globals: ['userlike', 'userlikeInit', 'userlikeConfig', '__USERLIKE_MOUNT_GUARD__'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/react-live-chat-loader/v/2.11.0', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
