import { expect, test } from 'vitest';
import check from './sensitive-field-requested.ts';
import { fieldsOf, formVerdict } from './testing/form-verdict.ts';

test.each([
  ['a card number', fieldsOf({ kind: 'card-number' }), 'fail'],
  ['a security code', fieldsOf({ kind: 'cvv' }), 'fail'],
  ['a password', fieldsOf({}, { kind: 'password', isRequired: false }), 'fail'],
  ['an identity document', fieldsOf({ kind: 'national-id' }), 'fail'],
  ['a date of birth beside the conversation', fieldsOf({ kind: 'birth-date', isBeforeChat: false }), 'fail'],
  ['a password that only the page claims', fieldsOf({ kind: 'password', trust: 'page-claim' }), 'fail'],
  [
    'a password, and a field that is not understood',
    fieldsOf({ kind: 'password' }, { kind: 'unread' }),
    'fail',
  ],
  ['a password out of sight', fieldsOf({}, { kind: 'password', isVisible: false }), 'pass'],
  ['a mail address', fieldsOf({}), 'pass'],
  [
    'a one-time code and a date of expiry',
    fieldsOf({ kind: 'one-time-code' }, { kind: 'card-expiry' }),
    'pass',
  ],
  ['a field that is not understood', fieldsOf({}, { kind: 'unread' }), 'unknown'],
  ['a form that only the page claims', fieldsOf({ trust: 'page-claim' }), 'not-applicable'],
  ['consent alone', fieldsOf({ kind: 'consent', isTicked: false }), 'not-applicable'],
  ['no form', [], 'not-applicable'],
] as const)('%s', (_, fields, outcome) => {
  expect(formVerdict(check, fields).outcome).toBe(outcome);
});

test('nothing open', () => {
  expect(formVerdict(check, [], []).outcome).toBe('unknown');
});

test('names what is asked for, and a pass rests on each field', () => {
  expect(formVerdict(check, fieldsOf({}, { kind: 'cvv' }, { kind: 'password' }))).toMatchObject({
    summary: 'The chat’s form asks for: cvv, password.',
    proof: ['field-2', 'field-3'],
  });
  expect(formVerdict(check, fieldsOf({}, { kind: 'name' }))).toMatchObject({
    basis: 'measured',
    proof: ['field-1', 'field-2'],
  });
  expect(formVerdict(check, fieldsOf({}, { kind: 'other' }))).toMatchObject({
    outcome: 'pass',
    basis: 'inferred',
  });
});
