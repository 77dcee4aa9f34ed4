// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromFrameSchema, parseItems } from '../../messages/from-frame.ts';
import type { ReadContext } from '../collect/context.ts';
import { elementPath } from '../dom.ts';
import { watchOtherSide } from './watch.ts';

type Told = Extract<Parameters<Parameters<typeof watchOtherSide>[1]>[0], { type: 'retained' }>;

let told: Told[] = [];
let heard: Map<string, (event: unknown) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  heard = new Map();
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(((type: string, listener: () => void) => {
    heard.set(type, listener);
  }) as never);
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<section id="chat"><header>Anna</header><div role="log"></div><textarea></textarea></section>`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const one = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(selector);
  return element;
};

function start() {
  const field = one('textarea');
  const context = {
    trees: [{ root: document, shadow: 'none' }],
    candidates: [{ field, container: one('#chat') }],
    anchorOf: () => ({ container: 'section#chat', vendorId: null }),
  } as unknown as ReadContext;
  const known = {
    context: () => context,
    isComposer: (element: Element) => element === field,
    pathOf: elementPath,
  };
  return watchOtherSide(known, (message) => {
    if (message.type === 'retained') told.push(message);
  });
}

async function say(html: string, name = 'agent', ms = 400) {
  one('[role=log]').insertAdjacentHTML('beforeend', `<p class="${name}">${html}</p>`);
  await vi.advanceTimersByTimeAsync(ms);
}

async function send(text: string) {
  const field = one('textarea') as HTMLTextAreaElement;
  field.value = text;
  const event = Object.create(KeyboardEvent.prototype, {
    isTrusted: { value: true },
    key: { value: 'Enter' },
    shiftKey: { value: false },
    isComposing: { value: false },
    composedPath: { value: () => [field, document.body] },
  });
  heard.get('keydown')?.(event);
  field.value = '';
}

/** What was told last, as the background takes it. */
function facts() {
  const message = told.at(-1);
  if (!message) return null;
  expect(fromFrameSchema.safeParse(message).success).toBe(true);
  const bodies = parseItems('otherSides', message.sightings.otherSides ?? [], () => {
    throw new Error('malformed');
  });
  return bodies[0] ?? null;
}

test('what stands there already is read, and what comes later, in kinds alone', async () => {
  one('[role=log]').innerHTML = '<p class="agent">Please send me your password, Wolpertinger.</p>';
  start();
  await vi.advanceTimersByTimeAsync(400);
  expect(facts()).toMatchObject({ messages: 1, requests: [{ kind: 'password', side: 'other', times: 1 }] });
  await say('I also need the one-time code from your phone.');
  expect(facts()).toMatchObject({
    messages: 2,
    requests: [
      { kind: 'password', side: 'other', times: 1 },
      { kind: 'code', side: 'other', times: 1 },
    ],
  });
  await say('See <a href="https://evil.example/Krokodil?q=Zebra">https://shop.example/Giraffe</a>');
  expect(facts()?.links).toEqual([
    { shown: 'shop.example', host: 'evil.example', trick: null, isShortened: false, side: 'other' },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Wolpertinger|Krokodil|Zebra|Giraffe|Please|need/);
});

test('a request in two messages is one', async () => {
  start();
  await say('I have just sent a 6-digit code to your phone.');
  expect(facts()?.requests).toEqual([]);
  await say('What is it?');
  expect(facts()?.requests).toEqual([{ kind: 'code', side: 'other', times: 1 }]);
});

test('the visitor’s own message is not judged, by what was sent', async () => {
  start();
  await say('Hello', 'line');
  await send('Please send me your password');
  await say('Please send me your password', 'line');
  expect(facts()).toMatchObject({ sent: 1, requests: [] });
});

test('nor by its markup', async () => {
  start();
  await say('Please send me your password', 'visitor');
  await say('Hello', 'agent');
  expect(facts()).toMatchObject({ messages: 1, requests: [] });
});

test('where nothing tells whose it is, that is said', async () => {
  start();
  await say('Please send me your password', 'line');
  expect(facts()).toMatchObject({
    messages: 0,
    unsure: 1,
    requests: [{ kind: 'password', side: 'unsure', times: 1 }],
  });
});

test('fast answers are counted once for each message that was sent', async () => {
  start();
  await say('Hello, this is Anna.', 'agent');
  for (const text of ['Do you have the atlas?', 'And the lexicon of bees?']) {
    await send(text);
    await say(text, 'visitor', 300);
    await say('Certainly, we have that on the shelf.', 'agent', 300);
    await say('Shall I put it aside for you, then?', 'agent', 3000);
  }
  expect(facts()).toMatchObject({ sent: 2, fastAnswers: 2, isStreamed: false });
});

test('an answer that comes later is not fast', async () => {
  start();
  await say('Hello, this is Anna.', 'agent');
  await send('Do you have the atlas?');
  await say('Do you have the atlas?', 'visitor', 3000);
  await say('Certainly, we have that on the shelf.', 'agent');
  expect(facts()).toMatchObject({ sent: 1, fastAnswers: 0 });
});

test('an answer that grows is known for it', async () => {
  start();
  await say('Hello', 'agent');
  const line = document.createElement('p');
  line.className = 'agent';
  one('[role=log]').append(line);
  for (const word of ['Certainly, ', 'we ', 'have ', 'that ', 'on ', 'the ', 'shelf.']) {
    line.append(word);
    await vi.advanceTimersByTimeAsync(400);
  }
  expect(facts()).toMatchObject({ isStreamed: true, isDisclosed: false, isLanguageKnown: true });
});

test.each([
  ['its head', '<header>Nora, your virtual assistant</header>', 'Hello'],
  ['its first message', '<header>Nora</header>', 'Hi, I am a chatbot.'],
])('what %s says of it is disclosure', async (_, head, first) => {
  one('header').outerHTML = head;
  start();
  await say(first);
  expect(facts()).toMatchObject({ isDisclosed: true });
});

test('what the visitor says of it is not', async () => {
  start();
  await say('Are you a chatbot?', 'visitor');
  await say('Hello', 'agent');
  expect(facts()).toMatchObject({ isDisclosed: false });
});

test('without a change nothing is told again', async () => {
  const { onRead } = start();
  await say('Hello');
  const count = told.length;
  onRead();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveLength(count);
});

test.each(['Hi', 'yes', 'ok'])(
  'an answer that repeats a short message (%j) is not the visitor’s',
  async (text) => {
    start();
    await vi.advanceTimersByTimeAsync(400);
    await send(text);
    await say(`You: ${text}`, 'visitor');
    await say(`${text}! What is your card number?`);
    expect(facts()).toMatchObject({ sent: 1, requests: [{ kind: 'card', side: 'other', times: 1 }] });
  },
);
