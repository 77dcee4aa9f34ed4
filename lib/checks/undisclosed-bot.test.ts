import { expect, test } from 'vitest';
import { otherSideItem } from './testing/chat-builders.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';
import check from './undisclosed-bot.ts';

const read = (parts: Parameters<typeof otherSideItem>[0]) =>
  check.evaluate(widgetEvidence({ otherSides: [otherSideItem(parts)] }));

test.each([
  ['nothing that tells', {}, 'unknown'],
  ['one fast answer', { fastAnswers: 1 }, 'unknown'],
  ['markup alone', { hasBotMark: true }, 'unknown'],
  ['two fast answers', { fastAnswers: 2 }, 'fail'],
  ['a fast answer marked as a bot’s', { fastAnswers: 1, hasBotMark: true }, 'unknown'],
  ['an answer that grew', { isStreamed: true }, 'fail'],
  ['an answer that grew, and says so', { isStreamed: true, isDisclosed: true }, 'pass'],
  ['it says so', { isDisclosed: true }, 'pass'],
  ['somebody says so, nobody knows who', { isDisclosed: true, messages: 0, unsure: 3 }, 'unknown'],
  ['it says so, before any message', { isDisclosed: true, messages: 0 }, 'unknown'],
  ['it says so, among messages of unknown authors', { isDisclosed: true, messages: 2, unsure: 3 }, 'unknown'],
  ['it says so, beside as many', { isDisclosed: true, messages: 3, unsure: 3 }, 'pass'],
  ['a language whose words are not known', { isStreamed: true, isLanguageKnown: false }, 'unknown'],
])('%s: %s', (_, parts, outcome) => {
  expect(read(parts).outcome).toBe(outcome);
});

test('says by what it was known', () => {
  expect(read({ fastAnswers: 3 }).summary).toMatch(/^3 answers came whole within 1\.5 s, and neither/);
  expect(read({ isStreamed: true }).summary).toMatch(/^An answer was written piece by piece/);
});
