// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Content, Field } from './field.ts';
import { isCarrying, Keeper, type Told } from './keeper.ts';

const CARD = '4242 4242 4242 4242';

/** A field in memory. `accept` is what it makes of a text that is written into it. */
class FakeField implements Field {
  readonly element = document.createElement('textarea');
  maxLength = -1;
  text = '';
  caret = 0;
  accept = (text: string): string => text;

  constructor() {
    document.body.append(this.element);
    this.element.focus();
  }

  read(): Content {
    return { text: this.text, start: this.caret, end: this.caret };
  }

  write(start: number, end: number, text: string): Content {
    this.text = this.accept(this.text.slice(0, start) + text + this.text.slice(end));
    this.caret = Math.min(start + text.length, this.text.length);
    return this.read();
  }

  select(caret: number): void {
    this.caret = caret;
  }

  set(text: string): void {
    this.text = text;
    this.caret = text.length;
  }
}

function told() {
  return { onUnprotected: vi.fn(), onMasked: vi.fn(), onSent: vi.fn() } satisfies Told;
}

/** Types as a browser does: what the guard does not write itself lands in the field, and the guard hears of it. */
function type(keeper: Keeper, field: FakeField, text: string): void {
  for (const character of text) {
    keeper.touch(false);
    if (keeper.insert(character)) continue;
    field.write(field.caret, field.caret, character);
    keeper.edited('edit', false);
  }
}

function erase(keeper: Keeper, field: FakeField, count: number): void {
  for (let i = 0; i < count; i++) {
    keeper.touch(true);
    field.write(field.caret - 1, field.caret, '');
    keeper.edited('edit', false);
  }
}

let nowMs = Date.parse('2026-11-22T10:00:00Z');
beforeEach(() => {
  vi.useFakeTimers();
  // What one test has sent is forgotten in the next.
  nowMs += 600_000;
  vi.setSystemTime(nowMs);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('a message', () => {
  test('shows the first six digits of a card while it is typed, and the last four once it is sent', () => {
    const field = new FakeField();
    const tell = told();
    const keeper = new Keeper(field, tell);
    type(keeper, field, `my card ${CARD}`);
    expect(field.text).toBe('my card 4242 42•• •••• ••••');
    expect(tell.onMasked).toHaveBeenLastCalledWith(10);
    keeper.settle();
    expect(field.text).toBe('my card 4242 42•• •••• 4242');
    expect(tell.onSent).toHaveBeenCalledExactlyOnceWith(6);
  });

  test('never holds a seventh digit at any key', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    for (const character of CARD) {
      type(keeper, field, character);
      expect(field.text.replace(/\D/g, '').length).toBeLessThanOrEqual(6);
    }
  });

  test('gets back a number that is no card, when the next word begins and when it is sent', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, '4242 4242 4');
    expect(field.text).toBe('4242 42•• •');
    type(keeper, field, ' ok');
    expect(field.text).toBe('4242 4242 4 ok');
    field.set('');
    type(keeper, field, '4242 4242 4');
    keeper.settle();
    expect(field.text).toBe('4242 4242 4');
  });

  test('of words is left to the browser, and need not be followed', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, 'hello 12');
    expect(keeper.isCalm).toBe(true);
    type(keeper, field, ' 4242 4242');
    expect(keeper.isCalm).toBe(false);
  });

  test('takes of what is put in only what its limit leaves room for', () => {
    const field = new FakeField();
    field.maxLength = 10;
    const keeper = new Keeper(field, told());
    expect(keeper.insert('4242424242424242')).toBe(true);
    expect(field.text).toBe('424242••••');
  });

  test('may be edited in the middle without showing what was hidden', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, CARD);
    erase(keeper, field, 2);
    expect(field.text).toBe('4242 42•• •••• ••');
    type(keeper, field, '42');
    keeper.settle();
    expect(field.text).toBe('4242 42•• •••• 4242');
  });

  test('with blanks alone is no message', () => {
    const field = new FakeField();
    const tell = told();
    field.set('  ');
    new Keeper(field, tell).settle();
    expect(tell.onSent).not.toHaveBeenCalled();
  });
});

describe('the next message', () => {
  function sendHalf(): { field: FakeField; keeper: Keeper } {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, '4242 4242');
    keeper.settle();
    field.set('');
    return { field, keeper };
  }

  test('goes on with a number that the last one ended in', () => {
    const { field, keeper } = sendHalf();
    expect(isCarrying()).toBe(true);
    type(keeper, field, '4242 4242');
    expect(field.text).toBe('•••• ••••');
  });

  test('does not after two minutes', () => {
    const { field } = sendHalf();
    vi.setSystemTime(nowMs + 121_000);
    expect(isCarrying()).toBe(false);
    const later = new Keeper(field, told());
    type(later, field, '4242 4242');
    expect(field.text).toBe('4242 42••');
  });

  test('goes on in another field, too', () => {
    const { keeper } = sendHalf();
    const other = new FakeField();
    type(new Keeper(other, told(), keeper), other, '4242');
    expect(other.text).toBe('••••');
  });
});

describe('a page that', () => {
  test('empties the field gets no further digits', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, '424242');
    field.set('');
    type(keeper, field, '4242');
    expect(field.text).toBe('••••');
  });

  test('empties it after the person has deleted begins anew', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, '424242');
    erase(keeper, field, 6);
    type(keeper, field, '555555');
    expect(field.text).toBe('555555');
  });

  test('makes the field anew with its text loses nothing', () => {
    const old = new FakeField();
    const before = new Keeper(old, told());
    type(before, old, 'order 4242 4242 1');
    old.element.remove();
    const anew = new FakeField();
    anew.set(old.text);
    const keeper = new Keeper(anew, told(), before);
    type(keeper, anew, ' ok');
    expect(anew.text).toBe('order 4242 4242 1 ok');
  });

  test('copies dots into a field beside it does not get their digits', () => {
    const old = new FakeField();
    const before = new Keeper(old, told());
    type(before, old, 'order 4242 4242 1');
    const other = new FakeField();
    other.set(old.text);
    type(new Keeper(other, told(), before), other, ' ok');
    expect(other.text).toBe('order 4242 42•• • ok');
  });

  test('sets other text is followed', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, CARD);
    field.set('a template');
    type(keeper, field, ' x');
    expect(field.text).toBe('a template x');
  });

  test('takes out dots is told of, and gets what was typed', () => {
    const field = new FakeField();
    field.accept = (text) => text.replace(/[^\d ]/g, '');
    const tell = told();
    const keeper = new Keeper(field, tell);
    type(keeper, field, '4242 424');
    expect(tell.onUnprotected).toHaveBeenCalledWith(field.element, 'no-dots-allowed');
    expect(keeper.isOff).toBe(true);
    expect(field.text).toBe('4242 424');
  });
});

describe('sent as typed', () => {
  test('gives back what was hidden and hides no more', () => {
    const field = new FakeField();
    const tell = told();
    const keeper = new Keeper(field, tell);
    type(keeper, field, '4242 4242 42');
    keeper.giveUp();
    expect(field.text).toBe('4242 4242 42');
    expect(tell.onMasked).toHaveBeenLastCalledWith(0);
    type(keeper, field, '42 4242');
    keeper.settle();
    expect(field.text).toBe(CARD);
  });

  test('holds for that message alone', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, 'a');
    keeper.giveUp();
    keeper.settle();
    field.set('');
    type(keeper, field, '5555555');
    expect(field.text).toBe('555555•');
  });

  test('of a message that has gone puts nothing back', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, CARD);
    keeper.settle();
    field.set('');
    keeper.giveUp();
    expect(field.text).toBe('');
    expect(keeper.isOff).toBe(false);
  });

  test('loses nothing that was typed while the guard looked away', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    type(keeper, field, CARD);
    keeper.settle();
    field.set('');
    keeper.giveUp();
    field.set('4539 1488 0343 6467');
    keeper.giveUp();
    expect(field.text).toBe('4539 1488 0343 6467');
  });
});

describe('a composition', () => {
  test('is told to the page masked, and written over once it is in the field', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    keeper.compose('compositionstart', '');
    expect(keeper.isComposing).toBe(true);
    expect(keeper.compose('compositionupdate', '42424242')).toBe('424242••');
    field.set('42424242');
    expect(keeper.edited('edit', true)).toBe(true);
    expect(field.text).toBe('424242••');
    expect(keeper.isComposing).toBe(false);
  });

  test('of words stays as it is', () => {
    const field = new FakeField();
    const keeper = new Keeper(field, told());
    keeper.compose('compositionstart', '');
    expect(keeper.compose('compositionupdate', 'かな')).toBe('かな');
    field.set('かな');
    expect(keeper.edited('edit', true)).toBe(false);
    expect(keeper.compose('compositionend', '仮名')).toBe('仮名');
    expect(keeper.isComposing).toBe(false);
  });
});

test('an undo brings no digit to light that was hidden', () => {
  const field = new FakeField();
  const keeper = new Keeper(field, told());
  type(keeper, field, `${CARD} 1`);
  const shown = field.text;
  keeper.touch(true);
  field.set('');
  keeper.edited('undo', false);
  keeper.touch(true);
  field.set(shown);
  keeper.edited('undo', false);
  expect(field.text).toBe(shown);
  keeper.settle();
  expect(field.text).toBe('4242 42•• •••• 4242 1');
});

test('what the browser was left to do is expected, unless the caret has moved since', () => {
  const field = new FakeField();
  const keeper = new Keeper(field, told());
  field.set('ab');
  expect(keeper.insert('1')).toBe(false);
  expect(keeper.isExpected('1', true)).toBe(true);
  expect(keeper.isExpected('2', true)).toBe(false);
  field.select(0);
  expect(keeper.isExpected('1', true)).toBe(false);
});
