import { expect, test } from 'vitest';
import type { Body } from './evidence.ts';
import { combineFormFields } from './form-field.ts';

const field: Body<'formFields'> = {
  kind: 'password',
  isRequired: false,
  isVisible: false,
  isTicked: null,
  isSpellchecked: false,
  isBeforeChat: false,
  element: 'div > input',
  container: null,
  vendorId: null,
};

test('a password that is shown as text stays one, and its spelling was checked once', () => {
  const shown = combineFormFields(field, { ...field, kind: 'other', isSpellchecked: true });
  expect(shown).toMatchObject({ kind: 'password', isSpellchecked: true });
  expect(combineFormFields(shown, field)).toMatchObject({ kind: 'password', isSpellchecked: true });
  expect(combineFormFields({ ...field, kind: 'unread' }, { ...field, kind: 'email' }).kind).toBe('email');
});

test('what was so once stays so', () => {
  const once = { ...field, isRequired: true, isVisible: true, isBeforeChat: true };
  for (const combined of [combineFormFields(once, field), combineFormFields(field, once)])
    expect(combined).toMatchObject({ isRequired: true, isVisible: true, isBeforeChat: true });
});

test.each([
  [true, false, true, false],
  [true, true, false, true],
  // What was not on the screen yet nobody had ticked.
  [false, false, true, true],
  [false, true, false, false],
])('a box counts as it was when it was first on the screen', (wasVisible, before, after, isTicked) => {
  const old = { ...field, kind: 'consent', isVisible: wasVisible, isTicked: before } as const;
  expect(combineFormFields(old, { ...old, isVisible: true, isTicked: after }).isTicked).toBe(isTicked);
});
