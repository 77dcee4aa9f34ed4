import { LIVECHAT_ACCOUNTS, LIVECHAT_API, LIVECHAT_CDN } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/**
 * LiveChat by its own loader (`@livechat/widget-core` 1.4.1): requests cdn.livechatinc.com/tracking.js, sets
 * `__lc` and `LiveChatWidget`. What the lab serves there sends the whole draft at every key, as sneak peek does.
 */
export function liveChat(): Widget {
  return {
    vendor: 'livechat',
    // Its loader's own file lies among the shop's assets, and is the shop's as far as anybody can tell.
    parts: {
      scripts: [`${LIVECHAT_CDN}/tracking.js`],
      frames: [],
      sockets: [LIVECHAT_API],
      requests: [LIVECHAT_ACCOUNTS],
      cookies: [],
    },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-socket': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
      'unguarded-composer': 'pass',
      'vendor-readable-messages': 'fail',
      'unsent-text-sent': 'fail',
    },
    drive: { vendor: 'livechat', composer: '#support-box textarea', send: 'Enter', reply: REPLY },
    embed: ({ base, host }) => `<script src="/assets/widget-core.umd.js"></script>
<script>
LiveChatWidgetCore.createWidget({ organizationId: '5ee7b0a1-6a1c-4b5e-9c5e-000000000000' }).init();${
      // The loader's address has no port: where the lab is reached by one, the shop must ask for it itself.
      base(host).endsWith(host)
        ? ''
        : `
const late = document.createElement('script'); late.src = '${base(LIVECHAT_CDN, 'https')}/tracking.js'; document.head.append(late);`
    }
</script>`,
  };
}
