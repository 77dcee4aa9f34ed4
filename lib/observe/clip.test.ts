import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCardLikeRun } from '../evidence/digits.ts';
import { clip } from './clip.ts';

describe('a clipped text', () => {
  it.each([
    ['', 5, ''],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['4111 1111 1111 1111', 40, '#### #### #### ####'],
    ['order 12345678901', 40, 'order 12345678901'],
    // The number goes before the cut: no part of it is left.
    ['a 4111111111111111', 8, 'a #####…'],
  ])('%j to %d is %j', (text, max, expected) => {
    expect(clip(text, max)).toBe(expected);
  });

  it('fits, and holds no card number', () => {
    const part = fc.oneof(
      fc.constantFrom('4111', '1111', ' ', '-', '１', '…'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 1, max: 60 }), (parts, max) => {
        const text = clip(parts.join(''), max);
        expect(text.length).toBeLessThanOrEqual(max);
        expect(hasCardLikeRun(text)).toBe(false);
      }),
    );
  });
});
