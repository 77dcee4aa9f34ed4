import { describe, expect, test } from 'vitest';
import { findCards } from './find-cards.ts';

const hits = (text: string, strict = false) =>
  findCards(text, { strict })
    .filter(({ kind }) => kind === 'hit')
    .map(({ start, end }) => text.slice(start, end));
const pending = (text: string, caret = text.length) =>
  findCards(text, { caret })
    .filter(({ kind }) => kind === 'pending')
    .map(({ start, end }) => text.slice(start, end));

describe('tiers', () => {
  test.each([
    ['sure: shape is enough', '4242424242424242', true],
    ['sure: printed in groups', '4242 4242 4242 4242', true],
    ['sure: odd groups', '42424 24242 42424 2', false],
    ['sure: odd groups, word before', 'card 42424 24242 42424 2', true],
    ['sure: odd groups, word behind', '42424 24242 42424 2 is my Visa', true],
    ['wordy: Visa of 13', '4222222222222', false],
    ['wordy: Visa of 13, word', 'Visa: 4222222222222', true],
    ['wordy: word out of reach before', `visa ${'x '.repeat(30)}4222222222222`, false],
    ['wordy: word at the edge before', `visa${' x'.repeat(27)}: 4222222222222`, true],
    ['wordy: word out of reach behind', `4222222222222${' x'.repeat(20)} visa`, false],
    ['wordy: a phone, in spite of a word', 'my visa fails, call me on 4222222222222', false],
    ['marks between', '4242/4242/4242/4242', true],
    ['brackets', '(4242) (4242) (4242) (4242)', true],
    ['marks in odd groups', '42424/24242/424242', false],
    ['one gap', '424242 4242424242', true],
    ['one gap, 17 digits', '491730 08000000004', false],
    ['unchecked UnionPay, no word', '6217 2530 0823 8720', false],
    ['unchecked UnionPay, word', 'card 6217 2530 0823 8720', true],
    ['unchecked UnionPay, odd groups', 'card 62172 53008 23872 0', false],
    ['fails Luhn', '4242424242424241', false],
    ['fails Luhn, word', 'card 4242424242424241', false],
    ['all alike', '6666666666666666', false],
    ['17 digits of a brand with 16', '55555555555544440', false],
    ['20 digits', '42424242424242424242', false],
  ])('%s', (_, text, expected) => expect(hits(text).length > 0).toBe(expected));

  test('strict takes what fails Luhn, in print form', () => {
    expect(hits('4242 4242 4242 4241', true)).toEqual(['4242 4242 4242 4241']);
    expect(hits('503-0857493-5210393', true)).toEqual([]);
  });
});

describe('windows', () => {
  test.each([
    ['99 4242-4242-4242-4242', ['4242-4242-4242-4242']],
    ['12 28 4242 4242 4242 4242 12 28', ['4242 4242 4242 4242']],
    ['4242 4242 4242 4242 5555 5555 5555 4444', ['4242 4242 4242 4242', '5555 5555 5555 4444']],
    ['4242424242424242\n5555555555554444', ['4242424242424242', '5555555555554444']],
    ['4917 6100 0000 0000 003', ['4917 6100 0000 0000 003']],
  ])('%j', (text, expected) => expect(hits(text)).toEqual(expected));

  test('two that overlap are both taken, since which is the card cannot be told', () => {
    expect(hits('4242 4242 4242 4242 4242')).toHaveLength(2);
  });
});

describe('pending', () => {
  test.each([
    ['six digits', '424242', false],
    ['seven', '4242424', true],
    ['seven, no issuer', '7242424', false],
    ['groups as printed', '4242 4242', true],
    ['groups of no card', '42 42 42 4', false],
    ['groups of no card, named', 'card 42 42 42 4', true],
    ['a separator typed', '4242 4242 ', true],
    ['four separators typed', '4242 4242    ', false],
    ['a letter typed', '4242 4242 a', false],
    ['19 digits', '4242424242424242424', true],
    ['20 digits', '42424242424242424242', false],
    ['16 digits that fail Luhn, to be corrected', '5555555555554445', true],
    ['more digits than the brand has', '55555555555544441', false],
    ['a length that only a word allows', '1220000000000', false],
    ['a length that only a word allows, named', 'UATP card 1220000000000', true],
    ['an international phone number', '+424242424', false],
    ['dots, that may be separators', '4242.424', true],
    ['a link', 'https://a.example/42424242', false],
  ])('%s', (_, text, expected) => expect(pending(text).length > 0).toBe(expected));

  test('from the group that may begin a card', () => expect(pending('99 4242 4242')).toEqual(['4242 4242']));
  test('with the caret inside, for it may be corrected', () =>
    expect(pending('4242 4242 42', 6)).toHaveLength(1));
  test('not with the caret elsewhere', () => expect(pending('a 4242 4242', 1)).toEqual([]));
});

test('what a finding tells', () => {
  expect(findCards('pay 378282246310005 now')).toEqual([
    {
      kind: 'hit',
      start: 4,
      end: 19,
      digits: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
      first: 6,
      last: 4,
    },
  ]);
});

test.each([
  [12, 'card 501800000009', 0],
  [13, 'card 4222222222222', 1],
  [14, '30569309025904', 2],
  [15, '378282246310005', 4],
  [16, '4242424242424242', 4],
  [19, '4917610000000000003', 4],
])('a card of %i digits: %s shows its last %i', (_, text, last) =>
  expect(findCards(text)[0]?.last).toBe(last),
);
