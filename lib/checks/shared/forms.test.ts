import { expect, test } from 'vitest';
import { composerItem, formFieldItem } from '../testing/chat-builders.ts';
import { doubtOf, nameFields, shownFields } from './forms.ts';

const field = formFieldItem();

test.each([
  ['no form, and nothing open', [], [], 'unknown'],
  ['no form, and a composer', [], [composerItem()], 'not-applicable'],
  ['no form, and a composer that is not shown', [], [composerItem({ isVisible: false })], 'unknown'],
  ['no form, and a composer that the page claims', [], [composerItem({ trust: 'page-claim' })], 'unknown'],
  ['a field that is not understood', [field, formFieldItem({ kind: 'unread' })], [composerItem()], 'unknown'],
  ['a form', [field], [], undefined],
] as const)('%s', (_, fields, composers, outcome) => {
  expect(doubtOf([...fields], [...fields], [...composers])?.outcome).toBe(outcome);
});

test('a form that was never seen is not taken for none', () => {
  const hidden = (kind: 'email' | 'other') => formFieldItem({ kind, isVisible: false });
  expect(doubtOf([], [hidden('email')], [composerItem()])?.outcome).toBe('unknown');
  expect(doubtOf([], [hidden('other')], [composerItem()])?.outcome).toBe('not-applicable');
});

test('fields have names, each once, and boxes of consent are none', () => {
  const fields = [field, formFieldItem({ kind: 'birth-date' }), field, formFieldItem({ kind: 'company' })];
  expect(`${nameFields(fields)}`).toBe('email, birth date, company');
  expect(shownFields([...fields, formFieldItem({ kind: 'consent' })])).toEqual(fields);
  expect(shownFields([formFieldItem({ isVisible: false })])).toEqual([]);
});
