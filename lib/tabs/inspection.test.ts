import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inspection } from './inspection.ts';

const tabId = 7;
const inject = vi.fn(async (_tabId: number) => undefined);
const onStart = vi.fn();
let inspection: Inspection;

beforeEach(() => {
  vi.useFakeTimers();
  inject.mockReset();
  onStart.mockReset();
  inspection = new Inspection(inject, onStart);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs one whole plan. */
const runAll = async () => {
  void inspection.run(tabId);
  await vi.runAllTimersAsync();
};

describe('an inspection', () => {
  it('is injected at once, after half a second and after two, and leaves no timer', async () => {
    void inspection.run(tabId);
    expect(inject).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(499);
    expect(inject).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(inject).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1500);
    expect(inject).toHaveBeenCalledTimes(3);
    expect(inject.mock.calls).toEqual([[tabId], [tabId], [tabId]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is followed by one more, however often it is asked for meanwhile', async () => {
    for (let call = 0; call < 5; call += 1) void inspection.run(tabId);
    await vi.runAllTimersAsync();
    expect(inject).toHaveBeenCalledTimes(6);
  });

  it('may come again after it', async () => {
    await runAll();
    await runAll();
    expect(inject).toHaveBeenCalledTimes(6);
  });

  it('begins once a page, before the first injection', async () => {
    onStart.mockImplementation(() => expect(inject).not.toHaveBeenCalled());
    await runAll();
    await runAll();
    expect(onStart.mock.calls).toEqual([[tabId]]);
  });

  it('goes on where the browser forbids it', async () => {
    inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await runAll();
    expect(inject).toHaveBeenCalledTimes(3);
  });

  it('ends for a page that adds frames for ever', async () => {
    for (let call = 0; call < 100; call += 1) await runAll();
    expect(inject).toHaveBeenCalledTimes(40 * 3);
  });

  it('of one tab does not wait for another', async () => {
    void inspection.run(1);
    void inspection.run(2);
    expect(inject.mock.calls).toEqual([[1], [2]]);
    await vi.runAllTimersAsync();
  });
});

describe('a tab that is forgotten', () => {
  it('is not inspected any more', async () => {
    void inspection.run(tabId);
    inspection.forget(tabId);
    await vi.runAllTimersAsync();
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it('begins anew with its next page, and the plan of the page before does not go on beside', async () => {
    void inspection.run(tabId);
    await vi.advanceTimersByTimeAsync(100);
    inspection.forget(tabId);
    void inspection.run(tabId);
    await vi.runAllTimersAsync();
    expect(inject).toHaveBeenCalledTimes(1 + 3);
    expect(onStart).toHaveBeenCalledTimes(2);
  });

  it('is told apart from one that is inspected', () => {
    expect(inspection.isRunning(tabId)).toBe(false);
    void inspection.run(tabId);
    expect(inspection.isRunning(tabId)).toBe(true);
    expect(inspection.isRunning(tabId + 1)).toBe(false);
    inspection.forget(tabId);
    expect(inspection.isRunning(tabId)).toBe(false);
  });
});
