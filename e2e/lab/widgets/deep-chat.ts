import type { Checks } from '../expect.ts';
import { API, CDN } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** deep-chat, a custom element with an open shadow root, from its vendor's CDN; speaks HTTP only. */
export function deepChat({
  api = API,
  checks = {},
  isLeft = false,
}: {
  api?: string;
  checks?: Checks;
  isLeft?: boolean;
} = {}): Widget {
  return {
    vendor: 'deep-chat',
    checks: {
      'plaintext-page': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
      ...checks,
    },
    drive: { vendor: 'deep-chat', composer: 'deep-chat #text-input', send: 'Enter', reply: REPLY },
    embed: ({
      base,
    }) => `<script type="module" src="${base(CDN, 'https')}/npm/deep-chat@2.4.2/dist/deepChat.bundle.js"></script>
<div class="corner${isLeft ? ' left' : ''}"><deep-chat style="border-radius: 8px"
  introMessage='{"text": "Hello, which book may we find for you?"}'
  textInput='{"placeholder": {"text": "Ask a bookseller"}}'
  connect='{"url": "${base(api, 'https')}/chat"}'></deep-chat></div>`,
  };
}
