import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import { bodyOf, pageItem, urlOf } from '../checks/testing/evidence-builders.ts';
import type { TypingMessage } from '../messages/from-typing.ts';
import { audits, record, tabId, useTab } from './testing/tab-desk.ts';
import { UnsentWatch } from './unsent-watch.ts';

useTab();

const listen = vi.fn();
let watch: UnsentWatch;
beforeEach(() => {
  listen.mockClear();
  vi.setSystemTime(1_000_000);
  watch = new UnsentWatch(audits, { listen, nowMs: () => Date.now() });
});
afterEach(() => watch.forget(tabId));

const draftText = 'Where is my parcel, ordered on Monday';
const element = 'section > textarea';
const hear = (message: TypingMessage, frameId = 0) =>
  watch.receive(structuredClone(message), { tabId, frameId });
const type = (text = draftText, isDeleted = false) =>
  hear({ type: 'draft', element, text, isDeleted, atMs: Date.now() });
const told = (body: string, frameId = 0) =>
  hear(
    {
      type: 'tapped',
      tap: 'open',
      messages: [
        { channel: 'websocket', url: 'wss://chat.example/ws?key=1', body, isBytes: false, atMs: Date.now() },
      ],
    },
    frameId,
  );
const settle = () => vi.advanceTimersByTimeAsync(2500);
const drafts = async () => (await record()).evidence.drafts;

describe('a draft', () => {
  it('that left by a socket is kept as counts, once it has stayed where it was', async () => {
    type();
    await vi.advanceTimersByTimeAsync(300);
    told(JSON.stringify({ text: draftText }));
    await vi.advanceTimersByTimeAsync(900);
    expect((await drafts())[0]?.leaks).toEqual([]);
    await settle();
    expect(await drafts()).toMatchObject([
      {
        characters: draftText.length,
        messages: 1,
        leaks: [
          {
            way: 'websocket',
            url: { host: 'chat.example', path: '/ws', params: [] },
            encoding: 'plain',
            characters: draftText.length,
            delayMs: 300,
            times: 1,
            trust: 'page-claim',
          },
        ],
      },
    ]);
    expect(JSON.stringify(await record())).not.toContain('parcel');
  });

  it('that the page emptied at once was sent', async () => {
    type();
    told(JSON.stringify({ text: draftText }));
    type('');
    await settle();
    expect((await drafts())[0]?.leaks).toEqual([]);
  });

  it('that the person deletes was not', async () => {
    type();
    told(JSON.stringify({ text: draftText }));
    type('', true);
    await settle();
    expect((await drafts())[0]?.leaks).toHaveLength(1);
  });

  it('that was sent may go out again and again', async () => {
    type();
    hear({ type: 'draft-sent', atMs: Date.now() });
    told(draftText);
    await settle();
    type('');
    told(draftText);
    await settle();
    expect((await drafts())[0]?.leaks).toEqual([]);
  });

  it('is where its composer is', async () => {
    const composer = bodyOf<'composers'>(composerItem({ element, container: 'section', vendorId: 'acme' }));
    await audits.add(tabId, [{ kind: 'composers', body: composer, trust: 'dom', frameId: 0 }]);
    type();
    await settle();
    expect(await drafts()).toMatchObject([{ element, container: 'section', vendorId: 'acme', frameId: 0 }]);
  });
});

describe('a request', () => {
  const request = (parts: Partial<Parameters<UnsentWatch['request']>[0]>) =>
    watch.request({ tabId, url: 'https://chat.example/x', type: 'xmlhttprequest', ...parts });
  const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
  it.each<[string, Partial<Parameters<UnsentWatch['request']>[0]>, string]>([
    ['by its address', { url: `https://chat.example/x?q=${encodeURIComponent(draftText)}` }, 'request'],
    ['by its body', { requestBody: { raw: [{ bytes: bytes(draftText) }] } }, 'request'],
    ['by a form', { requestBody: { formData: { msg: [draftText] } } }, 'request'],
    ['as a beacon', { type: 'ping', requestBody: { raw: [{ bytes: bytes(draftText) }] } }, 'beacon'],
    [
      'as a frame',
      { type: 'sub_frame', url: `https://chat.example/?${encodeURIComponent(draftText)}` },
      'frame',
    ],
  ])('carries it %s', async (_name, parts, way) => {
    type();
    request(parts);
    await settle();
    expect((await drafts())[0]?.leaks).toMatchObject([{ way, trust: 'browser', url: { params: [] } }]);
  });

  it('is not looked at where nobody types', async () => {
    request({ url: `https://chat.example/x?q=${encodeURIComponent(draftText)}` });
    type();
    await settle();
    expect((await drafts())[0]?.leaks).toEqual([]);
  });

  it('of any shape does no harm', async () => {
    type();
    request({ requestBody: null });
    request({ requestBody: { raw: [{}, { bytes: bytes('') }], formData: { x: [{}] } } });
    request({ url: 'data:,' });
    await settle();
    expect((await drafts())[0]?.leaks).toEqual([]);
  });
});

describe('listening', () => {
  it('begins with the first draft and ends half a minute after the last', async () => {
    type();
    expect(listen.mock.calls).toEqual([[tabId, true]]);
    await vi.advanceTimersByTimeAsync(20_000);
    type(`${draftText}, please`);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(listen).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(listen.mock.calls).toEqual([
      [tabId, true],
      [tabId, false],
    ]);
    told(draftText);
    await settle();
    expect((await drafts())[0]?.leaks).toEqual([]);
  });

  it('is asked of a frame that comes later', () => {
    hear({ type: 'tapped', tap: 'closed', messages: [] }, 4);
    expect(listen).not.toHaveBeenCalled();
    type();
    hear({ type: 'tapped', tap: 'closed', messages: [] }, 4);
    expect(listen).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['all frames that were read answered', ['open', 'open'], true],
    ['one has not', ['open'], false],
    ['one has no hook', ['open', 'none'], false],
  ] as const)('is whole where %s', async (_name, taps, isTapped) => {
    await audits.change(tabId, ({ inspectedFrames }) => void inspectedFrames.push(0, 4));
    type();
    for (const [index, tap] of taps.entries()) hear({ type: 'tapped', tap, messages: [] }, index * 4);
    await settle();
    expect((await drafts())[0]?.isTapped).toBe(isTapped);
  });

  it('ends with the page, of which nothing is written into the next', async () => {
    type();
    told(draftText);
    watch.forget(tabId);
    audits.navigated(tabId, bodyOf<'page'>(pageItem()), urlOf('https://shop.example/next'));
    await settle();
    expect(await drafts()).toEqual([]);
    expect(listen).toHaveBeenLastCalledWith(tabId, false);
  });
});

it('takes only what is about typing', () => {
  for (const one of [
    null,
    'draft',
    { type: 'spotted' },
    { type: 'draft', text: 'x' },
    { type: 'tapped', messages: [{}], tap: 'open' },
  ])
    expect(watch.receive(one, { tabId, frameId: 0 })).toBe(false);
});

describe('the test number', () => {
  const number = '4111 1111 1111 1111';
  const typed = (shown: number | null = 16) => hear({ type: 'card-typed', element, shown });
  const tested = async () => (await drafts())[0]?.cardTest;

  it('is looked for while it is tested, and kept as counts when the test is over', async () => {
    await watch.testCard(tabId, true);
    type(number);
    typed();
    told(JSON.stringify({ text: number }));
    hear({ type: 'draft-sent', atMs: Date.now() });
    await watch.testCard(tabId, false);
    expect(await tested()).toEqual({ shown: 16, isFound: true, isSent: true });
    await settle();
    expect(await tested()).toEqual({ shown: 16, isFound: true, isSent: true });
    expect(JSON.stringify(await record())).not.toContain('1111');
  });

  it('is still looked for after a pause of the person’s', async () => {
    await watch.testCard(tabId, true);
    type('a word');
    await vi.advanceTimersByTimeAsync(40_000);
    type(number);
    typed(10);
    await settle();
    expect(await tested()).toEqual({ shown: 10, isFound: false, isSent: false });
  });

  it('is looked for in a test that begins while the one before is being kept', async () => {
    type('a word');
    await watch.testCard(tabId, true);
    const ending = watch.testCard(tabId, false);
    await Promise.all([watch.testCard(tabId, true), ending]);
    type(number);
    typed();
    await settle();
    expect(await tested()).toEqual({ shown: 16, isFound: false, isSent: false });
  });

  it('is nothing without a test', async () => {
    type(number);
    typed();
    await settle();
    expect(await tested()).toBeUndefined();
  });
});

describe('scripts that look at keys', () => {
  it('are kept by address, one round at a time, each once', async () => {
    const readKeys = vi.fn(async () => ['https://replay.example/r.js?key=1', 'nonsense']);
    watch = new UnsentWatch(audits, { listen, readKeys, nowMs: () => Date.now() });
    type('a');
    type('ab');
    expect(readKeys).toHaveBeenCalledExactlyOnceWith(tabId, 0);
    await settle();
    type('abc');
    await settle();
    expect(readKeys).toHaveBeenCalledTimes(2);
    expect((await drafts())[0]?.readers).toMatchObject([{ host: 'replay.example', path: '/r.js' }]);
  });

  it('that cannot be told are none', async () => {
    const readKeys = vi.fn(() => Promise.reject(new Error('no such frame')));
    watch = new UnsentWatch(audits, { listen, readKeys, nowMs: () => Date.now() });
    type('a word');
    await settle();
    expect((await drafts())[0]?.readers).toBeUndefined();
  });
});
