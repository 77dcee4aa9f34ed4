import { expect, test } from 'vitest';
import {
  connectionItem,
  inferredConnectionItem,
  refusedConnectionItem,
} from '../../lib/checks/testing/evidence-builders.ts';
import { tlsRows } from './tls-rows.ts';

test('one row for each way of talking to a host, whatever frame did so', () => {
  const rows = tlsRows([
    connectionItem({ keyGroup: null }),
    connectionItem({ id: 'connection-2', frameId: 4 }),
    connectionItem({ id: 'connection-3', scheme: 'wss' }),
  ]);
  expect(rows).toEqual([
    {
      host: 'chat.example',
      version: 'TLS 1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      keyBits: '256',
      keyGroup: 'x25519',
      certificateUntil: '2027-02-20',
      known: 'measured',
      ids: ['connection-1', 'connection-2', 'connection-3'],
    },
  ]);
});

test('what is inferred says from what, and gives way to what is measured', () => {
  expect(tlsRows([inferredConnectionItem()])).toMatchObject([
    { version: 'TLS 1.2 or later', cipher: '', keyBits: '', certificateUntil: '', known: 'inferred from h2' },
  ]);
  expect(tlsRows([inferredConnectionItem(), connectionItem({ id: 'connection-2' })])).toMatchObject([
    { known: 'measured' },
  ]);
});

test('what was refused, and what was overruled, says why', () => {
  expect(
    tlsRows([
      refusedConnectionItem({ host: 'b.example', port: '8443' }),
      connectionItem({ trouble: 'untrusted' }),
    ]),
  ).toMatchObject([
    { host: 'b.example:8443', version: '', known: 'refused: certificate expired, or not valid yet' },
    {
      host: 'chat.example',
      known: 'measured, in spite of: certificate of no authority that the browser trusts',
    },
  ]);
});
