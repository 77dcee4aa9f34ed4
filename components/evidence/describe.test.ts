import { expect, test } from 'vitest';
import {
  connectionItem,
  documentRulesItem,
  inferredConnectionItem,
  refusedConnectionItem,
  responseItem,
  weakPolicy,
} from '../../lib/checks/testing/evidence-builders.ts';
import type { Item } from '../../lib/evidence/evidence.ts';
import { describe, versionText } from './describe.ts';

const factsOf = (item: Item<'connections'>) => {
  const { headline, facts } = describe({ kind: 'connections', item });
  return { headline, ...Object.fromEntries(facts.map(({ label, value }) => [label, value])) };
};

test('a measured connection is told with cipher, certificate and fingerprint', () => {
  expect(factsOf(connectionItem({ port: '8443' }))).toMatchObject({
    headline: 'https://chat.example:8443',
    'Known by': 'measured: the browser tells',
    Version: 'TLS 1.3',
    Cipher: 'TLS_AES_256_GCM_SHA384',
    'Key bits': '256',
    'Valid until': '2027-02-20 10:00:00 UTC',
    'Names in it': '1, the host is among them',
    'SHA-256': Array.from({ length: 32 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(
      ':',
    ),
  });
});

test('an inferred one names its rule, and what it does not know it does not tell', () => {
  expect(factsOf(inferredConnectionItem())).toEqual({
    headline: 'https://chat.example',
    'Known by': 'inferred: h2 runs on TLS 1.2 or later only',
    Version: 'TLS 1.2 or later',
  });
});

test('a refused one tells the browser’s error', () => {
  expect(factsOf(refusedConnectionItem())).toEqual({
    headline: 'https://chat.example',
    'Known by': 'measured: the browser refused the connection',
    Trouble: 'certificate expired, or not valid yet',
    Error: 'net::ERR_CERT_DATE_INVALID',
  });
});

test('TLS 1.0 is called so', () => {
  expect(versionText(connectionItem({ version: 'TLSv1' }))).toBe('TLS 1.0');
});

const headersOf = (item: Item<'responses'>) =>
  Object.fromEntries(describe({ kind: 'responses', item }).facts.map(({ label, value }) => [label, value]));

test('the headers of a document are told with its policies and what they say of the server', () => {
  const item = responseItem({
    policies: [weakPolicy('script-unsafe-inline')],
    unchangedDays: 1,
    edges: ['cloudflare'],
    address: { family: 'ipv4', scope: 'public', network: '93.184.216.34' },
  });
  expect(headersOf(item)).toEqual({
    'Content Security Policy':
      'script-src, object-src, base-uri; csp_evaluator finds: script-src script unsafe inline (high)',
    'Referrer policy': 'none',
    'X-Frame-Options': 'none',
    'Last changed': '1 day before it was sent',
    'Network in front, by its headers': 'Cloudflare',
    'Address that the browser talked to': 'IPv4, public, 93.184.216.34',
  });
  expect(headersOf(responseItem({ policies: [] }))['Content Security Policy']).toBe('none');
});

test('what a document says of itself is told without the text of its name', () => {
  const item = documentRulesItem({ windowNameLength: 12, isDomainRelaxed: true });
  expect(describe({ kind: 'documentRules', item }).facts.map(({ value }) => value)).toEqual([
    'none',
    'none',
    'set to a parent domain',
    '12 characters, not read',
  ]);
});
