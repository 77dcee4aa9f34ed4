import { expect, test } from 'vitest';
import { cookieItem, widgetEvidence } from './testing/evidence-builders.ts';
import check from './weak-cookies.ts';

const closed = cookieItem({
  trust: 'browser',
  source: 'response',
  isSecure: true,
  isHttpOnly: true,
  sameSite: 'none',
  lifetimeS: 60,
});

test.each([
  ['all three on all', [closed, { ...closed, id: 'cookie-2', sameSite: 'strict' }], 'pass'],
  ['one of two open', [closed, { ...closed, id: 'cookie-2', isSecure: false }], 'fail'],
  ['not HttpOnly', [{ ...closed, isHttpOnly: false }], 'fail'],
  ['no SameSite', [{ ...closed, sameSite: null }], 'fail'],
  ['read by a script', [cookieItem()], 'fail'],
  ['open by the page’s claim', [{ ...closed, trust: 'page-claim', isSecure: false }], 'fail'],
  ['Secure not told', [{ ...closed, isSecure: 'unseen' }], 'unknown'],
  ['SameSite not told', [{ ...closed, sameSite: 'unseen' }], 'unknown'],
  ['closed by the page’s claim', [{ ...closed, trust: 'page-claim' }], 'unknown'],
  ['only one taken away', [{ ...closed, isSecure: false, lifetimeS: 0 }], 'unknown'],
  ['none', [], 'unknown'],
  ['not looked at', null, 'unknown'],
] as const)('%s', (_, cookies, outcome) => {
  expect(check.evaluate(widgetEvidence({ cookies })).outcome).toBe(outcome);
});

test('names the cookies and what they lack', () => {
  const cookies = [closed, { ...closed, id: 'cookie-2', name: 'visitor', isSecure: false, sameSite: null }];
  expect(check.evaluate(widgetEvidence({ cookies }))).toMatchObject({
    summary: '1 of 2 cookies seen: visitor (no Secure, no SameSite).',
    proof: ['cookie-2'],
  });
});
