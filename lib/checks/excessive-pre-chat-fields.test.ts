import { expect, test } from 'vitest';
import check from './excessive-pre-chat-fields.ts';
import { fieldsOf, formVerdict } from './testing/form-verdict.ts';

test.each([
  ['a required phone number', fieldsOf({}, { kind: 'phone' }), 'fail'],
  ['a required company', fieldsOf({ kind: 'company' }), 'fail'],
  ['a required order number', fieldsOf({ kind: 'order' }), 'fail'],
  ['a required date of birth', fieldsOf({ kind: 'birth-date' }), 'fail'],
  ['a required phone number that the page claims', fieldsOf({ kind: 'phone', trust: 'page-claim' }), 'fail'],
  ['name and mail address', fieldsOf({}, { kind: 'name' }), 'pass'],
  [
    'message, topic and a code',
    fieldsOf({ kind: 'message' }, { kind: 'topic' }, { kind: 'one-time-code' }),
    'pass',
  ],
  ['a phone number that may be left out', fieldsOf({}, { kind: 'phone', isRequired: false }), 'pass'],
  ['a required box of consent', fieldsOf({}, { kind: 'consent', isTicked: false }), 'pass'],
  [
    'a required phone number beside the conversation',
    fieldsOf({}, { kind: 'phone', isBeforeChat: false }),
    'pass',
  ],
  ['a required phone number out of sight', fieldsOf({}, { kind: 'phone', isVisible: false }), 'pass'],
  ['a required field of another kind', fieldsOf({}, { kind: 'other' }), 'unknown'],
  ['a field that is not understood', fieldsOf({}, { kind: 'unread', isRequired: false }), 'unknown'],
  ['a form beside the conversation', fieldsOf({ isBeforeChat: false }), 'not-applicable'],
  ['no form', [], 'not-applicable'],
] as const)('%s', (_, fields, outcome) => {
  expect(formVerdict(check, fields).outcome).toBe(outcome);
});

test('nothing open', () => {
  expect(formVerdict(check, [], []).outcome).toBe('unknown');
});

test('says what is required, and by what that is known', () => {
  expect(formVerdict(check, fieldsOf({}, { kind: 'phone' }, { kind: 'company' }))).toMatchObject({
    summary: 'Required before the chat: phone, company.',
    proof: ['field-2', 'field-3'],
  });
  expect(formVerdict(check, fieldsOf({}))).toMatchObject({
    basis: 'measured',
    summary: 'Required before the chat: email.',
  });
  expect(
    formVerdict(check, fieldsOf({ isRequired: false }, { kind: 'phone', isRequired: false })),
  ).toMatchObject({
    basis: 'inferred',
    summary: 'Required before the chat: nothing.',
  });
});
