import { expect, test } from 'vitest';
import { requestItem, responseItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';
import check from './unprotected-endpoint.ts';

const api = urlOf('https://chat.example/api');
const answer = (parts = {}) =>
  responseItem({ type: 'xmlhttprequest', policies: null, reportOnly: null, url: api, ...parts });
const guards = ['cloudflare-bot-management' as const];
const elsewhere = { id: 'response-2', url: urlOf('https://ws.example/') };

test.each([
  ['a firewall shows', widgetEvidence({ responses: [answer({ guards })] }), 'pass'],
  ['a rate limit shows', widgetEvidence({ responses: [answer({ guards: ['rate-limit'] })] }), 'pass'],
  ['nothing shows', widgetEvidence({ responses: [answer()] }), 'unknown'],
  ['a network alone', widgetEvidence({ responses: [answer({ edges: ['cloudflare'] })] }), 'unknown'],
  ['one of two hosts', widgetEvidence({ responses: [answer({ guards }), answer(elsewhere)] }), 'unknown'],
  [
    'one of two hosts, the other unseen',
    widgetEvidence({ responses: [answer({ guards })], requests: [requestItem({ url: elsewhere.url })] }),
    'unknown',
  ],
  ['a server for development', widgetEvidence({ responses: [answer({ software: 'werkzeug' })] }), 'fail'],
  [
    'a server for development behind a network',
    widgetEvidence({ responses: [answer({ software: 'werkzeug', edges: ['cloudflare'] })] }),
    'unknown',
  ],
  [
    'a server for development behind a rate limit',
    widgetEvidence({ responses: [answer({ software: 'werkzeug', guards })] }),
    'pass',
  ],
  ['a server for production', widgetEvidence({ responses: [answer({ software: 'nginx' })] }), 'unknown'],
  ['answers unseen', widgetEvidence({ requests: [requestItem()] }), 'unknown'],
  ['nothing seen', widgetEvidence(), 'unknown'],
  [
    'a script’s answer is no endpoint',
    widgetEvidence({ responses: [answer({ type: 'script', guards })] }),
    'unknown',
  ],
  ['claimed', widgetEvidence({ responses: [answer({ guards, trust: 'page-claim' })] }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names the network in front where no protection shows', () => {
  const { summary } = check.evaluate(widgetEvidence({ responses: [answer({ edges: ['cloudflare'] })] }));
  expect(summary).toContain(
    'That does not mean that there is none. In front, by the headers: chat.example by cloudflare.',
  );
});
