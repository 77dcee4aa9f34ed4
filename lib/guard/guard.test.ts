// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardSeat, listenFirst } from './front.ts';
import { startGuard } from './guard.ts';
import type { Judge } from './judge.ts';
import { OFF_KEY, SEND_AS_TYPED, type SettingsPort } from './settings.ts';
import { stubEdits } from './testing/browser.ts';

const judge: Judge = {
  judgeField: (field) => ({ confidence: field.hasAttribute('data-chat') ? 'likely' : null }),
  isComposer: () => false,
};
const tell = { onUnprotected: vi.fn(), onMasked: vi.fn(), onSent: vi.fn() };
const kept: Record<string, unknown> = {};
let onChanged = () => {};
let onMessage: (message: unknown) => void = () => {};
const port: SettingsPort = {
  storage: {
    local: { get: async () => kept },
    onChanged: {
      addListener: (one) => {
        onChanged = one;
      },
    },
  },
  runtime: {
    onMessage: {
      addListener: (one) => {
        onMessage = one;
      },
    },
  },
};

let field: HTMLTextAreaElement;
const heard: string[] = [];

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', vi.fn());
  vi.clearAllMocks();
  delete kept[OFF_KEY];
  heard.length = 0;
  stubEdits();
  document.body.innerHTML = '<form><textarea data-chat></textarea><button id="send">Send</button></form>';
  field = document.querySelector('textarea') ?? document.createElement('textarea');
  field.focus();
  for (const type of ['keydown', 'keyup', 'paste'])
    field.addEventListener(type, (event) => heard.push(event instanceof KeyboardEvent ? event.key : type));
});
afterEach(() => {
  const seat = guardSeat();
  if (seat) delete seat.onEvent;
  Reflect.deleteProperty(globalThis, 'earshotGuard');
  vi.unstubAllGlobals();
});

/** Gives the guard an event as if the browser had made it; true where it may go on to the page. */
function give(event: Event, target: Element = field): boolean {
  const stopped = vi.spyOn(event, 'stopImmediatePropagation');
  const facts: Record<PropertyKey, unknown> = { isTrusted: true, target };
  const trusted = new Proxy(event, {
    get(real, name) {
      if (Object.hasOwn(facts, name)) return facts[name];
      const value: unknown = Reflect.get(real, name, real);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
  guardSeat()?.onEvent?.(trusted);
  return stopped.mock.calls.length === 0 && !event.defaultPrevented;
}

const keyEvent = (type: string, key: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent(type, {
    key,
    code: /\d/.test(key) ? `Digit${key}` : key,
    bubbles: true,
    cancelable: true,
    ...more,
  });

/** A key as a person presses it: what the guard lets pass, the browser puts in. Returns the keys that it let pass. */
function typeKeys(text: string): string {
  let passed = '';
  for (const key of text) {
    if (give(keyEvent('keydown', key))) {
      passed += key;
      field.setRangeText(key, field.selectionStart, field.selectionEnd, 'end');
      give(new InputEvent('input', { inputType: 'insertText', data: key, bubbles: true }));
    }
    give(keyEvent('keyup', key));
  }
  return passed;
}

function start(): void {
  listenFirst();
  startGuard(port, judge, tell);
}

describe('keys', () => {
  test('of a card are kept from the page from the seventh digit on', () => {
    start();
    expect(typeKeys('a 4242424242424242')).toBe('a 424242');
    expect(field.value).toBe('a 424242••••••••••');
    expect(tell.onMasked).toHaveBeenLastCalledWith(10);
  });

  test('that were kept from the page do not come up either', () => {
    start();
    typeKeys('424242');
    expect(give(keyEvent('keydown', '4'))).toBe(false);
    expect(give(keyEvent('keyup', '4'))).toBe(false);
    expect(give(keyEvent('keyup', '4'))).toBe(true);
  });

  test('of a word give back a number that is no card', () => {
    start();
    typeKeys('4242 4242 1 ok');
    expect(field.value).toBe('4242 4242 1 ok');
  });

  test('that are shortcuts pass', () => {
    start();
    typeKeys('424242');
    expect(give(keyEvent('keydown', '4', { ctrlKey: true }))).toBe(true);
  });

  test('that the page makes itself are not heard', () => {
    start();
    typeKeys('424242');
    expect(field.dispatchEvent(keyEvent('keydown', '4'))).toBe(true);
    expect(field.value).toBe('424242');
  });
});

describe('the message is sent', () => {
  test.each([
    ['by Enter', () => give(keyEvent('keydown', 'Enter'))],
    ['by the form', () => give(submitEvent())],
  ])('%s: the last four digits are shown', (_, send) => {
    start();
    typeKeys('4242424242424242');
    send();
    expect(field.value).toBe('424242••••••4242');
    expect(tell.onSent).toHaveBeenCalledExactlyOnceWith(6);
  });

  test('not by Shift and Enter', () => {
    start();
    typeKeys('4242424242424242');
    expect(give(keyEvent('keydown', 'Enter', { shiftKey: true }))).toBe(true);
    expect(tell.onSent).not.toHaveBeenCalled();
  });

  test('by the send control', () => {
    start();
    typeKeys('4242424242424242');
    give(new Event('pointerdown', { bubbles: true }), document.getElementById('send') ?? field);
    expect(field.value).toBe('424242••••••4242');
  });
});

function submitEvent(): Event {
  const event = new Event('submit', { bubbles: true });
  vi.spyOn(event, 'composedPath').mockReturnValue([document.querySelector('form') ?? field]);
  return event;
}

/** jsdom has no clipboard. */
function pasteEvent(text: string): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  return event;
}

describe('what is pasted', () => {
  test('is put in masked, and the page does not hear of it', () => {
    start();
    expect(give(pasteEvent('card 4242 4242 4242 4242'))).toBe(false);
    expect(field.value).toBe('card 4242 42•• •••• ••••');
  });

  test('without a digit is the page’s', () => {
    start();
    expect(give(pasteEvent('hello'))).toBe(true);
    expect(field.value).toBe('');
  });
});

describe('fields', () => {
  test('that are no chat’s are left alone', () => {
    field.removeAttribute('data-chat');
    start();
    expect(typeKeys('4242424242424242')).toBe('4242424242424242');
    expect(guardSeat()?.refusalOf?.(field)).toBe('no-composer');
    expect(tell.onUnprotected).not.toHaveBeenCalled();
  });

  test('for card data are left alone, and said to be', () => {
    field.autocomplete = 'cc-number';
    start();
    expect(typeKeys('4242424242424242')).toBe('4242424242424242');
    expect(guardSeat()?.refusalOf?.(field)).toBe('payment-field');
  });

  test('are looked at anew when the person comes back to them', () => {
    field.removeAttribute('data-chat');
    start();
    typeKeys('4242');
    field.dataset.chat = '';
    give(new Event('focusin', { bubbles: true }));
    typeKeys('4242');
    expect(field.value).toBe('424242••');
  });

  test('that are guarded are said to be', () => {
    start();
    typeKeys('4');
    expect(guardSeat()?.refusalOf?.(field)).toBeNull();
  });
});

describe('the settings', () => {
  test('turn it off: what was hidden is given back, and nothing is hidden', async () => {
    start();
    typeKeys('42424242');
    kept[OFF_KEY] = true;
    onChanged();
    await vi.waitFor(() => expect(field.value).toBe('42424242'));
    typeKeys('4242');
    expect(field.value).toBe('424242424242');
  });

  test('take nothing back that was typed since it is off, whatever else is changed', async () => {
    start();
    typeKeys('42424242');
    kept[OFF_KEY] = true;
    onChanged();
    await vi.waitFor(() => expect(field.value).toBe('42424242'));
    field.value = '';
    typeKeys('a number: 4242');
    onChanged();
    await new Promise((done) => setTimeout(done));
    expect(field.value).toBe('a number: 4242');
  });

  test('let one message go out as typed', () => {
    start();
    typeKeys('42424242');
    onMessage(SEND_AS_TYPED);
    expect(field.value).toBe('42424242');
    typeKeys('42424242');
    expect(field.value).toBe('4242424242424242');
  });
});

describe('its place', () => {
  test('is none where its listeners do not stand first', () => {
    startGuard(port, judge, tell);
    expect(guardSeat()).toBeUndefined();
  });

  test('is taken once', () => {
    start();
    const first = guardSeat()?.onEvent;
    startGuard(port, judge, tell);
    expect(guardSeat()?.onEvent).toBe(first);
  });

  test('is warmed up in idle time, which shows nowhere', () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (step: () => void) => idle.push(step));
    start();
    for (let step = idle.shift(); step; step = idle.shift()) step();
    expect(idle).toEqual([]);
    expect(field.value).toBe('');
    expect(tell.onMasked).not.toHaveBeenCalled();
    typeKeys('4242424');
    expect(field.value).toBe('424242•');
  });
});
