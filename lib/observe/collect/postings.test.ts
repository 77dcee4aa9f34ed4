// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bodySchemas } from '../../evidence/evidence.ts';
import { logMessages, type MessageLog, maxHeard, messageLog } from '../message-log.ts';
import { collectPostings } from './postings.ts';

type Heard = Pick<MessageEvent, 'source' | 'origin' | 'isTrusted'>;
let log: MessageLog;
let hear: (event: Heard) => void;
const removed = vi.fn();

beforeEach(() => {
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(
    (_type: string, listener: EventListenerOrEventListenerObject) => {
      hear = listener as unknown as typeof hear;
    },
  );
  vi.spyOn(globalThis, 'removeEventListener').mockImplementation(removed);
  log = logMessages();
  log.listen();
});

afterEach(() => {
  vi.restoreAllMocks();
  removed.mockClear();
  Reflect.deleteProperty(globalThis, 'earshotMessages');
  document.body.replaceChildren();
  tab.length = 0;
});

/** The windows of a tab, of which ours is the top; jsdom's own do not agree on that with the test's. */
const tab: { length: number; parent?: object; [index: number]: Window } = { length: 0 };
tab.parent = tab;

function addFrame(): Window {
  const frame = { top: window.top, parent: tab } as unknown as Window;
  tab[tab.length] = frame;
  tab.length += 1;
  return frame;
}

function read() {
  const [posting] = collectPostings();
  expect(bodySchemas.postings.safeParse(posting).error).toBeUndefined();
  return posting;
}

const from = (source: Window, origin = 'https://chat.example'): Heard => ({
  source,
  origin,
  isTrusted: true,
});

it('tells who has posted, from where, how often', () => {
  const [first, second] = [addFrame(), addFrame()];
  for (const source of [second, first, second]) hear(from(source));
  expect(read()).toEqual({
    isOpaque: false,
    isWhole: true,
    senders: [
      { framePath: [1], origin: 'https://chat.example', count: 2 },
      { framePath: [0], origin: 'https://chat.example', count: 1 },
    ],
  });
});

it('takes no notice of what a document says to itself, nor of what a script makes up', () => {
  hear(from(window));
  hear({ ...from(addFrame()), isTrusted: false });
  hear({ source: null, origin: '', isTrusted: true });
  expect(read()?.senders).toEqual([]);
});

it('has no place for a window of another tab, and for one that is gone', () => {
  const elsewhere = { top: {} } as Window;
  const gone = addFrame();
  hear(from(gone));
  hear(from(elsewhere));
  // Browsers leave such a window without a parent.
  Object.assign(gone, { parent: null, top: null });
  expect(read()?.senders.map(({ framePath }) => framePath)).toEqual([null, null]);
});

it('never reads what was posted', () => {
  const event = from(addFrame());
  Object.defineProperty(event, 'data', {
    get() {
      throw new Error('read');
    },
  });
  expect(() => hear(event)).not.toThrow();
});

it('stops after a thousand messages, and says that it has not heard all', () => {
  for (let count = 0; count < maxHeard; count += 1) hear(from(window));
  expect(read()?.isWhole).toBe(true);
  expect(removed).not.toHaveBeenCalled();
  hear(from(window));
  expect(removed).toHaveBeenCalledExactlyOnceWith('message', hear, true);
  expect(read()).toMatchObject({ isWhole: false, senders: [] });
});

it('counts a hundred messages of one sender, and tells twenty senders apart', () => {
  const onSender = vi.fn();
  log.onSender = onSender;
  const frames = Array.from({ length: 21 }, addFrame);
  for (const frame of frames) hear(from(frame));
  for (let count = 0; count < 200; count += 1) hear(from(frames[0] ?? window));
  const { senders = [], isWhole } = read() ?? {};
  expect([senders.length, senders[0]?.count, isWhole]).toEqual([20, 100, false]);
  expect(onSender).toHaveBeenCalledTimes(20);
});

it('knows a document without an origin', () => {
  vi.stubGlobal('origin', 'null');
  expect(read()?.isOpaque).toBe(true);
  vi.unstubAllGlobals();
});

it('says nothing where nobody has listened', () => {
  Reflect.deleteProperty(globalThis, 'earshotMessages');
  // An element with that id answers to the name.
  document.body.innerHTML = '<p id="earshotMessages"></p>';
  expect(messageLog()).toBeUndefined();
  expect(collectPostings()).toEqual([]);
});
