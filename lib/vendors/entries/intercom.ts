import type { Vendor } from '../vendor.ts';

// intercom.io and its CDN also serve help centres, product tours and mail tracking: alone they prove no messenger.
export default {
  id: 'intercom',
  name: 'Intercom',
  aliases: ['Fin Messenger'],
  homepage: 'https://www.intercom.com',
  match: {
    scriptHosts: ['widget.intercom.io', 'js.intercomcdn.com'],
    frameHosts: ['intercom-sheets.com', 'intercom-reporting.com'],
    socketHosts: [
      'nexus-websocket-a.intercom.io',
      'nexus-websocket-b.intercom.io',
      'nexus-europe-websocket.intercom.io',
      'nexus-australia-websocket.intercom.io',
      'intercom-messenger.com',
    ],
    apiHosts: [
      'api-iam.intercom.io',
      'api-iam.eu.intercom.io',
      'api-iam.au.intercom.io',
      'api-ping.intercom.io',
      'via.intercom.io',
      'uploads.intercomcdn.com',
      'uploads.intercomusercontent.com',
    ],
    assetHosts: [
      'fonts.intercomcdn.com',
      'gifs.intercomcdn.com',
      'static.intercomassets.com',
      'messenger-apps.intercom.io',
    ],
    broadHosts: [
      'intercom.io',
      'intercomcdn.com',
      'intercomcdn.eu',
      'intercomassets.com',
      'intercomusercontent.com',
      'intercom.com',
      'intercom.help',
    ],
    selectors: [
      '#intercom-container',
      '#intercom-frame',
      '.intercom-lightweight-app',
      '.intercom-launcher',
      'iframe[name="intercom-messenger-frame"]',
      'iframe[name="intercom-launcher-frame"]',
      '#_intercom_npm_loader',
    ],
    globals: ['Intercom', 'intercomSettings'],
    storageKeys: ['intercom.intercom-state-*'],
    cookies: ['intercom-id-*', 'intercom-session-*', 'intercom-device-id-*'],
  },
  sources: [
    {
      url: 'https://www.intercom.com/help/en/articles/3894-using-intercom-with-content-security-policy',
      seen: '2026-11-22',
    },
    {
      url: 'https://fin.ai/help/en/articles/12147553-using-fin-messenger-with-content-security-policy',
      seen: '2026-11-22',
    },
    { url: 'https://www.npmjs.com/package/@intercom/messenger-js-sdk/v/0.0.20', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
    { url: 'shared/data/embedding.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
