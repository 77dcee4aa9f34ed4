// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { fieldAround, type Judge, refusalOf } from './judge.ts';

// jsdom knows no editable content.
Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
  get(this: HTMLElement) {
    return this.closest('[contenteditable]:not([contenteditable=false])') !== null;
  },
});

afterEach(() => document.body.replaceChildren());

/** A judge that takes what is marked for a composer: by its looks, or by the inspector's word. */
const judge: Judge = {
  judgeField: (field) => ({ confidence: field.hasAttribute('data-looks') ? 'likely' : null }),
  isComposer: (field) => field.hasAttribute('data-known'),
};

function put(html: string): Element {
  document.body.innerHTML = html;
  const field = document.querySelector('[data-field]');
  if (!field) throw new Error('no field');
  return field;
}

test.each([
  ['<input data-field data-looks>', null],
  ['<input data-field data-known>', null],
  ['<textarea data-field data-looks></textarea>', null],
  ['<div contenteditable data-field data-looks></div>', null],
  ['<div contenteditable="plaintext-only" data-field data-known></div>', null],
  ['<input data-field>', 'no-composer'],
  ['<textarea data-field></textarea>', 'no-composer'],
  // Fields for a card, whatever else says that they are a chat's.
  ['<input data-field data-looks autocomplete="cc-number">', 'payment-field'],
  ['<input data-field data-looks autocomplete="section-a billing cc-csc">', 'payment-field'],
  ['<input data-field data-looks name="cardNumber">', 'payment-field'],
  ['<input data-field data-looks placeholder="CVC">', 'payment-field'],
  ['<textarea data-field data-looks autocomplete="cc-number"></textarea>', 'payment-field'],
  ['<input data-field placeholder="カード番号">', 'payment-field'],
  // Words that only hold such words.
  ['<textarea data-field data-looks placeholder="Never send a card number"></textarea>', null],
  ['<div contenteditable data-field data-looks aria-label="Message, no card numbers please"></div>', null],
  ['<input data-field data-looks name="postcard">', null],
  // Kinds in which a browser shows no dots, or gives no caret.
  ['<input type="number" data-field data-known>', 'no-dots-allowed'],
  ['<input type="email" data-field data-known>', 'no-dots-allowed'],
  ['<input type="password" data-field data-known>', 'no-dots-allowed'],
  ['<input type="date" data-field data-known>', 'no-dots-allowed'],
  ['<input type="tel" data-field data-known>', null],
  ['<input type="search" data-field data-known>', null],
  ['<input type="url" data-field data-known>', null],
  // By its looks none of these is a composer: it must ask for a message inside what is named a chat.
  ['<input type="number" data-field data-looks>', 'no-composer'],
  ['<input type="number" data-field placeholder="Type a message">', 'no-composer'],
  ['<div class="chat-widget"><input type="number" data-field></div>', 'no-composer'],
  [
    '<div class="chat-widget"><input type="number" data-field placeholder="Type a message"></div>',
    'no-dots-allowed',
  ],
  [
    '<div id="live-chat"><p><input type="email" data-field aria-label="Type a message"></p></div>',
    'no-dots-allowed',
  ],
  ['<div aria-label="Chat"><input type="search" data-field placeholder="Type a message"></div>', null],
  // A type that no browser knows is text.
  ['<input type="chat" data-field data-looks>', null],
  // The page reads the keys itself: nothing here could be written.
  ['<div tabindex="0" data-field data-known></div>', 'no-text-field'],
  ['<div role="textbox" data-field data-known></div>', 'no-text-field'],
  ['<canvas tabindex="0" data-field data-known></canvas>', 'no-text-field'],
  ['<div contenteditable="false" data-field data-known></div>', 'no-text-field'],
  // Around an input, or around editable content, the keys go into that.
  ['<div role="textbox" data-field data-known><input></div>', null],
  ['<div role="textbox" data-field data-known><p contenteditable></p></div>', null],
])('%s: %s', (html, refusal) => {
  expect(refusalOf(put(html), judge)).toBe(refusal);
});

test('a field in a shadow root is judged by what stands around its host', () => {
  document.body.innerHTML = '<div class="chat-widget"><i></i></div>';
  const host = document.querySelector('i');
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  host?.append(root.host);
  root.innerHTML = '<input type="number" placeholder="Type a message">';
  const [field] = root.querySelectorAll('input');
  expect(field && refusalOf(field, judge)).toBe('no-dots-allowed');
});

test('a field that is in no document is no composer', () => {
  const field = document.createElement('input');
  field.setAttribute('data-known', '');
  expect(refusalOf(field, judge)).toBe('no-composer');
  const fragment = document.createDocumentFragment();
  fragment.append(field);
  expect(refusalOf(field, judge)).toBe('no-composer');
});

test('a form that hides its own properties behind its fields changes nothing', () => {
  const field = put(
    '<form class="chat-widget"><input name="getAttribute"><input name="parentNode"><input name="getRootNode"><input type="number" data-field placeholder="Type a message"></form>',
  );
  expect(refusalOf(field, judge)).toBe('no-dots-allowed');
});

test('keys go to a text control itself, and to the outermost editable element around', () => {
  const outer = put('<div contenteditable data-field><p><b>a</b></p></div>');
  expect(fieldAround(document.querySelector('b') ?? outer)).toBe(outer);
  expect(fieldAround(put('<textarea data-field></textarea>'))?.localName).toBe('textarea');
  expect(fieldAround(put('<p data-field>a</p>'))).toBeNull();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  document.body.append(svg);
  expect(fieldAround(svg)).toBeNull();
});
