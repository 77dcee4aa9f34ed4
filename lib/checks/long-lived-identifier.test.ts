import { expect, test } from 'vitest';
import check from './long-lived-identifier.ts';
import { cookieItem, storageKeyItem, widgetEvidence } from './testing/evidence-builders.ts';

const day = 86_400;
const id = { trust: 'browser', source: 'response', name: 'visitor_id', isIdLike: true } as const;
const cookie = (lifetimeS: number | null | 'unseen', parts = {}) =>
  cookieItem({ ...id, lifetimeS, ...parts });
const key = (parts = {}) => storageKeyItem({ name: 'acmeUid', isIdLike: true, ...parts });

test.each([
  ['two years', [cookie(730 * day)], [], 'fail'],
  ['a second beyond', [cookie(397 * day + 1)], [], 'fail'],
  ['without end in local storage', [], [key()], 'fail'],
  ['long by the page’s claim', [cookie(730 * day, { trust: 'page-claim' })], [], 'fail'],
  ['13 months', [cookie(397 * day)], [], 'pass'],
  ['the browser’s session', [cookie(null)], [], 'pass'],
  ['the tab’s session', [], [key({ area: 'session' })], 'pass'],
  [
    'a short one beside a setting without end',
    [cookie(60)],
    [key({ name: 'theme', isIdLike: false })],
    'pass',
  ],
  ['short by the page’s claim', [cookie(60, { trust: 'page-claim' })], [], 'unknown'],
  ['a long one that was taken away', [cookie(0)], [], 'unknown'],
  ['a lifetime not told', [cookie('unseen')], [], 'unknown'],
  ['a long one by name alone', [cookie(730 * day, { isIdLike: false })], [], 'unknown'],
  ['a long one by shape alone', [cookie(60)], [key({ name: 'state' })], 'unknown'],
  ['a database', [cookie(60)], [key({ area: 'indexed-db', name: 'chats', isIdLike: null })], 'unknown'],
  ['nothing', [], [], 'unknown'],
  ['storage not looked at', [cookie(730 * day)], null, 'unknown'],
] as const)('%s', (_, cookies, storageKeys, outcome) => {
  expect(check.evaluate(widgetEvidence({ cookies, storageKeys })).outcome).toBe(outcome);
});

test('names identifiers with their lifetimes', () => {
  const evidence = widgetEvidence({ cookies: [cookie(730 * day)], storageKeys: [key()] });
  expect(check.evaluate(evidence)).toMatchObject({
    summary: 'Identifiers that last longer than 13 months: visitor_id (730 days), acmeUid (without end).',
    proof: ['cookie-1', 'storage-key-1'],
  });
  expect(check.evaluate(widgetEvidence({ cookies: [cookie(day)], storageKeys: [] })).summary).toBe(
    'Identifiers that were seen: visitor_id (1 day).',
  );
});
