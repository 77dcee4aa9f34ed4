import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MASK } from './digits.ts';
import { carryOf, maskAtSend, maskWhileTyping } from './mask.ts';

// Columns: text, expected after Send, reason. `\n` stands for a line break, `\t` for a tab, ␞ for Send, `keep` for
// unchanged, `mask` for a row whose masked form the other columns do not give. `positives` and `negatives` were given
// to us; `more-…` are our own, of the same kinds: what their masked form hides was not made by the finder.
function rowsOf(name: string): string[][] {
  const file = readFileSync(new URL(`corpus/${name}.tsv`, import.meta.url), 'utf8');
  const lines = file.split('\n').slice(1);
  return lines
    .filter(Boolean)
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t')));
}

/** Digits that the sent message hides but a page saw while the message was typed key by key. */
function leaksWhileTyping(message: string, sent: string, carry: string): string[] {
  const leaks: string[] = [];
  for (let length = 1; length <= message.length; length++) {
    const typed = message.slice(0, length);
    const shown = maskWhileTyping(typed, length, carry);
    for (let i = 0; i < length; i++) {
      if (shown[i] !== typed[i] && shown[i] !== MASK) leaks.push(`altered: ${shown}`);
      if (sent[i] === MASK && message[i] !== MASK && shown[i] !== MASK) leaks.push(shown);
    }
  }
  return leaks;
}

describe.each([
  ['positives', 700],
  ['more-positives', 250],
])('%s', (name, least) => {
  const rows = rowsOf(name);
  test('are there', () => expect(rows.length).toBeGreaterThan(least));
  test.each(rows)('%j → %j (%s)', (text = '', expected = '') => {
    const sent = expected.split('␞');
    let carry = '';
    text.split('␞').forEach((message, i) => {
      expect(maskAtSend(message, carry)).toBe(sent[i]);
      expect(leaksWhileTyping(message, sent[i] ?? '', carry)).toEqual([]);
      carry = carryOf(message, carry);
    });
  });
});

describe.each([
  ['negatives', 500],
  ['more-negatives', 130],
])('%s', (name, least) => {
  const rows = rowsOf(name);
  test('are there', () => expect(rows.length).toBeGreaterThan(least));
  test.each(rows.filter(([, expected]) => expected === 'keep'))('keeps %j', (text = '') => {
    expect(maskAtSend(text)).toBe(text);
    expect(maskWhileTyping(text, -1)).toBe(text);
    // Typed on: the number has ended, so it is shown as it was typed.
    const longer = `${text} and thanks`;
    expect(maskWhileTyping(longer, longer.length)).toBe(longer);
  });
  test.each(rows.filter(([, expected]) => expected === 'mask'))('masks %j', (text = '') => {
    const sent = maskAtSend(text);
    expect(sent).toContain(MASK);
    expect(sent).toHaveLength(text.length);
    expect(leaksWhileTyping(text, sent, '')).toEqual([]);
  });
});
