import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const us = (...fields: (string | number)[]) => fields.join('\x1f');

/** The module keeps setTimeout as it is when it is loaded: it is loaded while the clock is ours. */
async function ledger(lines: string[], findCallers = () => 'https://x.example/a.js') {
  const { createLedger } = await import('./ledger.ts');
  return createLedger((line) => lines.push(line), findCallers);
}

describe('createLedger', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sums up both directions and says them once, 250 ms after the first', async () => {
    const lines: string[] = [];
    const count = await ledger(lines);
    count(us('websocket', 'wss://x.example/', ''), true, 10);
    vi.advanceTimersByTime(249);
    count(us('websocket', 'wss://x.example/', ''), true, 5);
    count(us('websocket', 'wss://x.example/', ''), false, 7);
    expect(lines).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(lines).toEqual([
      us('t', 'websocket', 'wss://x.example/', '', 2, 15, 1, 7, 'https://x.example/a.js'),
    ]);
  });

  it('keeps no timer while nothing happens, and starts anew after', async () => {
    const lines: string[] = [];
    const count = await ledger(lines);
    expect(vi.getTimerCount()).toBe(0);
    count(us('fetch', 'u', 'GET'), true, 1);
    vi.advanceTimersByTime(250);
    expect(vi.getTimerCount()).toBe(0);
    count(us('fetch', 'v', 'GET'), true, 2);
    vi.advanceTimersByTime(250);
    expect(lines.map((line) => line.split('\x1f')[2])).toEqual(['u', 'v']);
  });

  it('asks for the callers once a key', async () => {
    const findCallers = vi.fn(() => '');
    const count = await ledger([], findCallers);
    for (const key of ['a', 'b', 'a', 'a', 'b']) count(key, true, 1);
    expect(findCallers).toHaveBeenCalledTimes(2);
  });

  it('tells 64 keys apart, and the others as one', async () => {
    const lines: string[] = [];
    const count = await ledger(lines);
    for (let i = 0; i < 70; i++) count(us('fetch', `u${i}`, 'GET'), true, 1);
    count(us('fetch', 'u0', 'GET'), true, 1);
    vi.advanceTimersByTime(250);
    expect(lines).toHaveLength(65);
    expect(lines[0]).toContain(us('u0', 'GET', 2, 2));
    expect(lines[64]).toContain(us('t', '*', '', '', 6, 6, 0, 0));
  });

  it('is not misled by keys that name properties of objects', async () => {
    const lines: string[] = [];
    const count = await ledger(lines);
    for (const key of ['__proto__', 'constructor', 'toString']) count(key, true, 1);
    vi.advanceTimersByTime(250);
    expect(lines).toHaveLength(3);
  });
});
