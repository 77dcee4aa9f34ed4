// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isAskedField } from './asked-field.ts';

const email = '<input type=email>';
test.each([
  ['a name in a form', `<form><input id=f placeholder="Type your name">${email}</form>`, true],
  ['a name in Chinese', `<form><input id=f placeholder="请输入您的姓名">${email}</form>`, true],
  ['a name by its token', `<form><p><input id=f autocomplete=name></p>${email}</form>`, true],
  [
    'a message that may hold a mail address',
    '<form><input id=f placeholder="Message or e-mail"><input type=submit></form>',
    false,
  ],
  ['a message in a form', `<form><input id=f placeholder="Type a message">${email}</form>`, false],
  ['a name without a form', `<input id=f placeholder="Your name">${email}`, false],
  ['several lines', `<form><textarea id=f placeholder="Name, message"></textarea>${email}</form>`, false],
])('%s: %s', (_, markup, isAsked) => {
  document.body.innerHTML = markup;
  const field = document.querySelector('#f');
  expect(field && isAskedField(field)).toBe(isAsked);
});
