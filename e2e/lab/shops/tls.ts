import { EXPIRED_API, MISNAMED_API, OLD_TLS_API, UNTRUSTED_API } from '../hosts.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import { rocketChat } from '../widgets/rocket-chat.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/**
 * Shops whose chat has a TLS of its own. What a certificate is like, Firefox tells and Chromium does not; what a browser
 * refuses depends on its settings: so much of their truth stands in the specs on TLS, for each browser.
 */
export const tlsPages: PageDefinition[] = [
  {
    name: 'tls-1-2',
    purpose: 'Rocket.Chat over TLS 1.2 only, with a 128-bit cipher, HTTP/1.1',
    title: TITLE,
    widgets: [rocketChat('tls12', { checks: { 'weak-tls': 'pass' } })],
    workspaces: { tls12: { tls: { version: 'TLSv1.2', cipher: 'ECDHE-ECDSA-AES128-GCM-SHA256' } } },
  },
  {
    name: 'tls-1-3',
    purpose: 'Rocket.Chat over TLS 1.3 only, with a 256-bit cipher, HTTP/2',
    title: TITLE,
    widgets: [rocketChat('tls13', { checks: { 'weak-tls': 'pass' } })],
    workspaces: { tls13: { tls: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', isHttp2: true } } },
  },
  {
    name: 'certificate-ending',
    purpose: 'Rocket.Chat whose certificate ends in 7 days',
    title: TITLE,
    widgets: [rocketChat('ending', { checks: { 'weak-tls': 'pass' } })],
    workspaces: { ending: { tls: { fault: 'ending' } } },
  },
  {
    name: 'tls-1-1',
    purpose: 'deep-chat whose service speaks TLS 1.1 only, which browsers refuse',
    title: TITLE,
    widgets: [deepChat({ api: OLD_TLS_API, isRefused: true, checks: { 'weak-tls': 'fail' } })],
  },
  ...(
    [
      ['expired', EXPIRED_API, 'ended yesterday'],
      ['untrusted', UNTRUSTED_API, 'is of an authority that no browser knows'],
      ['misnamed', MISNAMED_API, 'is for another host'],
    ] as const
  ).map(
    ([fault, api, what]): PageDefinition => ({
      name: `certificate-${fault}`,
      purpose: `deep-chat whose service has a certificate that ${what}`,
      title: TITLE,
      widgets: [deepChat({ api })],
    }),
  ),
];
