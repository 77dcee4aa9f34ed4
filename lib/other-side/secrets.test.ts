import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestedSecrets } from './secrets.ts';

// Columns of phishing: part, language, kinds, text; of innocent: part, language, text. The part that is held out was written
// before the rules and not looked at while they were made.
function rowsOf(name: string): { part: string; language: string; kinds: string; text: string }[] {
  const file = readFileSync(new URL(`corpus/${name}.tsv`, import.meta.url), 'utf8');
  return file
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const cells = line.split('\t');
      const [part = '', language = '', kinds = ''] = cells;
      return { part, language, kinds: cells.length > 3 ? kinds : '', text: cells.at(-1) ?? '' };
    });
}

const phishing = rowsOf('phishing');
const innocent = rowsOf('innocent');

test('the corpora are as large as they are said to be', () => {
  const languages = (rows: typeof phishing) => new Set(rows.map(({ language }) => language)).size;
  const heldOut = (rows: typeof phishing) => rows.filter(({ part }) => part === 'held-out').length;
  expect([phishing.length, languages(phishing), heldOut(phishing)]).toEqual([154, 14, 56]);
  expect([innocent.length, languages(innocent), heldOut(innocent)]).toEqual([308, 14, 112]);
});

describe.each(['tuned', 'held-out'])('%s', (part) => {
  test.each(phishing.filter((row) => row.part === part))('$language asks for $kinds: $text', (row) => {
    expect(requestedSecrets(row.text).toSorted()).toEqual(row.kinds.split(',').toSorted());
  });

  test.each(innocent.filter((row) => row.part === part))('$language asks for nothing: $text', ({ text }) => {
    expect(requestedSecrets(text)).toEqual([]);
  });
});

test.each([
  ['Send me your password', ['password']],
  ['Send me your pass\u200bword', ['password']],
  ['SEND ME YOUR PASSWORD', ['password']],
  ['Ｓｅｎｄ ｍｅ ｙｏｕｒ ｐａｓｓｗｏｒｄ', ['password']],
  ['請把您的驗證碼發給我', ['code']],
  ['A code was sent to your phone. Tell me your order number.', []],
  ['Do not send me your password. Send me the PIN.', ['password']],
  ['Never share a code. Read it to me if you want to lose your money.', []],
  ['', []],
])('%j asks for %j', (text, kinds) => {
  expect(requestedSecrets(text)).toEqual(kinds);
});

test('what stands beyond the bound is not read', () => {
  const request = 'Send me your password.';
  expect(requestedSecrets(`${'Hello there. '.repeat(100)}${request}`)).toEqual(['password']);
  expect(requestedSecrets(`${'Hello there. '.repeat(400)}${request}`)).toEqual([]);
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
      Array.isArray(requestedSecrets(text)),
    ),
  );
});
