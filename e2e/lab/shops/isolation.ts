import { CDN, GUARDED_API, TUNNEL } from '../hosts.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** Longer than is read of one policy, by one directive that has nothing to do with scripts. */
const ENDLESS = `img-src ${Array.from({ length: 3000 }, (_, index) => `https://img-${index}.test`).join(' ')}`;

/** Shops that differ in what their headers, and those of the chat, say. */
export const isolationPages: PageDefinition[] = [
  {
    name: 'careful',
    purpose:
      'deep-chat under a strict policy, with an integrity hash; its server names what stands before it',
    title: TITLE,
    headers: ({ base }) => ({
      'content-security-policy': `script-src ${base(GUARDED_API, 'https')}; object-src 'none'; base-uri 'none'`,
      'referrer-policy': 'strict-origin',
    }),
    widgets: [
      deepChat({
        api: GUARDED_API,
        cdn: GUARDED_API,
        load: 'tied',
        checks: {
          'weak-csp': 'pass',
          'missing-integrity': 'pass',
          'unprotected-endpoint': 'pass',
          'hosting-unknown': 'pass',
        },
      }),
    ],
  },
  {
    name: 'careless',
    purpose:
      'deep-chat under a policy full of holes, loose; its server is one for development, behind a tunnel',
    title: TITLE,
    headers: () => ({ 'content-security-policy': "script-src * 'unsafe-inline' 'unsafe-eval'" }),
    widgets: [
      deepChat({
        api: TUNNEL,
        cdn: TUNNEL,
        load: 'loose',
        checks: {
          'weak-csp': 'fail',
          'missing-integrity': 'fail',
          'unprotected-endpoint': 'fail',
          'hosting-unknown': 'fail',
        },
      }),
    ],
  },
  {
    name: 'unclear',
    purpose: 'deep-chat under a policy of 60 kB, by import(); its server says nothing of itself',
    title: TITLE,
    headers: () => ({ 'content-security-policy': ENDLESS }),
    widgets: [
      deepChat({
        load: 'imported',
        checks: {
          'weak-csp': 'unknown',
          'missing-integrity': 'unknown',
          'unprotected-endpoint': 'unknown',
          'hosting-unknown': 'unknown',
        },
      }),
    ],
  },
  {
    name: 'meta-csp',
    purpose: 'deep-chat under a policy in a meta element, beside a header that only reports',
    title: TITLE,
    headers: () => ({ 'content-security-policy-report-only': "default-src 'none'" }),
    head: ({ base }) =>
      `<meta http-equiv="Content-Security-Policy" content="script-src ${base(CDN, 'https')}; object-src 'none'">`,
    widgets: [deepChat({ checks: { 'weak-csp': 'pass' } })],
  },
];
