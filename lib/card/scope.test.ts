import { describe, expect, test } from 'vitest';
import { maskAtSend, maskWhileTyping } from './mask.ts';
import { maskAroundCaret, REACH, scopeAt } from './scope.ts';

const PROSE = 'I bought 2 pairs in May for 129.90 and they have not come, can you look into it please? ';
const CARD = '4242 4242 4242 4242';

describe('scope', () => {
  test('is the whole of a short text', () => expect(scopeAt('my card', 3)).toEqual({ start: 0, end: 7 }));

  test('has a bound however long the text', () => {
    for (const text of [PROSE.repeat(100), '4'.repeat(9000), '42 '.repeat(3000), 'x'.repeat(9000)]) {
      for (const caret of [0, 1, 4000, text.length]) {
        const { start, end } = scopeAt(text, caret);
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(end - start).toBeLessThanOrEqual(2 * (REACH + 512));
      }
    }
  });

  test('a caret beyond the text is taken for its end', () =>
    expect(scopeAt('ab', 9)).toEqual({ start: 0, end: 2 }));
});

describe('masking the scope', () => {
  const typed = [
    `${PROSE}my card is ${CARD} exp 12/28 cvv 123 thanks, ${PROSE}`,
    `${PROSE}tracking number ${CARD}, ${PROSE}`,
    `${PROSE}https://a.example/${CARD} ${PROSE}`,
    `${PROSE}${CARD} 12/28 123 ${PROSE}`,
  ];
  test.each(typed)('is what masking the whole gives near the caret: %#', (middle) => {
    const text = PROSE.repeat(12) + middle + PROSE.repeat(12);
    const first = PROSE.length * 12;
    for (let caret = first; caret <= first + middle.length; caret += 7) {
      const { start, end, masked } = maskAroundCaret(text, caret);
      expect(masked).toHaveLength(end - start);
      expect(start).toBeGreaterThan(0);
      const whole = maskWhileTyping(text, caret);
      const near = [Math.max(start, caret - 120), Math.min(end, caret + 120)] as const;
      expect(masked.slice(near[0] - start, near[1] - start)).toBe(whole.slice(...near));
    }
  });

  test('a carry counts only where the message begins', () => {
    const text = `4242 4242 ${PROSE.repeat(12)}4242 4242`;
    expect(maskAroundCaret('4242 4242', 9, '4242 4242').masked).toBe('•••• ••••');
    const far = maskAroundCaret(text, text.length, '4242 4242');
    expect(far.start).toBeGreaterThan(0);
    expect(far.masked.endsWith('4242 42••')).toBe(true);
    expect(maskAtSend(text, '4242 4242').startsWith('•••• ••••')).toBe(true);
  });
});
