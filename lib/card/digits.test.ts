import { describe, expect, test } from 'vitest';
import { hasDigit, isOpenAt, RUN, readRun } from './digits.ts';

function runsOf(text: string): string[] {
  // One that begins at the beginning: the finder leaves its own where it has stopped, and tests of pure rooms share a process.
  return Array.from(text.matchAll(new RegExp(RUN)), ({ 0: source, index }) =>
    readRun(source, index)
      .groups.map(({ digits }) => digits)
      .join(' '),
  );
}

describe('runs', () => {
  test.each([
    ['solid', '4242', ['4242']],
    ['space', '42 42', ['42 42']],
    ['three separators', '42 - 42', ['42 42']],
    ['four separators', '42    42', ['42', '42']],
    ['one line break', '42 \n 42', ['42 42']],
    ['CRLF', '42\r\n42', ['42 42']],
    ['two line breaks', '42\n\n42', ['42', '42']],
    ['tab', '42\t42', ['42 42']],
    ['dashes of all kinds', '4‐2‑4‒2–4—2−4', ['4 2 4 2 4 2 4']],
    ['dots of all kinds', '4.2·4․2．4・2', ['4 2 4 2 4 2']],
    ['low line', '42_42', ['42 42']],
    ['spaces of all kinds', '4\u00a02\u20094\u202f2\u30004', ['4 2 4 2 4']],
    ['bidi mark beside a space', '42 \u200e42', ['42 42']],
    ['invisible characters part no group', '42\u200b42\u00ad42', ['424242']],
    ['keycap emoji', '4\ufe0f\u20e32\ufe0f\u20e3', ['42']],
    ['slash', '12/28', ['12', '28']],
    ['slashes between fours', '4242/4242/42', ['4242 4242 42']],
    ['slashes, and a date', '4242/4242/12/28', ['4242 4242', '12', '28']],
    ['blanks beside a slash', '4242 / 4242', ['4242 4242']],
    ['blank beside a comma', '4242, 4242', ['4242', '4242']],
    ['brackets', '(4242) (424242)(42424)', ['4242 424242 42424']],
    ['mark behind five', '42424/4242', ['42424', '4242']],
    ['mark behind six that stand alone', '424242/4242', ['424242', '4242']],
    ['date behind torn groups', '4539 1488 0343 646712/28', ['4539 1488 0343 646712', '28']],
    ['comma', '4,242', ['4', '242']],
    ['letter', '42a42', ['42', '42']],
    ['a glyph continues a run', '42••42', ['42••42']],
    ['a glyph begins none', '•• 42', ['42']],
    ['no digit', 'none', []],
  ])('%s', (_, text, expected) => expect(runsOf(text)).toEqual(expected));
});

test.each([
  ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
  ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
  ['Devanagari', '०१२३४५६७८९'],
  ['Bengali', '০১২৩৪৫৬৭৮৯'],
  ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
  ['Khmer', '០១២៣៤៥៦៧៨៩'],
  ['Myanmar', '၀၁၂၃၄၅၆၇၈၉'],
  ['full-width', '０１２３４５６７８９'],
  ['mathematical double-struck', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'],
  ['mathematical monospace', '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿'],
  ['Adlam', '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'],
])('%s digits have their value', (_, digits) => {
  expect(runsOf(digits)).toEqual(['0123456789']);
  expect(hasDigit(digits)).toBe(true);
});

test('every decimal digit of Unicode has the value of its place in its set', () => {
  let count = 0;
  for (let code = 0; code < 0x20000; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{Nd}/u.test(character)) continue;
    // The sets adjoin or are apart; in either case ten in a row hold 0 to 9.
    expect(runsOf(character)).toEqual([String(count % 10)]);
    count++;
  }
  expect(count).toBeGreaterThan(600);
});

test('offsets count code units, two for a digit beyond the BMP', () => {
  const run = readRun('𝟒𝟐 4', 3);
  expect(run.at).toEqual([3, 5, 8]);
  expect(run.end).toBe(9);
});

test.each([
  ['before the run', 0, false],
  ['in the run', 3, true],
  ['at its end', 6, true],
  ['behind three separators', 9, true],
  ['behind four', 10, false],
  ['behind a letter', 11, false],
])('typing %s', (_, caret, expected) => {
  expect(isOpenAt('ab4242    a', 2, 6, caret)).toBe(expected);
});

test.each([
  ['4242/', true],
  ['4242 /', true],
  ['4242 / ', true],
  ['4242)', true],
  ['4242,', true],
  ['4242, ', false],
  ['424242:', false],
  ['42/', false],
  ['42424/', false],
])('typing on behind %j: %s', (text, expected) => {
  expect(isOpenAt(text, 0, text.search(/\D/), text.length)).toBe(expected);
});
