import { expect, test } from 'vitest';
import check from './hosting-unknown.ts';
import { requestItem, responseItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const address = { family: 'ipv4', scope: 'public', network: '93.184.216.34' } as const;
const answer = (parts = {}) =>
  responseItem({
    type: 'websocket',
    policies: null,
    reportOnly: null,
    url: urlOf('wss://chat.example/socket'),
    ...parts,
  });
const at = (raw: string) => widgetEvidence({ requests: [requestItem({ url: urlOf(raw) })] });

test.each([
  ['public address', widgetEvidence({ responses: [answer({ address })] }), 'pass'],
  [
    'network in front, address unseen',
    widgetEvidence({ responses: [answer({ edges: ['cloudfront'] })] }),
    'pass',
  ],
  [
    'loopback',
    widgetEvidence({ responses: [answer({ address: { ...address, scope: 'loopback', network: null } })] }),
    'unknown',
  ],
  [
    'private network',
    widgetEvidence({ responses: [answer({ address: { ...address, scope: 'private', network: null } })] }),
    'unknown',
  ],
  ['no address', widgetEvidence({ responses: [answer()] }), 'unknown'],
  [
    'one of two hosts',
    widgetEvidence({
      responses: [answer({ address })],
      requests: [requestItem({ url: urlOf('https://api.example/') })],
    }),
    'unknown',
  ],
  ['nothing seen', widgetEvidence(), 'unknown'],
  ['claimed', widgetEvidence({ responses: [answer({ address, trust: 'page-claim' })] }), 'unknown'],
  ['tunnel', at('wss://blue-fox.trycloudflare.com/'), 'fail'],
  [
    'tunnel, network named',
    widgetEvidence({
      responses: [answer({ url: urlOf('https://a.ngrok-free.app/'), edges: ['cloudflare'] })],
    }),
    'fail',
  ],
  ['a name that only ends alike', at('https://notngrok.io/'), 'unknown'],
  ['public address as host', at('https://93.184.216.34/'), 'fail'],
  ['public IPv6 address as host', at('https://[2606:4700::1]/'), 'fail'],
  ['private address as host', at('https://192.168.1.7/'), 'unknown'],
  ['private IPv6 address as host', at('https://[fd00::1]/'), 'unknown'],
  ['this computer', at('http://127.0.0.1:3000/'), 'unknown'],
  [
    'script from a tunnel is no endpoint',
    widgetEvidence({ requests: [requestItem({ type: 'script', url: urlOf('https://a.loca.lt/') })] }),
    'unknown',
  ],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('tells the facts that were seen', () => {
  const { summary } = check.evaluate(widgetEvidence({ responses: [answer({ address, edges: ['fastly'] })] }));
  expect(summary).toBe('Seen: chat.example (93.184.216.34, fastly).');
});
