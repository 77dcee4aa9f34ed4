import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TypingMessage } from '../messages/from-typing.ts';
import { TEST_PHRASE } from '../messages/typing-test.ts';
import type { TypingTest } from '../store/typing-tests.ts';
import { TypingTests, waitMs } from './typing-tests.ts';

const tabId = 7;
let kept: Map<number, TypingTest>;
const lift = vi.fn();
const watchCard = vi.fn(async () => undefined);
const wakeAt = vi.fn();
let tests: TypingTests;

/** A background that has just started: it knows what is kept, and nothing else. */
function started(): TypingTests {
  return new TypingTests({
    load: async (id) => kept.get(id) ?? null,
    save: async (id, test) => void (test ? kept.set(id, test) : kept.delete(id)),
    lift,
    watchCard,
    wakeAt,
    nowMs: () => Date.now(),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  for (const mock of [lift, watchCard, wakeAt]) mock.mockClear();
  kept = new Map();
  tests = started();
});
afterEach(() => vi.useRealTimers());

const act = (what: 'phrase' | 'card' | 'cancel') => tests.act({ type: 'typing-test', act: what, tabId });
const hear = (message: TypingMessage) => tests.heard(tabId, message);
const draft = (text: string) =>
  hear({ type: 'draft', element: 'textarea', text, isDeleted: false, atMs: Date.now() });
const cardTyped = () => hear({ type: 'card-typed', element: 'textarea', shown: 16 });
const phase = () => kept.get(tabId)?.phase;

describe('the sentence', () => {
  it('is waited for, seen, and done a moment after', async () => {
    act('phrase');
    expect(kept.get(tabId)).toEqual({
      step: 'phrase',
      phase: 'waiting',
      isSent: false,
      dueMs: 1_000_000 + waitMs,
    });
    await draft(TEST_PHRASE.slice(0, -8));
    expect(phase()).toBe('waiting');
    await draft(TEST_PHRASE.toUpperCase());
    expect(phase()).toBe('watching');
    await vi.advanceTimersByTimeAsync(3000);
    expect(phase()).toBe('done');
    expect(JSON.stringify([...kept])).not.toMatch(/teapot/i);
  });

  it('is heard of though the worker was ended meanwhile', async () => {
    act('phrase');
    tests = started();
    await draft(TEST_PHRASE);
    expect(phase()).toBe('watching');
  });

  it('that was typed without a test starts none', async () => {
    await draft(TEST_PHRASE);
    await cardTyped();
    expect(kept.size).toBe(0);
  });

  it('lifts no guard', () => {
    act('phrase');
    expect(lift).toHaveBeenLastCalledWith(tabId, false);
  });
});

describe('the number', () => {
  it('goes past the guard until it was seen', async () => {
    act('card');
    expect(lift).toHaveBeenLastCalledWith(tabId, true);
    expect(watchCard).toHaveBeenLastCalledWith(tabId, true);
    await draft(TEST_PHRASE);
    expect(phase()).toBe('waiting');
    await cardTyped();
    await hear({ type: 'draft-sent', atMs: Date.now() });
    await vi.advanceTimersByTimeAsync(3000);
    expect(kept.get(tabId)).toMatchObject({ step: 'card', phase: 'done', isSent: true });
    expect(lift).toHaveBeenLastCalledWith(tabId, false);
    expect(watchCard).toHaveBeenLastCalledWith(tabId, false);
  });

  it('goes past it in a frame that comes later, and in none that comes after', async () => {
    const came = () => hear({ type: 'tapped', messages: [], tap: 'closed' });
    act('card');
    lift.mockClear();
    await came();
    expect(lift).toHaveBeenCalledExactlyOnceWith(tabId, true);
    act('cancel');
    lift.mockClear();
    await came();
    expect(lift).not.toHaveBeenCalled();
  });
});

describe('a test', () => {
  it.each(['phrase', 'card'] as const)(
    'of the %s that nobody takes is late, and lifts no guard any more',
    async (step) => {
      act(step);
      expect(wakeAt).toHaveBeenCalledWith(tabId, 1_000_000 + waitMs);
      tests = started();
      await tests.due(tabId);
      expect(phase()).toBe('waiting');
      vi.setSystemTime(1_000_000 + waitMs);
      await tests.due(tabId);
      expect(phase()).toBe('late');
      expect(lift).toHaveBeenLastCalledWith(tabId, false);
    },
  );

  it('that was begun again is not ended by the one before', async () => {
    act('phrase');
    await draft(TEST_PHRASE);
    await vi.advanceTimersByTimeAsync(1000);
    act('card');
    await vi.advanceTimersByTimeAsync(3000);
    expect(kept.get(tabId)).toMatchObject({ step: 'card', phase: 'waiting' });
    expect(lift).toHaveBeenLastCalledWith(tabId, true);
  });

  it.each(['cancel', 'card'] as const)(
    'that is over stays so, or begins anew, by %s at the last moment',
    async (last) => {
      act('phrase');
      await draft(TEST_PHRASE);
      let finish = (): void => {};
      watchCard.mockImplementationOnce(() => new Promise((done) => (finish = () => done(undefined))));
      await vi.advanceTimersByTimeAsync(3000);
      act(last);
      finish();
      await vi.advanceTimersByTimeAsync(0);
      expect(phase()).toBe(last === 'cancel' ? undefined : 'waiting');
    },
  );

  it('ends with the page, and when it is told to', async () => {
    act('phrase');
    tests.forget(tabId);
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(0);
    act('card');
    act('cancel');
    expect(kept.size).toBe(0);
    expect(lift).toHaveBeenLastCalledWith(tabId, false);
  });
});
