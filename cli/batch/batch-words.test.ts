import { expect, it } from 'vitest';
import { duration, words } from './batch-words.ts';
import { remainingMs } from './estimate.ts';

it.each([
  [0, '0 s'],
  [119_400, '119 s'],
  [120_000, '2 min'],
  [7_140_000, '119 min'],
  [7_200_000, '2 h 0 min'],
  [36_660_000, '10 h 11 min'],
])('%i ms are told as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('the rest of a run goes on at its pace so far, which earlier runs have no part in', () => {
  expect(remainingMs(0, 10, 5000)).toBeNull();
  expect(remainingMs(4, 10, 8000)).toBe(20_000);
  expect(remainingMs(4, 0, 8000)).toBe(0);
});

it('the last page has no time left to tell of', () => {
  expect(words.progress(1, 2, 'x', 60_000)).toBe('[1/2] x (about 60 s left)');
  expect(words.progress(2, 2, 'x', 0)).toBe('[2/2] x');
  expect(words.progress(1, 2, 'x', null)).toBe('[1/2] x');
});
