// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { offsetsOf, readEditable, selectEditable, writeEditable } from './editable.ts';
import { stubEditable, stubEdits } from './testing/browser.ts';

let commands: string[] = [];
stubEditable();
beforeEach(() => {
  commands = stubEdits();
});
afterEach(() => document.body.replaceChildren());

function put(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable tabindex="0">${html}</div><p>behind</p>`;
  const [host] = document.body.querySelectorAll<HTMLElement>('div');
  if (!host) throw new Error('no host');
  return host;
}

/** Puts the caret into the text node that holds `text`, before its `offset`-th code unit. */
function caretIn(host: HTMLElement, text: string, offset: number): void {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.textContent !== text) continue;
    document.getSelection()?.collapse(walker.currentNode, offset);
    return;
  }
  throw new Error('no such text');
}

test.each([
  ['text', 'hello', 'hello'],
  ['marks inside', 'a <b>bold</b> word', 'a bold word'],
  ['hard spaces', '4242&nbsp;4242', '4242 4242'],
  ['a line break', 'one<br>two', 'one\ntwo'],
  ['blocks begin lines', 'one<div>two</div><p>three</p>four', 'one\ntwo\nthree\nfour'],
  ['blocks in blocks begin one line', '<div><p>one</p></div><div><p>two</p></div>', 'one\ntwo'],
  ['list items', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['an island is one code unit', 'a <span contenteditable="false">@someone</span> b', 'a \ufffc b'],
  ['comments are nothing', 'a<!-- 4242 -->b', 'ab'],
  ['nothing', '', ''],
])('%s is read', (_, html, expected) => expect(readEditable(put(html)).text).toBe(expected));

describe('the selection', () => {
  test('counts code units over nodes and lines', () => {
    const host = put('one<div>t<b>wo</b></div>');
    caretIn(host, 'wo', 1);
    expect(readEditable(host)).toMatchObject({ text: 'one\ntwo', start: 6, end: 6 });
  });

  test('is in order, however it was made', () => {
    const host = put('hello');
    const text = host.firstChild;
    if (!text) throw new Error('no text');
    document.getSelection()?.setBaseAndExtent(text, 4, text, 1);
    expect(readEditable(host)).toMatchObject({ start: 1, end: 4 });
  });

  test('elsewhere is none', () => {
    const host = put('hello');
    document.getSelection()?.collapse(document.querySelector('p'), 0);
    expect(readEditable(host)).toMatchObject({ start: -1, end: -1 });
  });

  test('may be between nodes', () => {
    const host = put('one<br>two');
    document.getSelection()?.collapse(host, 2);
    expect(readEditable(host).start).toBe(4);
    document.getSelection()?.collapse(host, 3);
    expect(readEditable(host).start).toBe(7);
  });

  test('is put where it was read', () => {
    const host = put('one<div>t<b>wo</b></div>');
    for (let caret = 0; caret <= 7; caret++) {
      selectEditable(host, readEditable(host), caret);
      expect(readEditable(host).start).toBe(caret);
    }
  });
});

describe('a range', () => {
  test('is told by offsets', () => {
    const host = put('one<div>two</div>');
    const [first, block] = host.childNodes;
    const second = block?.firstChild;
    if (!first || !second) throw new Error('no text');
    const range = new StaticRange({
      startContainer: first,
      startOffset: 1,
      endContainer: second,
      endOffset: 2,
    });
    expect(offsetsOf(host, range)).toEqual({ start: 1, end: 6 });
  });

  test('outside is none', () => {
    const host = put('one');
    const [outside] = document.querySelectorAll('p');
    if (!outside) throw new Error('nothing outside');
    const range = new StaticRange({
      startContainer: outside,
      startOffset: 0,
      endContainer: outside,
      endOffset: 0,
    });
    expect(offsetsOf(host, range)).toBeNull();
  });
});

describe('writing', () => {
  test('is left to an editor that takes the input event, with the range in it', () => {
    const host = put('4242424');
    caretIn(host, '4242424', 7);
    const asked: unknown[] = [];
    host.addEventListener('beforeinput', (event) => {
      asked.push([event.inputType, event.data]);
      event.preventDefault();
    });
    const now = writeEditable(host, readEditable(host), 6, 7, '•', false);
    expect(asked).toEqual([['insertText', '•']]);
    expect(commands).toEqual([]);
    // Where its caret comes to stand is the editor's own matter.
    expect(now).toMatchObject({ text: '4242424', start: -1 });
  });

  test('is done by the browser where nobody takes it', () => {
    const host = put('a <b>4242424</b> b');
    caretIn(host, '4242424', 7);
    expect(writeEditable(host, readEditable(host), 8, 9, '•', false).text).toBe('a 424242• b');
    expect(commands).toEqual(['insertText:•']);
    expect(host.innerHTML).toBe('a <b>424242•</b> b');
  });

  test('of nothing deletes, and asks for a deletion', () => {
    const host = put('abc');
    const types: string[] = [];
    host.addEventListener('beforeinput', (event) => types.push(event.inputType));
    caretIn(host, 'abc', 3);
    expect(writeEditable(host, readEditable(host), 1, 2, '', false).text).toBe('ac');
    expect(types).toEqual(['deleteContentBackward']);
    expect(commands).toEqual(['delete:']);
  });

  test('within a composition changes the text itself', () => {
    const host = put('4242424');
    expect(writeEditable(host, readEditable(host), 6, 7, '•', true).text).toBe('424242•');
    expect(commands).toEqual([]);
  });
});
