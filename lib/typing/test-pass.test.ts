// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TEST_CARD, TEST_DIGITS } from '../card/test-number.ts';
import { guardSeat, listenFirst } from '../guard/front.ts';
import { testPass } from './test-pass.ts';

let field: HTMLTextAreaElement;
let heard: string[];
const onTyped = vi.fn();
let pass: (isOn: boolean) => void;

/** jsdom has no events of a person's: this one says that it is. */
function act(event: Event, data: Record<string, unknown> = {}): void {
  const own: Record<string, unknown> = { isTrusted: true, composedPath: () => [field], ...data };
  const trusted = new Proxy(event, {
    get: (of, name) => (typeof name === 'string' && name in own ? own[name] : Reflect.get(of, name)),
  });
  guardSeat()?.onEvent?.(trusted);
}

/** Keys as a browser tells of them, each with its edit; the last one's `keydown` comes back as heard by the guard or not. */
function press(keys: string): void {
  for (const key of keys) {
    act(new KeyboardEvent('keydown', { key }));
    act(new KeyboardEvent('keypress', { key }));
    act(new InputEvent('beforeinput', { data: key, inputType: 'insertText' }));
    field.value += key;
    act(new InputEvent('input', { data: key, inputType: 'insertText' }));
    act(new KeyboardEvent('keyup', { key }));
  }
}

function name(key: string): void {
  act(new KeyboardEvent('keydown', { key }));
}

/** Edits that the guard was told of, keyup apart. */
const edits = () => heard.filter((type) => type !== 'keyup');

beforeEach(() => {
  vi.useFakeTimers();
  onTyped.mockClear();
  document.body.innerHTML = '<textarea></textarea>';
  const [made] = document.getElementsByTagName('textarea');
  if (!made) throw new Error('no field');
  field = made;
  heard = [];
  listenFirst();
  const seat = guardSeat();
  if (!seat) throw new Error('no seat');
  seat.onEvent = (event) => heard.push(event.type);
  pass = testPass((one) => one === field, onTyped);
  pass(true);
});
afterEach(() => {
  pass(false);
  vi.useRealTimers();
});

describe('the test number', () => {
  it.each([TEST_CARD, TEST_DIGITS, '4111-1111-1111-1111'])(
    '%s goes past the guard, and is looked at',
    (text) => {
      press(text);
      expect(edits()).toEqual([]);
      vi.advanceTimersByTime(1000);
      expect(onTyped).toHaveBeenCalledExactlyOnceWith(16);
    },
  );

  it('goes past it pasted', () => {
    act(new Event('paste'), { clipboardData: { getData: () => ` ${TEST_CARD}\n` } });
    act(new InputEvent('beforeinput', { inputType: 'insertFromPaste' }));
    field.value = TEST_CARD;
    act(new InputEvent('input', { inputType: 'insertFromPaste' }));
    expect(edits()).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(onTyped).toHaveBeenCalledExactlyOnceWith(16);
  });

  it('is sent as it is, by key or press', () => {
    press(TEST_CARD);
    name('Enter');
    act(new MouseEvent('pointerdown'), { composedPath: () => [document.body] });
    expect(edits()).toEqual([]);
  });

  it('that the page masks is told by what is left', () => {
    press(TEST_DIGITS.slice(0, 15));
    press('1');
    field.value = '4111 11** **** 1111';
    vi.advanceTimersByTime(1000);
    expect(onTyped).toHaveBeenCalledExactlyOnceWith(10);
  });

  it('that is sent at once is told by the look before, or by none', () => {
    press(TEST_DIGITS);
    vi.advanceTimersByTime(100);
    field.value = '';
    vi.advanceTimersByTime(1000);
    press(TEST_DIGITS);
    field.value = '';
    vi.advanceTimersByTime(1000);
    expect(onTyped.mock.calls).toEqual([[16], [null]]);
  });
});

describe('the guard hears', () => {
  it('another number from the digit on that differs', () => {
    press('4111 1112');
    expect(edits()).toEqual(['keydown', 'keypress', 'beforeinput', 'input']);
    heard = [];
    press('1111');
    expect(edits()).toHaveLength(16);
  });

  it('a number that is not the first thing in the field', () => {
    press('x4111');
    expect(edits()).toHaveLength(20);
  });

  it('a digit more than the number has', () => {
    press(`${TEST_DIGITS}1`);
    expect(edits()).toHaveLength(4);
  });

  it('digits after a deletion or a move of the caret, until the field is empty', () => {
    press('4111');
    name('ArrowLeft');
    press('1');
    expect(edits()).toHaveLength(5);
    field.value = '';
    heard = [];
    press('4');
    act(new MouseEvent('pointerdown'));
    press('1');
    expect(edits()).toEqual(['pointerdown', 'keydown', 'keypress', 'beforeinput', 'input']);
  });

  it('an edit that no key has made', () => {
    press('4111');
    act(new InputEvent('beforeinput', { data: '1', inputType: 'insertText' }));
    act(new KeyboardEvent('keydown', { key: '1' }));
    act(new InputEvent('beforeinput', { data: '55', inputType: 'insertText' }));
    act(new Event('drop'));
    act(new InputEvent('input', { data: '1', inputType: 'insertText' }));
    expect(edits()).toEqual(['beforeinput', 'beforeinput', 'drop', 'input']);
  });

  it('another number that is pasted, and a paste behind something', () => {
    act(new Event('paste'), { clipboardData: { getData: () => '5555 5555 5555 4444' } });
    field.value = 'my card ';
    act(new Event('paste'), { clipboardData: { getData: () => TEST_CARD } });
    expect(edits()).toEqual(['paste', 'paste']);
  });

  it('what is typed in a field that is no chat’s', () => {
    pass(false);
    pass = testPass(() => false, onTyped);
    pass(true);
    press('4111');
    expect(edits()).toHaveLength(16);
  });

  it('everything before the test and after it', () => {
    pass(false);
    press('4111');
    expect(edits()).toHaveLength(16);
  });

  it('what a page makes up', () => {
    act(new KeyboardEvent('keydown', { key: '4' }), { isTrusted: false });
    expect(edits()).toEqual(['keydown']);
  });
});

it('leaves the seat to a guard that comes later', () => {
  pass(false);
  const seat = guardSeat();
  if (!seat) throw new Error('no seat');
  delete seat.onEvent;
  pass(true);
  expect(seat.onEvent).toBeUndefined();
});
