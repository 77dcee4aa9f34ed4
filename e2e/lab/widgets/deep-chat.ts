import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Checks } from '../expect.ts';
import { modulePath } from '../files.ts';
import { API, CDN } from '../hosts.ts';
import { type Exchange, REPLY, type Widget } from '../types.ts';

/** How the page loads the bundle: by a version, with a hash too, without either, by an inline script's `import()`. */
type Load = 'pinned' | 'tied' | 'loose' | 'imported';

const bundlePath = (load: Load) =>
  `${load === 'loose' ? '/deep-chat' : '/npm/deep-chat@2.4.2/dist'}/deepChat.bundle.js`;

function scriptOf(load: Load, cdn: string, { base }: Exchange): string {
  const url = `${base(cdn, 'https')}${bundlePath(load)}`;
  if (load === 'imported') return `<script type="module">import('${url}');</script>`;
  const tie = load === 'tied' ? ` integrity="${integrity()}" crossorigin="anonymous"` : '';
  return `<script type="module" src="${url}"${tie}></script>`;
}

function integrity(): string {
  const bundle = readFileSync(modulePath('deep-chat/dist/deepChat.bundle.js'));
  return `sha384-${createHash('sha384').update(bundle).digest('base64')}`;
}

/** What deep-chat 2.4.2 says where its request fails. */
const REFUSED = 'Error, please try again.';

/** deep-chat, a custom element with an open shadow root, from its vendor's CDN; speaks HTTP only. */
export function deepChat({
  api = API,
  cdn = CDN,
  checks = {},
  isLeft = false,
  load = 'pinned',
  isRefused = false,
  hasCookies = false,
}: {
  api?: string;
  cdn?: string;
  checks?: Checks;
  isLeft?: boolean;
  load?: Load;
  /** The browser does not reach the service: deep-chat says so, in its own words. */
  isRefused?: boolean;
  /** Its requests take and bring cookies of the service's, one of which is set by each answer. */
  hasCookies?: boolean;
} = {}): Widget {
  return {
    vendor: 'deep-chat',
    parts: {
      scripts: [`${cdn}${bundlePath(load)}`],
      frames: [],
      sockets: [],
      requests: [api],
      storageKeys: [],
      cookies: hasCookies ? ['visitor_id'] : [],
    },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'token-in-url': 'pass',
      'vendor-code-in-page': 'fail',
      'unsandboxed-frame': 'not-applicable',
      'broad-frame-permissions': 'not-applicable',
      'missing-privacy-notice': 'fail',
      'unguarded-composer': 'pass',
      'vendor-readable-messages': 'fail',
      'unsent-text-sent': 'pass',
      ...checks,
    },
    drive: {
      vendor: 'deep-chat',
      composer: 'deep-chat #text-input',
      send: 'Enter',
      reply: isRefused ? REFUSED : REPLY,
      ...(isRefused && { isLost: true }),
    },
    embed: (exchange) => `${scriptOf(load, cdn, exchange)}
<div class="corner${isLeft ? ' left' : ''}"><deep-chat style="border-radius: 8px"
  introMessage='{"text": "Hello, which book may we find for you?"}'
  textInput='{"placeholder": {"text": "Ask a bookseller"}}'
  connect='{"url": "${exchange.base(api, 'https')}/chat"${hasCookies ? ', "credentials": "include"' : ''}}'></deep-chat></div>`,
  };
}
