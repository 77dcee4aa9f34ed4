import { expect, test } from 'vitest';
import { reveal } from '../lib/report/text.ts';
import { formatBytes, formatDays, formatMs, formatNumber, formatTime } from './format.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('formatNumber(%i)', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [999, '999\u00a0B'],
  [1000, '1.0\u00a0kB'],
  [999_949, '999.9\u00a0kB'],
  [999_950, '1.0\u00a0MB'],
])('formatBytes(%i)', (value, text) => {
  expect(formatBytes(value)).toBe(text);
});

test.each([
  [86_399, '0 days'],
  [86_400, '1 day'],
  [31_536_000, '365 days'],
])('formatDays(%i)', (seconds, text) => {
  expect(formatDays(seconds)).toBe(text);
});

test('formatMs sets thousands apart', () => {
  expect(formatMs(12_345)).toBe('12,345\u00a0ms');
});

test('formatTime leaves out fractions, and leaves alone what is no UTC time', () => {
  expect(formatTime('2026-11-22T03:20:00.512Z')).toBe('2026-11-22 03:20:00 UTC');
  expect(formatTime('2026-11-22T03:20:00+01:00')).toBe('2026-11-22T03:20:00+01:00');
});

test.each([
  ['gnp\u202e.exe', 'gnp[U+202E].exe'],
  ['a\u200bb\u00adc', 'a[U+200B]b[U+00AD]c'],
  ['line\nline', 'line[U+000A]line'],
  ['\u{e0041}', '[U+E0041]'],
  ['👨\u200d👩', '👨\u200d👩'],
  ['قف café 聊天', 'قف café 聊天'],
])('reveal(%j)', (text, shown) => {
  expect(reveal(text)).toBe(shown);
});
