import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasCardLikeRun, redactDigits } from './digits.ts';

test.each([
  ['411111111111', '############'],
  ['41111111111', '41111111111'],
  ['4111 1111 1111 1111', '#### #### #### ####'],
  ['4111-1111-1111-1111', '####-####-####-####'],
  ['4111 - 1111 - 1111 - 1111', '#### - #### - #### - ####'],
  ['4111    1111    1111    1111', '4111    1111    1111    1111'],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '# # # # # # # # # # # # # # # #'],
  ['4111a1111b1111c1111', '4111a1111b1111c1111'],
  ['４１１１１１１１１１１１１１１１', '################'],
  ['٤١١١١١١١١١١١١١١١', '################'],
  ['𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏', '################'],
  ['4111\u00a01111\u200b1111\n1111', '####\u00a0####\u200b####\n####'],
  ['card 4111111111111111 and 42', 'card ################ and 42'],
  ['4111111111111111x378282246310005', '################x###############'],
  ['order 12345678', 'order 12345678'],
  ['192.168.100.200', '###.###.###.###'],
  ['', ''],
])('%j becomes %j', (text, redacted) => {
  expect(redactDigits(text)).toBe(redacted);
  expect(hasCardLikeRun(text)).toBe(text !== redacted);
});

test('nothing card-like is left, whatever the text, and what was clean stays as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom('4111', '1111', '378282246310005', '４１１１', ' ', '-', '....', 'a', '#', '%20'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      (text) => {
        const redacted = redactDigits(text);
        expect(hasCardLikeRun(redacted)).toBe(false);
        expect(redactDigits(redacted)).toBe(redacted);
        if (!hasCardLikeRun(text)) expect(redacted).toBe(text);
      },
    ),
  );
});

test('answers the same when asked twice', () => {
  expect([hasCardLikeRun('4111111111111111'), hasCardLikeRun('4111111111111111')]).toEqual([true, true]);
});

test('takes a megabyte of digits and separators in its stride', () => {
  const text = '1 2    '.repeat(150_000);
  const before = performance.now();
  redactDigits(text);
  expect(performance.now() - before).toBeLessThan(1000);
});
