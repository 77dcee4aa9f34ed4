import { expect, test } from 'vitest';
import {
  connectionItem,
  documentItem,
  inferredConnectionItem,
  refusedConnectionItem,
  requestItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './weak-tls.ts';

const documents = [documentItem()];
const socket = requestItem({ type: 'websocket', url: urlOf('wss://live.example/') });
const loader = requestItem({ type: 'script', url: urlOf('https://cdn.example/a.js') });
const claimed = { trust: 'page-claim' } as const;
const noCommon = { trouble: 'no-common-tls', error: 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH' } as const;

test.each([
  ['TLS 1.3', widgetEvidence({ documents, connections: [connectionItem()] }), 'pass', 'measured'],
  [
    'TLS 1.2, 128 bits',
    widgetEvidence({ documents, connections: [connectionItem({ version: 'TLSv1.2', keyBits: 128 })] }),
    'pass',
    'measured',
  ],
  [
    '112 bits',
    widgetEvidence({ documents, connections: [connectionItem({ version: 'TLSv1.2', keyBits: 112 })] }),
    'fail',
    'measured',
  ],
  [
    '127 bits',
    widgetEvidence({ documents, connections: [connectionItem({ keyBits: 127 })] }),
    'fail',
    'measured',
  ],
  [
    'TLS 1.1',
    widgetEvidence({ documents, connections: [connectionItem({ version: 'TLSv1.1' })] }),
    'fail',
    'measured',
  ],
  [
    'TLS 1.0',
    widgetEvidence({ documents, connections: [connectionItem({ version: 'TLSv1' })] }),
    'fail',
    'measured',
  ],
  [
    'one weak of two',
    widgetEvidence({
      documents,
      connections: [connectionItem(), connectionItem({ version: 'TLSv1.1', host: 'cdn.example' })],
    }),
    'fail',
    'measured',
  ],
  [
    'nothing in common',
    widgetEvidence({ documents, connections: [refusedConnectionItem(noCommon)] }),
    'fail',
    'inferred',
  ],
  [
    'refused for its certificate',
    widgetEvidence({ documents, connections: [refusedConnectionItem()] }),
    'unknown',
    'measured',
  ],
  ['h2', widgetEvidence({ documents, connections: [inferredConnectionItem()] }), 'pass', 'inferred'],
  [
    'one of two inferred',
    widgetEvidence({
      documents,
      connections: [connectionItem(), inferredConnectionItem({ host: 'cdn.example' })],
    }),
    'pass',
    'inferred',
  ],
  ['no protocol told', widgetEvidence({ documents }), 'unknown', 'measured'],
  [
    'version without key',
    widgetEvidence({ documents, connections: [connectionItem({ keyBits: null })] }),
    'unknown',
    'measured',
  ],
  [
    'key without version',
    widgetEvidence({ documents, connections: [connectionItem({ version: null })] }),
    'unknown',
    'measured',
  ],
  [
    'only the page says so',
    widgetEvidence({ documents, connections: [connectionItem(claimed)] }),
    'unknown',
    'measured',
  ],
  [
    'the page says it is weak',
    widgetEvidence({ documents, connections: [connectionItem({ ...claimed, keyBits: 56 })] }),
    'fail',
    'measured',
  ],
  [
    'a socket elsewhere',
    widgetEvidence({ documents, requests: [socket], connections: [connectionItem()] }),
    'unknown',
    'measured',
  ],
  [
    'a loader elsewhere',
    widgetEvidence({ documents, requests: [loader], connections: [connectionItem()] }),
    'pass',
    'measured',
  ],
  ['a loader alone', widgetEvidence({ requests: [loader] }), 'unknown', 'measured'],
  [
    'plain http',
    widgetEvidence({ requests: [requestItem({ url: urlOf('http://chat.example/') })] }),
    'not-applicable',
    'measured',
  ],
  ['nothing seen', widgetEvidence(), 'unknown', 'measured'],
  ['not looked at', widgetEvidence({ connections: null }), 'unknown', 'measured'],
] as const)('%s', (_, evidence, outcome, basis) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis });
});

test('tells version and bits where they are measured', () => {
  const evidence = widgetEvidence({ documents, requests: [loader], connections: [connectionItem()] });
  expect(check.evaluate(evidence)).toMatchObject({
    summary: 'chat.example (TLS 1.3, 256 bits). Not told: cdn.example.',
    proof: ['connection-1'],
  });
});

test('names the rule where it infers', () => {
  const evidence = widgetEvidence({ documents, connections: [inferredConnectionItem()] });
  expect(check.evaluate(evidence).summary).toBe(
    'chat.example (TLS 1.2 or later: h2 runs on TLS 1.2 or later only).',
  );
  const refused = widgetEvidence({ documents, connections: [refusedConnectionItem(noCommon)] });
  expect(check.evaluate(refused).summary).toContain('browsers take TLS 1.2 or later');
});

test('names the hosts of which nothing was told', () => {
  const evidence = widgetEvidence({ documents, requests: [socket], connections: [connectionItem()] });
  expect(check.evaluate(evidence).summary).toBe(
    'The browser told neither version nor protocol of: live.example.',
  );
});

test('what is measured of a host goes before what is inferred of it', () => {
  const connections = [inferredConnectionItem({ id: 'connection-2' }), connectionItem()];
  expect(check.evaluate(widgetEvidence({ documents, connections }))).toMatchObject({
    outcome: 'pass',
    basis: 'measured',
    proof: ['connection-1'],
  });
});
