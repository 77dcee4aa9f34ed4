// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editable, textControl } from './field.ts';
import { stubEditable, stubEdits } from './testing/browser.ts';

let commands: string[] = [];
stubEditable();
beforeEach(() => {
  commands = stubEdits();
});
afterEach(() => document.body.replaceChildren());

function area(value: string): HTMLTextAreaElement {
  const element = document.createElement('textarea');
  document.body.append(element);
  element.value = value;
  element.focus();
  return element;
}

describe('a text control', () => {
  test('is read with its selection', () => {
    const element = area('hello');
    element.setSelectionRange(1, 3);
    expect(textControl(element).read()).toEqual({ text: 'hello', start: 1, end: 3 });
  });

  test('whose selection the browser hides cannot be read', () => {
    const element = document.createElement('input');
    element.type = 'email';
    expect(textControl(element).read()).toBeNull();
  });

  test('tells its limit, which may change', () => {
    const element = area('');
    const field = textControl(element);
    expect(field.maxLength).toBeLessThan(0);
    element.maxLength = 5;
    expect(field.maxLength).toBe(5);
  });

  test('is written as if typed: the browser edits, and the page hears of it', () => {
    const element = area('4242 4242');
    const field = textControl(element);
    let heard = '';
    element.addEventListener('input', () => {
      heard = element.value;
    });
    field.read();
    expect(field.write(5, 9, '••••', false)).toEqual({ text: '4242 ••••', start: 9, end: 9 });
    expect(commands).toEqual(['insertText:••••']);
    expect(heard).toBe('4242 ••••');
  });

  test('is written by a deletion where nothing is put in, and not at all where nothing changes', () => {
    const field = textControl(area('abc'));
    expect(field.write(1, 2, '', false)?.text).toBe('ac');
    expect(field.write(1, 1, '', false)?.text).toBe('ac');
    expect(commands).toEqual(['delete:']);
  });

  test('within a composition is written past what the page made of its value', () => {
    const element = area('4242424');
    Object.defineProperty(element, 'value', {
      configurable: true,
      get: () => '4242424',
      set: () => {
        throw new Error('the page’s setter was called');
      },
    });
    textControl(element).write(6, 7, '•', true);
    Reflect.deleteProperty(element, 'value');
    expect(element.value).toBe('424242•');
    expect(commands).toEqual([]);
  });

  test('has its caret put', () => {
    const element = area('hello');
    textControl(element).select(2);
    expect([element.selectionStart, element.selectionEnd]).toEqual([2, 2]);
  });
});

describe('editable content', () => {
  test('is read, written and selected through one field', () => {
    document.body.innerHTML = '<div contenteditable tabindex="0">4242 4242</div>';
    const [host] = document.body.querySelectorAll('div');
    const text = host?.firstChild;
    if (!host || !text) throw new Error('no host');
    document.getSelection()?.collapse(text, 9);
    const field = editable(host);
    expect(field.maxLength).toBeLessThan(0);
    expect(field.read()).toMatchObject({ text: '4242 4242', start: 9, end: 9 });
    expect(field.write(8, 9, '•', false)).toMatchObject({ text: '4242 424•', start: 9 });
    field.select(2);
    expect(field.read()).toMatchObject({ start: 2, end: 2 });
  });
});
