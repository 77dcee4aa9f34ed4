import { expect, test } from 'vitest';
import check from './missing-consent-choice.ts';
import { fieldsOf, formVerdict } from './testing/form-verdict.ts';

const box = { kind: 'consent', isTicked: false } as const;
const button = { kind: 'consent', isTicked: null } as const;
const other = { kind: 'other', isTicked: false } as const;

test.each([
  ['a mail address alone', fieldsOf({}), 'fail'],
  ['a name and a message', fieldsOf({ kind: 'name' }, { kind: 'message' }), 'fail'],
  ['a box that is ticked', fieldsOf({}, { ...box, isTicked: true }), 'fail'],
  [
    'a newsletter that is ticked, beside consent',
    fieldsOf({}, box, { kind: 'newsletter', isTicked: true }),
    'fail',
  ],
  ['a ticked box beside the conversation', fieldsOf({ ...box, isTicked: true, isBeforeChat: false }), 'fail'],
  ['a ticked box that the page claims', fieldsOf({ ...box, isTicked: true, trust: 'page-claim' }), 'fail'],
  ['a newsletter alone, not ticked', fieldsOf({}, { kind: 'newsletter', isTicked: false }), 'fail'],
  ['consent that the page claims', fieldsOf({}, { ...box, trust: 'page-claim' }), 'fail'],
  ['consent out of sight', fieldsOf({}, { ...box, isVisible: false }), 'fail'],
  ['a box', fieldsOf({}, box), 'pass'],
  ['a button before the form', fieldsOf({}, button), 'pass'],
  ['a box, and a field that is not understood', fieldsOf({}, box, { kind: 'unread' }), 'pass'],
  ['a ticked box for something else', fieldsOf({}, box, { ...other, isTicked: true }), 'pass'],
  ['a box for something else', fieldsOf({}, other), 'unknown'],
  ['a field that is not understood', fieldsOf({}, { kind: 'unread' }), 'unknown'],
  ['only fields that are not understood', fieldsOf({ kind: 'unread' }), 'unknown'],
  ['only a field of another kind', fieldsOf({ kind: 'other' }), 'unknown'],
  ['message and topic', fieldsOf({ kind: 'message' }, { kind: 'topic' }), 'not-applicable'],
  ['a field beside the conversation', fieldsOf({ isBeforeChat: false }), 'not-applicable'],
  ['no form', [], 'not-applicable'],
  ['consent and no form', fieldsOf(box), 'not-applicable'],
] as const)('%s', (_, fields, outcome) => {
  expect(formVerdict(check, fields).outcome).toBe(outcome);
});

test('nothing open', () => {
  expect(formVerdict(check, [], []).outcome).toBe('unknown');
});

test('says what is asked for, and what is ticked', () => {
  expect(formVerdict(check, fieldsOf({}, { kind: 'phone' }))).toMatchObject({
    summary: 'The chat’s form asks for: email, phone. For consent, it does not ask.',
    proof: ['field-1', 'field-2'],
  });
  const ticked = { ...box, isTicked: true };
  expect(formVerdict(check, fieldsOf({}, ticked))).toMatchObject({
    summary: 'Ticked beforehand: consent.',
    proof: ['field-2'],
  });
});
