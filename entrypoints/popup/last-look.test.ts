// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { keepLook, lastLook } from './last-look.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('is kept for the next page, theme and language alone', () => {
  expect(lastLook()).toBeNull();
  expect(keepLook({ theme: 'dark', language: 'pt' })).toBe(true);
  expect(lastLook()).toEqual({ theme: 'dark', language: 'pt' });
  expect(Object.values({ ...localStorage })).toEqual(['dark pt']);
});

test.each(['', 'dark', 'pink pt', 'dark xx', 'dark pt'.repeat(9)])(
  'what is kept as “%s” is not known',
  (kept) => {
    localStorage.setItem('look', kept);
    expect(lastLook()).toBeNull();
  },
);

test('where nothing can be kept the page is told so, and is not shown anew for ever', () => {
  keepLook({ theme: 'system', language: 'auto' });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(keepLook({ theme: 'system', language: 'de' })).toBe(false);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('off', 'SecurityError');
  });
  expect(lastLook()).toBeNull();
});
