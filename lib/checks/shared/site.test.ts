import { expect, test } from 'vitest';
import { siteTest } from './site.ts';

test('the page and frames of its origin are the site, others and unknown ones are not', () => {
  const isInSite = siteTest([
    { frameId: 0, relation: 'top' },
    { frameId: 1, relation: 'same-origin' },
    { frameId: 2, relation: 'cross-origin' },
  ]);
  expect([0, 1, 2, 3].map((frameId) => isInSite({ frameId }))).toEqual([true, true, false, false]);
});
