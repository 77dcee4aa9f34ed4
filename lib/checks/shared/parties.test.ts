import { expect, test } from 'vitest';
import { partyItem } from '../testing/evidence-builders.ts';
import { isNamed, partyLookup, siteLookup } from './parties.ts';

test('a host is known by what Earshot says of it, not by what the page says', () => {
  const known = partyItem({ host: 'a.chat.example' });
  const claimed = partyItem({ host: 'b.chat.example', trust: 'page-claim' });
  expect(partyLookup([known, claimed])('a.chat.example')).toBe(known);
  expect(partyLookup([known, claimed])('b.chat.example')).toBeUndefined();
  expect(['a.chat.example', 'b.chat.example'].map(siteLookup([known, claimed]))).toEqual([
    'chat.example',
    'b.chat.example',
  ]);
});

test.each([
  ['a company', { name: 'Acme Ads', category: 'ad' }, true],
  ['nobody that a list has', {}, false],
  ['a rented name', { name: 'Acme Pages', category: 'content', isRented: true }, false],
  ['a host for hire', { name: 'Acme Cloud', category: 'hosting' }, false],
] as const)('%s', (_, parts, named) => {
  expect(isNamed(partyItem(parts))).toBe(named);
});

test('a host that was not looked up has no name', () => {
  expect(isNamed(undefined)).toBe(false);
});
