// @vitest-environment jsdom
import '../observe/testing/layout.ts';
import { describe, expect, it } from 'vitest';
import { isAskedField } from '../observe/asked-field.ts';
import { judgeField } from '../observe/behaviour.ts';
import { readContext } from '../observe/collect/context.ts';
import { collectComposers } from '../observe/collect/fields.ts';
import { page, useLayout } from '../observe/testing/layout.ts';
import { isComposer } from './composer.ts';

useLayout();

const chat = (inner: string) =>
  `<style>.chat{position:fixed}</style><div class=chat style="position:fixed" aria-label="Live chat" data-box="660 300 320 480"><h2>Live chat</h2>${inner}</div>`;
const log = '<div role=log>Hello, who are you?</div>';
const form = (name: string) => `<form>${name}<input type=email name=mail placeholder="E-mail"></form>`;

describe.each([
  ['before the inspector has read it', false],
  ['once the inspector has read it', true],
])('%s', (_, isRead) => {
  const asked = (markup: string) => {
    const field = page(markup, '[name=it]');
    const context = readContext([]);
    if (isRead) collectComposers(context);
    const inspector = { isComposer: (one: Element) => context.composers.has(one), isAsked: isAskedField };
    return isComposer(field, inspector, judgeField);
  };

  it.each([
    ['a name', form('<input name=it placeholder="Your name">')],
    ['a name that one is to type', log + form('<input name=it placeholder="Type your name">')],
    ['a name in Chinese, behind a greeting', log + form('<input name=it placeholder="请输入您的姓名">')],
    ['an order number', form('<input name=it placeholder="Order number">')],
    ['a mail address', form('<input name=it type=email>')],
  ])('%s in a chat’s form is no composer', (_name, inner) => {
    expect(asked(chat(inner))).toBe(false);
  });

  it.each([
    ['a message of several lines', `${log}<textarea name=it placeholder="Type a message"></textarea>`],
    ['a message of one line', `${log}<input name=it placeholder="Type a message">`],
    [
      'a message of one line in a form of its own',
      `${log}<form><input name=it placeholder="Message or e-mail"></form>`,
    ],
  ])('%s is one', (_name, inner) => {
    expect(asked(chat(inner))).toBe(true);
  });
});

it('takes the inspector’s word', () => {
  const field = page('<input name=it>', 'input');
  expect(isComposer(field, { isComposer: () => true, isAsked: () => true }, judgeField)).toBe(true);
  expect(isComposer(field, undefined, judgeField)).toBe(false);
});
