// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromFrameSchema, parseItems } from '../../messages/from-frame.ts';
import type { ReadContext } from '../collect/context.ts';
import { readStores, textsOf } from './read-stores.ts';
import { startStoreReader } from './store-reader.ts';

const message = 'Do you have the atlas?';
const told: unknown[] = [];
let heard: Map<string, (event: unknown) => void>;
let isShown = true;

/** The chat as the inspector would know it. */
function known() {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field');
  const candidate = { field, container: document.querySelector('#chat') };
  const context = {
    trees: [{ root: document, shadow: 'none' }],
    candidates: isShown ? [candidate] : [],
    anchorOf: () => ({ container: 'div#chat', vendorId: null }),
  } as unknown as ReadContext;
  return { field, context: () => context, isComposer: (one: Element) => one === field };
}

function start() {
  const chat = known();
  const reader = startStoreReader({ isComposer: chat.isComposer, context: () => known().context() }, (sent) =>
    told.push(sent),
  );
  return { reader, field: chat.field };
}

function press(type: string, event: object = {}) {
  heard.get(type)?.({ isTrusted: true, type, ...event });
}

/** What the page does on Send. */
function sendFrom(field: HTMLTextAreaElement, text = message, isListed = true) {
  field.value = text;
  press('keydown', { key: 'Enter' });
  field.value = '';
  if (isListed) document.querySelector('[role=log]')?.append(`${text} `);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  localStorage.clear();
  sessionStorage.clear();
  told.length = 0;
  isShown = true;
  heard = new Map();
  vi.spyOn(globalThis, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    heard.set(type, listener as (event: unknown) => void);
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20));
  document.body.innerHTML = '<div id="chat"><div role="log"></div><textarea></textarea></div>';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The last word on the conversation, as the background takes it. */
function last() {
  const parsed = fromFrameSchema.parse(told.at(-1));
  if (parsed.type !== 'retained') throw new Error(`a message of type ${parsed.type}`);
  const [body] = parseItems('conversations', parsed.sightings.conversations ?? [], () => {
    throw new Error('malformed');
  });
  return body;
}

test('tells which key holds what was sent, and nothing of what was sent', async () => {
  const { field } = start();
  localStorage.setItem('chat-log', JSON.stringify([{ text: message }]));
  localStorage.setItem('theme', 'dark');
  sendFrom(field);
  await vi.advanceTimersByTimeAsync(3000);
  expect(last()).toMatchObject({
    sentCount: 1,
    soughtCount: 1,
    leastBytes: 34,
    isClosed: false,
    kept: [{ area: 'local', name: 'chat-log', holdsMessages: true, messageCount: 1, sizeBytes: 86 }],
    areas: { local: 'read', session: 'read', 'indexed-db': 'none', cache: 'none' },
    element: 'div#chat > textarea',
    container: 'div#chat',
  });
  expect(JSON.stringify(told)).not.toMatch(/atlas|doyouhave/i);
});

test.each([
  ['a draft that is thrown away', (field: HTMLTextAreaElement) => sendFrom(field, message, false)],
  [
    'a draft that stays',
    (field: HTMLTextAreaElement) => {
      field.value = message;
      press('click');
    },
  ],
  [
    'what the page itself sends',
    (field: HTMLTextAreaElement) => {
      field.value = message;
      press('keydown', { key: 'Enter', isTrusted: false });
      field.value = '';
      document.querySelector('[role=log]')?.append(message);
    },
  ],
])('%s is no message', async (_, act) => {
  const { field } = start();
  localStorage.setItem('chat-log', message);
  act(field);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
});

test('a message that is too short to be looked for is counted, no more', async () => {
  const { field } = start();
  localStorage.setItem('chat-log', 'yes please');
  sendFrom(field, 'yes please');
  await vi.advanceTimersByTimeAsync(3000);
  expect(last()).toMatchObject({ sentCount: 1, soughtCount: 0, leastBytes: 0, kept: [] });
});

test('reads again when the chat is closed, and takes back what is gone', async () => {
  const { reader, field } = start();
  sendFrom(field);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(last()).toMatchObject({ isClosed: false, kept: [] });
  sessionStorage.setItem('chat-log', message);
  isShown = false;
  reader.onRead();
  await vi.advanceTimersByTimeAsync(2000);
  expect(last()).toMatchObject({ isClosed: true, kept: [{ area: 'session', name: 'chat-log' }] });
  sessionStorage.clear();
  isShown = true;
  reader.onRead();
  await vi.advanceTimersByTimeAsync(2000);
  expect(last()).toMatchObject({ isClosed: false, kept: [] });
});

test('names twenty keys at most, and none by what tells a visitor from others', async () => {
  const { field } = start();
  for (let index = 0; index < 30; index += 1) localStorage.setItem(`log-${index}`, message);
  localStorage.setItem('jane@shop.example-4111111111111111', message);
  sendFrom(field);
  await vi.advanceTimersByTimeAsync(3000);
  expect(last()?.kept).toHaveLength(20);
  expect(JSON.stringify(told)).not.toMatch(/jane|4111/);
});

test('web storage beyond the bound is read in part, and said so', async () => {
  vi.useRealTimers();
  for (let index = 0; index < 2001; index += 1) localStorage.setItem(`k${index}`, '');
  const read = await readStores(() => undefined);
  expect(read.local).toBe('partly');
  expect(read.session).toBe('read');
  localStorage.clear();
  localStorage.setItem('log', 'a'.repeat(600_000));
  const lengths: number[] = [];
  expect((await readStores((_area, _name, _size, text) => lengths.push(text.length))).local).toBe('partly');
  expect(lengths).toEqual([500_004]);
});

test.each([
  ['strings wherever they stand', { a: ['one', { b: 'two' }], c: 3 }, ['one', 'two'], true],
  ['a Map and a Set', [new Map([['k', 'one']]), new Set(['two'])], ['one', 'two'], true],
  ['bytes', new TextEncoder().encode('one'), ['one'], true],
  ['a Blob is not read', { blob: new Blob(['one']) }, [], false],
])('of a stored value: %s', (_, value, words, isWhole) => {
  const read = textsOf(value);
  for (const word of words) expect(read.text).toContain(word);
  expect(read.isWhole).toBe(isWhole);
});

test('a value without end is read in part', () => {
  const ring: Record<string, unknown> = {};
  ring.self = ring;
  expect(textsOf(ring).isWhole).toBe(false);
  expect(textsOf(Array.from({ length: 6000 }, () => 'x')).isWhole).toBe(false);
});
