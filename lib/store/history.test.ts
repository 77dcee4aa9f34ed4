import { expect, test, vi } from 'vitest';
import { visitOf } from '../history/testing/visits.ts';
import type { Visit } from '../history/visit.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { problemOf, putAll } = await import('./history.ts');

// The database itself is tested in a browser: e2e/history.spec.ts. No implementation of IndexedDB is installed for Node.

const full = () => new DOMException('no room', 'QuotaExceededError');

/** A shelf with room for so many visits. */
function shelfOf(room: number, kept: string[]) {
  return {
    async put(visits: readonly Visit[]) {
      const all = new Set([...kept, ...visits.map(({ id }) => id)]);
      if (all.size > room) throw full();
      kept.splice(0, kept.length, ...all);
    },
    async evict(count: number) {
      return kept.splice(0, count).length;
    },
  };
}

test('where there is room nothing goes', async () => {
  const kept = ['a', 'b'];
  expect(await putAll([visitOf()], shelfOf(3, kept))).toBe(0);
  expect(kept).toEqual(['a', 'b', visitOf().id]);
});

test('where there is none the oldest go for the new, and are counted', async () => {
  const kept = Array.from({ length: 1000 }, (_, index) => `old-${String(index).padStart(4, '0')}`);
  expect(await putAll([visitOf()], shelfOf(500, kept))).toBe(600);
  expect(kept).toHaveLength(401);
  expect(kept).not.toContain('old-0599');
  expect(kept).toContain('old-0600');
  expect(kept).toContain(visitOf().id);
});

test('where nothing is left to go it rejects', async () => {
  await expect(putAll([visitOf()], shelfOf(0, []))).rejects.toThrow('no room');
});

test('another error takes nothing away', async () => {
  const evict = vi.fn(async () => 1);
  const put = async () => Promise.reject(new Error('closed'));
  await expect(putAll([visitOf()], { put, evict })).rejects.toThrow('closed');
  expect(evict).not.toHaveBeenCalled();
});

test('a database of a newer Earshot is told from one that is broken', () => {
  expect(problemOf(new DOMException('', 'VersionError'))).toBe('newer');
  expect(problemOf(new DOMException('', 'UnknownError'))).toBe('broken');
  expect(problemOf(new Error('any'))).toBe('broken');
});
