import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditResult } from '../audit/result.ts';
import {
  bodyOf,
  pageItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import { maxItemsPerHost } from '../evidence/merge.ts';
import { recordSchema } from '../evidence/record.ts';
import type { StoredAudit } from '../store/audits.ts';
import { type Seen, TabAudits } from './tab-audits.ts';

const tabId = 7;
const shop = urlOf('https://shop.example/');
const otherShop = urlOf('https://other.example/');

const pageOf = (url = shop) => bodyOf<'page'>(pageItem({ url }));
const sign: Seen<'signals'> = {
  kind: 'signals',
  body: bodyOf<'signals'>(signalItem()),
  trust: 'dom',
  frameId: 0,
};
const scriptAt = (url: string): Seen<'scripts'> => ({
  kind: 'scripts',
  body: bodyOf<'scripts'>(scriptItem({ url: urlOf(url) })),
  trust: 'dom',
  frameId: 0,
});

/** A promise that somebody else settles. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

/** Audits over a store that keeps copies, as the browser's does. */
function setUp(kept = new Map<number, StoredAudit>()) {
  const judged: { tabId: number; result: AuditResult; isKept: boolean }[] = [];
  const load = vi.fn(async (id: number) => structuredClone(kept.get(id) ?? null));
  const save = vi.fn(async (audit: StoredAudit) => {
    kept.set(audit.record.tabId, structuredClone(audit));
  });
  const remove = vi.fn(async (id: number) => {
    kept.delete(id);
  });
  const audits = new TabAudits({
    checks: [],
    vendors: async () => ({ acme: { name: 'Acme Chat', homepage: null, isAnywhere: true } }),
    catalogueVersion: '1-test',
    nowMs: () => Date.now(),
    load,
    save,
    remove,
    onJudged: ({ tabId }, result, isKept) => judged.push({ tabId, result, isKept }),
  });
  return { audits, kept, judged, load, save, remove };
}

/** Lets everything that is under way come to its end. */
const settle = () => vi.runAllTimersAsync();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a navigation', () => {
  it('begins an audit that is judged and kept', async () => {
    const { audits, kept, judged } = setUp();
    audits.navigated(tabId, pageOf(), otherShop);
    await settle();
    const audit = kept.get(tabId);
    expect(recordSchema.safeParse(audit?.record).error).toBeUndefined();
    expect(audit).toMatchObject({
      catalogueVersion: '1-test',
      record: { tabId, startedAt: '2026-11-22T10:00:00.000Z', requestedUrl: otherShop },
      result: { state: 'no-chat' },
    });
    expect(audit?.record.evidence.page).toEqual([pageItem()]);
    expect(judged).toEqual([{ tabId, result: audit?.result, isKept: true }]);
  });

  it('replaces what was known of the page before', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    await audits.add(tabId, [sign]);
    await settle();
    audits.navigated(tabId, pageOf(otherShop), otherShop);
    await settle();
    const { record, result } = kept.get(tabId) ?? {};
    expect(record?.evidence.signals).toEqual([]);
    expect(record?.evidence.page.map(({ url }) => url)).toEqual([otherShop]);
    expect(result?.state).toBe('no-chat');
  });

  it('leaves other tabs alone', async () => {
    const { audits, kept } = setUp();
    audits.navigated(1, pageOf(), shop);
    await audits.add(1, [sign]);
    audits.navigated(2, pageOf(otherShop), otherShop);
    await settle();
    expect(kept.get(1)?.record.evidence.signals).toHaveLength(1);
    expect(kept.get(2)?.record.evidence.signals).toHaveLength(0);
  });

  it('during a saving of the page before has the last word', async () => {
    const { audits, kept, judged, save } = setUp();
    const slow = deferred<void>();
    save.mockImplementationOnce(() => slow.promise);
    audits.navigated(tabId, pageOf(), shop);
    await vi.advanceTimersByTimeAsync(0);
    audits.navigated(tabId, pageOf(otherShop), otherShop);
    slow.resolve();
    await settle();
    expect(kept.get(tabId)?.record.requestedUrl).toEqual(otherShop);
    // Of the page that is gone nothing is said.
    expect(judged).toHaveLength(1);
  });
});

describe('what is seen', () => {
  it('joins the audit, with the time since the page began', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    vi.setSystemTime(Date.now() + 1234);
    await audits.add(tabId, [sign]);
    await settle();
    expect(kept.get(tabId)?.record.evidence.signals).toEqual([signalItem({ atMs: 1234 })]);
    expect(kept.get(tabId)?.result.widgets.map(({ name }) => name)).toEqual(['Acme Chat']);
  });

  it('is never before the page, whatever the clock does', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    vi.setSystemTime(Date.now() - 60_000);
    await audits.add(tabId, [sign]);
    await settle();
    expect(kept.get(tabId)?.record.evidence.signals[0]?.atMs).toBe(0);
  });

  it('is dropped where nothing is known of the page, and the store is asked once', async () => {
    const { audits, kept, load, save } = setUp();
    await audits.add(tabId, [sign]);
    await audits.change(tabId, (record) => {
      record.dropped.malformed += 1;
    });
    await settle();
    expect(await audits.peek(tabId)).toBeNull();
    expect(kept.size).toBe(0);
    expect(save).not.toHaveBeenCalled();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('beyond the bounds is counted', async () => {
    const { audits } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    const many = Array.from({ length: maxItemsPerHost + 3 }, (_, index) =>
      scriptAt(`https://cdn.example/${index}.js`),
    );
    await audits.add(tabId, many);
    const record = await audits.peek(tabId);
    expect(record?.evidence.scripts).toHaveLength(maxItemsPerHost);
    expect(record?.dropped.overflow).toBe(3);
  });

  it('when it is nothing wakes nobody', async () => {
    const { audits, load } = setUp();
    await audits.add(tabId, []);
    expect(load).not.toHaveBeenCalled();
  });
});

describe('saving', () => {
  it('is one for all events of a turn', async () => {
    const { audits, judged, save } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    void audits.add(tabId, [scriptAt('https://a.example/1.js')]);
    void audits.add(tabId, [sign]);
    await vi.advanceTimersByTimeAsync(0);
    expect(judged).toHaveLength(1);
    await settle();
    expect(judged.at(-1)?.result.state).not.toBe('no-chat');
    const before = save.mock.calls.length;
    for (let index = 0; index < 50; index += 1) {
      await audits.add(tabId, [scriptAt(`https://b.example/${index}.js`)]);
    }
    await settle();
    // At once, and after the rest all others together.
    expect(save.mock.calls.length - before).toBeLessThanOrEqual(2);
    expect(save.mock.lastCall?.[0].record.evidence.scripts).toHaveLength(51);
  });

  it('keeps the last word of a burst', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    for (let index = 0; index < 30; index += 1) {
      await audits.add(tabId, [scriptAt(`https://b.example/${index}.js`)]);
      await vi.advanceTimersByTimeAsync(index);
    }
    await settle();
    expect(kept.get(tabId)?.record.evidence.scripts).toHaveLength(30);
  });

  it('that fails says so with the result, and is tried again at the next change', async () => {
    const { audits, judged, save, kept } = setUp();
    save.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    audits.navigated(tabId, pageOf(), shop);
    await settle();
    expect(judged.map(({ isKept }) => isKept)).toEqual([false]);
    await audits.add(tabId, [sign]);
    await settle();
    expect(judged.map(({ isKept }) => isKept)).toEqual([false, true]);
    expect(kept.get(tabId)?.record.evidence.signals).toHaveLength(1);
  });
});

describe('a tab that was closed', () => {
  it('is forgotten', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    await settle();
    await audits.closed(tabId);
    expect(kept.size).toBe(0);
    expect(await audits.peek(tabId)).toBeNull();
  });

  it('is not brought back by what comes late', async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    await settle();
    void audits.add(tabId, [sign]);
    await audits.closed(tabId);
    await audits.add(tabId, [sign]);
    await settle();
    expect(kept.size).toBe(0);
  });

  it('is not brought back by a saving that was under way', async () => {
    const { audits, kept, judged, save } = setUp();
    const slow = deferred<void>();
    save.mockImplementationOnce(async (audit) => {
      await slow.promise;
      kept.set(audit.record.tabId, audit);
    });
    audits.navigated(tabId, pageOf(), shop);
    await vi.advanceTimersByTimeAsync(0);
    await audits.closed(tabId);
    slow.resolve();
    await settle();
    expect(kept.size).toBe(0);
    expect(judged).toEqual([]);
  });

  it('is not brought back by a loading that was under way', async () => {
    const first = setUp();
    first.audits.navigated(tabId, pageOf(), shop);
    await settle();
    const { audits, kept, judged, load } = setUp(first.kept);
    const slow = deferred<StoredAudit | null>();
    load.mockImplementationOnce(() => slow.promise);
    const adding = audits.add(tabId, [sign]);
    const stored = structuredClone(kept.get(tabId) ?? null);
    await audits.closed(tabId);
    slow.resolve(stored);
    await adding;
    await settle();
    expect(kept.size).toBe(0);
    expect(judged).toEqual([]);
  });
});

describe('a worker that was started anew', () => {
  const ended = async () => {
    const { audits, kept } = setUp();
    audits.navigated(tabId, pageOf(), shop);
    await audits.add(tabId, [scriptAt('https://a.example/1.js')]);
    await settle();
    return kept;
  };

  it('goes on with the stored record, its ids and its clock', async () => {
    const { audits, kept, load } = setUp(await ended());
    vi.setSystemTime(Date.parse('2026-11-22T10:05:00.000Z'));
    await Promise.all([
      audits.add(tabId, [scriptAt('https://a.example/2.js')]),
      audits.add(tabId, [scriptAt('https://a.example/3.js')]),
    ]);
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
    const scripts = kept.get(tabId)?.record.evidence.scripts ?? [];
    expect(scripts.map(({ id, atMs }) => [id, atMs])).toEqual([
      ['script-1', 0],
      ['script-2', 300_000],
      ['script-3', 300_000],
    ]);
  });

  it('goes without it where the store does not answer', async () => {
    const { audits, load, save } = setUp(await ended());
    load.mockRejectedValueOnce(new Error('the store is gone'));
    await audits.add(tabId, [sign]);
    await settle();
    expect(save).not.toHaveBeenCalled();
  });

  it('believes a navigation that races with the loading', async () => {
    const { audits, kept, load } = setUp(await ended());
    const slow = deferred<StoredAudit | null>();
    load.mockImplementationOnce(() => slow.promise);
    const request: Seen<'requests'> = {
      kind: 'requests',
      body: bodyOf<'requests'>(requestItem()),
      trust: 'browser',
      frameId: 0,
    };
    const adding = audits.add(tabId, [request]);
    audits.navigated(tabId, pageOf(otherShop), otherShop);
    slow.resolve(structuredClone(kept.get(tabId) ?? null));
    await adding;
    await settle();
    const record = kept.get(tabId)?.record;
    expect(record?.requestedUrl).toEqual(otherShop);
    expect(record?.evidence.scripts).toEqual([]);
    expect(record?.evidence.requests).toHaveLength(1);
  });
});
