import { expect, test } from 'vitest';
import check from './plaintext-page.ts';
import { pageItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';

const page = (raw: string, redirects: string[] = []) =>
  widgetEvidence({ page: pageItem({ url: urlOf(raw), redirects: redirects.map((hop) => urlOf(hop)) }) });

test.each([
  ['https', page('https://shop.example/'), 'pass'],
  ['http', page('http://shop.example/'), 'fail'],
  ['http on another port', page('http://shop.example:8443/'), 'fail'],
  ['http to https by redirect', page('https://shop.example/', ['http://shop.example/']), 'pass'],
  ['https to http by redirect', page('http://shop.example/', ['https://shop.example/']), 'fail'],
  ['http in the local network', page('http://192.168.0.2/'), 'fail'],
  ['http on this computer', page('http://localhost:3000/'), 'not-applicable'],
  ['http on this computer by address', page('http://127.0.0.1/'), 'not-applicable'],
  ['http on a host that only sounds local', page('http://localhost.example/'), 'fail'],
  ['https on this computer', page('https://localhost/'), 'pass'],
  ['a file', page('file:///C:/me/shop.html'), 'not-applicable'],
  ['no response seen', widgetEvidence({ page: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names the first hop that went over http', () => {
  const verdict = check.evaluate(page('https://shop.example/', ['http://shop.example/']));
  expect(verdict.summary).toBe(
    'The page at shop.example came over https. It was asked for over http first, at http://shop.example.',
  );
});

test('a page cannot vouch for itself', () => {
  const claimed = widgetEvidence({ page: pageItem({ trust: 'page-claim' }) });
  expect(check.evaluate(claimed).outcome).toBe('unknown');
  const plain = widgetEvidence({
    page: pageItem({ trust: 'page-claim', url: urlOf('http://shop.example/') }),
  });
  expect(check.evaluate(plain)).toMatchObject({ outcome: 'fail', proof: ['page-1'] });
});
