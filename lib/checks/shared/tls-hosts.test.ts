import { expect, test } from 'vitest';
import { connectionItem, documentItem, requestItem, urlOf } from '../testing/evidence-builders.ts';
import { tlsHosts, versionName } from './tls-hosts.ts';

const script = requestItem({ type: 'script', url: urlOf('https://cdn.example/a.js') });
const call = requestItem({ url: urlOf('https://api.example/') });
const socket = requestItem({ type: 'websocket', url: urlOf('wss://live.example/') });
const claimed = { trust: 'page-claim' } as const;

test.each([
  ['documents and sockets', [documentItem()], [script, call, socket], ['chat.example', 'live.example']],
  ['calls, where there is neither', [], [script, call], ['api.example']],
  ['nothing but loaders', [], [script], []],
  ['this computer', [], [requestItem({ url: urlOf('https://localhost/') })], []],
  ['what goes without TLS', [], [requestItem({ url: urlOf('http://api.example/') })], []],
  [
    'a socket that only the page tells of',
    [],
    [call, { ...socket, ...claimed }],
    ['live.example', 'api.example'],
  ],
])('essential of %s', (_, documents, requests, hosts) => {
  expect(tlsHosts(documents, requests, []).essential).toEqual(hosts);
});

test('all of them are named, with their proof', () => {
  expect(tlsHosts([documentItem()], [script], [connectionItem({ host: 'api.example' })])).toMatchObject({
    all: ['chat.example', 'cdn.example', 'api.example'],
    proof: ['document-1', 'request-1'],
  });
});

test.each([
  ['TLSv1', 'TLS 1.0'],
  ['TLSv1.3', 'TLS 1.3'],
] as const)('%s is %s', (version, name) => {
  expect(versionName(version)).toBe(name);
});
