import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judge } from '../audit/run.ts';
import { auditRecord, scriptItem, signalItem } from '../checks/testing/evidence-builders.ts';
import { settleMs, visitDesk } from './visit-desk.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const chat = auditRecord({ signals: [signalItem()], scripts: [scriptItem()] }, { tabId: 7 });
const result = judge(chat, [], { acme: { name: 'Acme Chat' } });
const settled = () => vi.advanceTimersByTimeAsync(settleMs);

test('a visit is kept once its audit has settled, with the newest that is known', async () => {
  const keep = vi.fn(async () => undefined);
  const judged = visitDesk(async () => false, keep);
  judged(chat, result);
  const newer = { ...result, isApp: true };
  judged(chat, newer);
  await vi.advanceTimersByTimeAsync(settleMs - 1);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(keep.mock.calls).toEqual([[`${chat.startedAt} 7`, chat, newer]]);
  judged(chat, result);
  await settled();
  expect(keep).toHaveBeenLastCalledWith(`${chat.startedAt} 7`, chat, result);
});

test('two pages of a tab are two visits', async () => {
  const keep = vi.fn(async () => undefined);
  const judged = visitDesk(async () => false, keep);
  const next = { ...chat, startedAt: '2026-11-22T03:21:00.000Z' };
  judged(chat, result);
  judged(next, result);
  await settled();
  expect(keep.mock.calls.map(([id]: unknown[]) => id)).toEqual([
    `${chat.startedAt} 7`,
    `${next.startedAt} 7`,
  ]);
});

test('nothing is kept of a page without chat, and it is not asked about', async () => {
  const isUnkept = vi.fn(async () => false);
  const keep = vi.fn(async () => undefined);
  visitDesk(isUnkept, keep)(chat, { ...result, widgets: [] });
  await settled();
  expect([isUnkept, keep].map((mock) => mock.mock.calls.length)).toEqual([0, 0]);
});

test.each([
  ['of a private window', async () => true],
  ['where that cannot be told', async () => Promise.reject(new Error('no such tab'))],
])('nothing is kept %s', async (_, isUnkept) => {
  const keep = vi.fn(async () => undefined);
  visitDesk(isUnkept, keep)(chat, result);
  await settled();
  expect(keep).not.toHaveBeenCalled();
});

test('a visit that could not be kept is kept with the next change', async () => {
  const keep = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('no room'));
  const judged = visitDesk(async () => false, keep);
  judged(chat, result);
  await settled();
  judged(chat, result);
  await settled();
  expect(keep).toHaveBeenCalledTimes(2);
});
