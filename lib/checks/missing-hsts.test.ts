import { expect, test } from 'vitest';
import check from './missing-hsts.ts';
import { documentItem, pageItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const policy = (maxAgeS: number, includeSubDomains = false) => ({
  maxAgeS,
  includeSubDomains,
  preload: false,
});
const long = policy(15_552_000);
const request = (raw: string, hsts: ReturnType<typeof policy> | null | 'unseen', id = 'request-1') =>
  requestItem({ id, url: urlOf(raw), hsts });

test.each([
  ['page with exactly 180 days', widgetEvidence({ page: pageItem({ hsts: long }) }), 'pass'],
  ['page with a second less', widgetEvidence({ page: pageItem({ hsts: policy(15_551_999) }) }), 'fail'],
  ['page that takes it back', widgetEvidence({ page: pageItem({ hsts: policy(0) }) }), 'fail'],
  ['page without', widgetEvidence({ page: pageItem({ hsts: null }) }), 'fail'],
  ['page unseen', widgetEvidence({ page: pageItem({ hsts: 'unseen' }) }), 'unknown'],
  ['page not recorded', widgetEvidence({ page: null }), 'unknown'],
  ['chat without', widgetEvidence({ requests: [request('https://chat.example/', null)] }), 'fail'],
  [
    'chat with less than 180 days',
    widgetEvidence({ requests: [request('https://chat.example/', policy(15_551_999))] }),
    'fail',
  ],
  ['page and chat with', widgetEvidence({ requests: [request('https://chat.example/', long)] }), 'pass'],
  ['chat unseen', widgetEvidence({ requests: [request('https://chat.example/', 'unseen')] }), 'unknown'],
  [
    'page unseen, chat without',
    widgetEvidence({
      page: pageItem({ hsts: 'unseen' }),
      requests: [request('https://chat.example/', null)],
    }),
    'fail',
  ],
  [
    'one of the chat’s hosts unseen',
    widgetEvidence({
      requests: [
        request('https://chat.example/', long),
        request('https://img.chat.example/', 'unseen', 'request-2'),
      ],
    }),
    'pass',
  ],
  [
    'the chat’s own document unseen',
    widgetEvidence({
      documents: [documentItem({ url: urlOf('https://frame.example/') })],
      requests: [request('https://chat.example/', long)],
    }),
    'unknown',
  ],
  [
    'the chat’s own document seen',
    widgetEvidence({ documents: [documentItem()], requests: [request('https://chat.example/', long)] }),
    'pass',
  ],
  [
    'a subdomain of a host that includes subdomains',
    widgetEvidence({
      requests: [
        request('https://chat.example/', policy(15_552_000, true)),
        request('https://api.chat.example/', null, 'request-2'),
      ],
    }),
    'pass',
  ],
  [
    'a subdomain of a host that does not include them',
    widgetEvidence({
      requests: [
        request('https://chat.example/', long),
        request('https://api.chat.example/', null, 'request-2'),
      ],
    }),
    'fail',
  ],
  [
    'a host that only ends alike',
    widgetEvidence({
      requests: [
        request('https://chat.example/', policy(15_552_000, true)),
        request('https://notchat.example/', null, 'request-2'),
      ],
    }),
    'fail',
  ],
  [
    'one host with and without: the header stays in force',
    widgetEvidence({
      requests: [
        request('https://chat.example/a', null),
        request('https://chat.example/b', long, 'request-2'),
        request('https://chat.example/c', null, 'request-3'),
      ],
    }),
    'pass',
  ],
  [
    'one host with two durations: the shorter counts',
    widgetEvidence({
      requests: [
        request('https://chat.example/a', long),
        request('https://chat.example/b', policy(60), 'request-2'),
      ],
    }),
    'fail',
  ],
  [
    'page over http',
    widgetEvidence({ page: pageItem({ url: urlOf('http://shop.example/') }) }),
    'not-applicable',
  ],
  [
    'page over http, chat without',
    widgetEvidence({
      page: pageItem({ url: urlOf('http://shop.example/') }),
      requests: [request('https://chat.example/', null)],
    }),
    'fail',
  ],
  [
    'page on this computer',
    widgetEvidence({ page: pageItem({ url: urlOf('https://localhost/'), hsts: null }) }),
    'not-applicable',
  ],
  [
    'page at an IPv4 address',
    widgetEvidence({ page: pageItem({ url: urlOf('https://203.0.113.7/'), hsts: null }) }),
    'not-applicable',
  ],
  [
    'page at an address of twelve digits',
    widgetEvidence({ page: pageItem({ url: urlOf('https://192.168.100.200/'), hsts: null }) }),
    'not-applicable',
  ],
  [
    'page at an IPv6 address',
    widgetEvidence({ page: pageItem({ url: urlOf('https://[2001:db8::1]/'), hsts: null }) }),
    'not-applicable',
  ],
  [
    'a socket’s answer is not judged',
    widgetEvidence({
      requests: [requestItem({ type: 'websocket', url: urlOf('https://chat.example/'), hsts: null })],
    }),
    'pass',
  ],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names host and duration of what fails', () => {
  const requests = [request('https://chat.example/', policy(86_400))];
  expect(check.evaluate(widgetEvidence({ requests }))).toMatchObject({
    summary: 'Strict-Transport-Security is missing or shorter than 180 days: chat.example (1 day).',
    proof: ['request-1'],
  });
});

test('names what was not seen, in a pass and in an unknown', () => {
  const seen = request('https://chat.example/', long);
  const unseen = request('https://img.example/', 'unseen', 'request-2');
  expect(check.evaluate(widgetEvidence({ requests: [seen, unseen] })).summary).toContain(
    'Not seen: img.example.',
  );
  expect(check.evaluate(widgetEvidence({ requests: [unseen] })).summary).toContain('img.example');
});

test('a claimed header counts for nothing', () => {
  const claimed = widgetEvidence({ page: pageItem({ trust: 'page-claim' }) });
  expect(check.evaluate(claimed).outcome).toBe('unknown');
});
