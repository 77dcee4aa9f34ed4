import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maxClaimsPerMessage } from '../messages/limits.ts';
import { type ClaimBuffer, claimBuffer } from './claim-buffer.ts';

const send = vi.fn<(lines: string[], lost: number) => void>();
let claims: ClaimBuffer;

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  claims = claimBuffer(send);
});
afterEach(() => {
  vi.useRealTimers();
});

const addMany = (count: number) => {
  for (let index = 0; index < count; index += 1) claims.add(`line ${index}`);
};
const sent = () => send.mock.calls.map(([lines, lost]) => [lines.length, lost]);

describe('a closed buffer', () => {
  it('says nothing and has no timer, however much it is told', () => {
    addMany(10_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps the first lines and counts the rest', () => {
    addMany(maxClaimsPerMessage + 36);
    claims.open();
    expect(sent()).toEqual([[maxClaimsPerMessage, 36]]);
    expect(send.mock.calls[0]?.[0].at(-1)).toBe(`line ${maxClaimsPerMessage - 1}`);
  });
});

describe('an open buffer', () => {
  it('hands on at once what was kept, in its order', () => {
    claims.add('a');
    claims.add('b');
    claims.open();
    expect(send.mock.calls).toEqual([[['a', 'b'], 0]]);
  });

  it('says nothing and has no timer while it is empty', () => {
    claims.open();
    vi.advanceTimersByTime(60_000);
    expect(send).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gathers lines, then has no timer again', () => {
    claims.open();
    claims.add('a');
    claims.add('b');
    expect(send).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(send.mock.calls).toEqual([[['a', 'b'], 0]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says nothing twice', () => {
    claims.add('a');
    claims.open();
    claims.open();
    claims.add('b');
    vi.runAllTimers();
    claims.open();
    expect(send.mock.calls.map(([lines]) => lines)).toEqual([['a'], ['b']]);
  });

  it('is bounded by 160 lines a second, and counts what is beyond', () => {
    claims.open();
    for (let ms = 0; ms < 10_000; ms += 1) {
      claims.add(`at ${ms}`);
      vi.advanceTimersByTime(1);
    }
    vi.runAllTimers();
    const lines = sent().reduce((sum, [count = 0]) => sum + count, 0);
    const lost = sent().reduce((sum, [, count = 0]) => sum + count, 0);
    expect(lines).toBeLessThanOrEqual(160 * 10 + maxClaimsPerMessage);
    expect(lines + lost).toBe(10_000);
    for (const [count] of sent()) expect(count).toBeLessThanOrEqual(maxClaimsPerMessage);
  });

  it('forgets what it has handed on', () => {
    claims.open();
    addMany(100);
    vi.runAllTimers();
    claims.add('a');
    vi.runAllTimers();
    expect(send.mock.lastCall).toEqual([['a'], 0]);
  });
});
