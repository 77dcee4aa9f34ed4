// @vitest-environment jsdom
import './testing/no-layout.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FrameMessage, fromFrameSchema } from '../messages/from-frame.ts';
import { offerNode } from './rendezvous.ts';
import { type Markers, type Sentinel, startSentinel } from './sentinel.ts';

const markers: Markers = [['acme-chat'], ['/acme.js']];
const started: Sentinel[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  document.head.replaceChildren();
  document.body.replaceChildren();
});
afterEach(() => {
  // Ends its listening, so that no test hears of the one before.
  for (const sentinel of started.splice(0)) sentinel.wake();
  document.dispatchEvent(new MouseEvent('e', { relatedTarget: document.createElement('i') }));
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function start() {
  const send = vi.fn<(message: FrameMessage) => void>();
  const onOpened = vi.fn();
  const sentinel = startSentinel(markers, send, onOpened);
  started.push(sentinel);
  return { send, sentinel, onOpened };
}

/** Puts a chat into the page, without an event. */
const addChat = () => document.body.append(document.createElement('acme-chat'));
const spotted: FrameMessage = { type: 'spotted' };
const pageshow = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const as = (property: string, value: unknown) =>
  vi.spyOn(document, property as 'readyState', 'get').mockReturnValue(value as DocumentReadyState);

describe('a page without chat', () => {
  it('hears nothing and is left without a timer', () => {
    const { send } = start();
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('is left so again after each thing that could have brought one', () => {
    const { send } = start();
    vi.runAllTimers();
    for (const type of ['click', 'focusin']) document.body.dispatchEvent(new Event(type, { bubbles: true }));
    dispatchEvent(new Event('load'));
    // One look soon, and the one after the page has settled.
    expect(vi.getTimerCount()).toBeLessThanOrEqual(2);
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('has no observer', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    start();
    vi.runAllTimers();
    addChat();
    expect(observe).not.toHaveBeenCalled();
  });
});

describe('a chat', () => {
  it('that starts itself a second after the page has loaded is spotted, whatever loaded before', () => {
    const { send } = start();
    document.body.append(document.createElement('script'));
    document.body.lastElementChild?.dispatchEvent(new Event('load'));
    dispatchEvent(new Event('load'));
    vi.advanceTimersByTime(1000);
    addChat();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[spotted]]);
  });

  it('that is there is spotted at once, said once, and looked for no more', () => {
    addChat();
    const { send } = start();
    expect(send.mock.calls).toEqual([[spotted]]);
    document.body.click();
    dispatchEvent(new Event('load'));
    vi.runAllTimers();
    expect(send).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, () => void]>([
    [
      'the document is parsed',
      () => document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true })),
    ],
    ['the page has loaded', () => dispatchEvent(new Event('load'))],
  ])('that is there when %s is spotted at once', (_name, happen) => {
    as('readyState', 'loading');
    const { send } = start();
    addChat();
    vi.runAllTimers();
    expect(send).not.toHaveBeenCalled();
    happen();
    expect(send.mock.calls).toEqual([[spotted]]);
  });

  it('that starts itself after the page has loaded is spotted', () => {
    const { send } = start();
    addChat();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[spotted]]);
  });

  it.each<[string, () => void]>([
    ['a late script', () => document.body.append(document.createElement('script'))],
    ['a late frame', () => document.body.append(document.createElement('iframe'))],
  ])('that %s brings is spotted when it has loaded', (_name, append) => {
    const { send } = start();
    vi.runAllTimers();
    append();
    document.body.lastElementChild?.dispatchEvent(new Event('load'));
    addChat();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[spotted]]);
  });

  it.each(['img', 'link', 'video'])('is not looked for when a %s has loaded', (name) => {
    start();
    vi.runAllTimers();
    document.body.append(document.createElement(name));
    document.body.lastElementChild?.dispatchEvent(new Event('load'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['click', 'focusin'])('that a %s brings is spotted', (type) => {
    const { send } = start();
    vi.runAllTimers();
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    addChat();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[spotted]]);
  });

  it('that comes with a socket is spotted, and what the hook said is kept until somebody asks', () => {
    const { send, sentinel } = start();
    const hook = offerNode();
    const onArm = vi.fn();
    hook.onArm(onArm);
    vi.runAllTimers();
    hook.send('a line');
    addChat();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[spotted]]);
    expect(onArm).not.toHaveBeenCalled();
    expect(sentinel.wake()).toBe(true);
    expect(onArm).toHaveBeenCalledTimes(1);
    expect(send.mock.lastCall).toEqual([{ type: 'claimed', lines: ['a line'], lost: 0 }]);
  });

  it('elsewhere in the tab ends the looking', () => {
    const { send, sentinel } = start();
    expect(sentinel.wake()).toBe(false);
    addChat();
    document.body.click();
    vi.runAllTimers();
    expect(send).not.toHaveBeenCalled();
  });

  it('is said in a message that the background takes', () => {
    addChat();
    const { send } = start();
    expect(fromFrameSchema.parse(structuredClone(send.mock.calls[0]?.[0]))).toEqual(spotted);
  });

  it.each(['/acme.js', 'acme.js', 'https://cdn.example/acme@1.2.3/2.0.1/acme.js?site=1#x'])(
    'is told by its script %s',
    (src) => {
      const script = document.createElement('script');
      script.setAttribute('src', src);
      // What loads it is of no matter: the element is enough.
      document.body.append(script);
      expect(start().send.mock.calls).toEqual([[spotted]]);
    },
  );

  it.each(['transitionend', 'animationend', 'pointerover'])(
    'that moved in by itself is spotted by a %s of what floats, once a second at most',
    (type) => {
      const { send } = start();
      vi.runAllTimers();
      document.body.innerHTML = '<p></p><div style="position: fixed"><i></i></div>';
      const happen = (selector: string, timeStamp: number) => {
        const event = Object.defineProperty(new Event(type, { bubbles: true }), 'timeStamp', {
          value: timeStamp,
        });
        document.querySelector(selector)?.dispatchEvent(event);
      };
      happen('p', 5000);
      expect(vi.getTimerCount()).toBe(0);
      happen('i', 5500);
      expect(vi.getTimerCount()).toBe(0);
      happen('i', 6001);
      expect(vi.getTimerCount()).toBe(1);
      addChat();
      vi.runAllTimers();
      expect(send.mock.calls).toEqual([[spotted]]);
    },
  );
});

describe('a page that is made ready unseen', () => {
  it('is not looked at before it is shown, whatever its scripts do', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    addChat();
    const { send } = start();
    const hook = offerNode();
    hook.onArm(() => undefined);
    hook.send('a line');
    dispatchEvent(new Event('load'));
    document.body.click();
    vi.runAllTimers();
    expect(send).not.toHaveBeenCalled();
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    // First that the tab shows another page, then what is in it.
    expect(send.mock.calls).toEqual([[{ type: 'restored' }], [spotted]]);
  });
});

describe('a page that comes back', () => {
  it.each([true, false])('out of the cache says so, with a chat or without: %s', (hasChat) => {
    if (hasChat) addChat();
    const { send } = start();
    vi.runAllTimers();
    send.mockClear();
    pageshow(true);
    expect(send.mock.calls).toEqual([[{ type: 'restored' }]]);
    // The chat was told of to the page's audit before, which is gone.
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[{ type: 'restored' }], ...(hasChat ? [[spotted]] : [])]);
  });

  it('as any other page says nothing', () => {
    const { send } = start();
    pageshow(false);
    expect(send).not.toHaveBeenCalled();
  });

  it('says so for its frames too, which say nothing', () => {
    const { send } = start();
    vi.stubGlobal('top', null);
    pageshow(true);
    vi.unstubAllGlobals();
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a document that is opened anew', () => {
  it('is told of, and listened to again, once for each event', () => {
    const { send, onOpened } = start();
    const hook = offerNode();
    hook.onArm(() => {});
    hook.send('w');
    hook.send('w');
    expect(onOpened).toHaveBeenCalledTimes(2);
    addChat();
    dispatchEvent(new Event('load'));
    expect(send.mock.calls).toEqual([[spotted]]);
    expect(send.mock.calls.some(([{ type }]) => type === 'claimed')).toBe(false);
  });
});
