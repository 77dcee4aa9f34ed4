import { expect, test } from 'vitest';
import {
  connectionItem,
  inferredConnectionItem,
  refusedConnectionItem,
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
