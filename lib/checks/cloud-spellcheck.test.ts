import { expect, test } from 'vitest';
import check from './cloud-spellcheck.ts';
import { fieldsOf, formVerdict } from './testing/form-verdict.ts';

const off = { kind: 'card-number', isSpellchecked: false } as const;
const on = { kind: 'card-number', isSpellchecked: true } as const;

test.each([
  ['a card number, checked', fieldsOf(on), 'fail'],
  ['one of two, checked', fieldsOf(off, { ...on, kind: 'national-id' }), 'fail'],
  ['checked, as the page claims', fieldsOf({ ...on, trust: 'page-claim' }), 'fail'],
  ['a card number, not checked', fieldsOf(off), 'pass'],
  ['a mail address, checked, and a card number, not', fieldsOf({ isSpellchecked: true }, off), 'pass'],
  ['not checked, as the page claims', fieldsOf({ ...off, trust: 'page-claim' }), 'not-applicable'],
  ['not checked, beside one that the page claims', fieldsOf(off, { ...off, trust: 'page-claim' }), 'pass'],
  ['not checked, and a field that is not understood', fieldsOf(off, { kind: 'unread' }), 'unknown'],
  ['a field that is not understood', fieldsOf({ kind: 'unread' }), 'unknown'],
  ['a mail address, checked', fieldsOf({ isSpellchecked: true }), 'not-applicable'],
  ['a card number out of sight', fieldsOf({ ...on, isVisible: false }), 'unknown'],
  ['no form', [], 'not-applicable'],
] as const)('%s', (_, fields, outcome) => {
  expect(formVerdict(check, fields).outcome).toBe(outcome);
});

test('nothing open', () => {
  expect(formVerdict(check, [], []).outcome).toBe('unknown');
});

test('names what is checked', () => {
  expect(formVerdict(check, fieldsOf(off, { ...on, kind: 'cvv' }))).toMatchObject({
    summary: 'The browser may check the spelling of: cvv.',
    proof: ['field-2'],
  });
});
