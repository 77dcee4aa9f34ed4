import type { Vendor } from '../vendor.ts';

export default {
  id: 'bot-framework',
  name: 'Microsoft Bot Framework Web Chat',
  aliases: ['Azure Bot Service Web Chat'],
  homepage: 'https://github.com/microsoft/BotFramework-WebChat',
  selfHosted: true,
  match: {
    scriptHosts: [
      'cdn.botframework.com',
      'cdn.jsdelivr.net/npm/botframework-webchat',
      'unpkg.com/botframework-webchat',
    ],
    frameHosts: ['webchat.botframework.com'],
    apiHosts: ['directline.botframework.com'],
    broadHosts: ['botframework.com'],
    apiPaths: ['/v3/directline/'],
    scriptPaths: [
      '/botframework-webchat/webchat.js',
      '/botframework-webchat/webchat-es5.js',
      '/botframework-webchat/webchat-minimal.js',
    ],
    selectors: ['meta[name^="botframework-webchat:"]', '.webchat__send-box'],
    innerSelectors: ['.webchat__basic-transcript', '[data-id="webchat-sendbox-input"]'],
    globals: ['WebChat.createDirectLine', 'WebChat.renderWebChat'],
  },
  sources: [
    { url: 'https://www.npmjs.com/package/botframework-webchat/v/4.18.1', seen: '2026-11-22' },
    { url: 'shared/data/vendors.tsv', seen: '2026-11-22' },
  ],
} as const satisfies Vendor;
