import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInShard } from './shard.ts';

it('every page is in one part and no other', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.integer({ min: 1, max: 20 }), (key, count) => {
      const parts = Array.from({ length: count }, (_, index) =>
        isInShard({ key }, { index: index + 1, count }),
      );
      expect(parts.filter(Boolean)).toHaveLength(1);
    }),
  );
});

it('parts are the same in every version, and of about the same size', () => {
  const inFirst = Array.from({ length: 1000 }, (_, number) => number).filter((number) =>
    isInShard({ key: `https://shop.example/${number}` }, { index: 1, count: 10 }),
  );
  expect(inFirst.slice(0, 8)).toMatchInlineSnapshot(`
    [
      3,
      4,
      8,
      12,
      28,
      39,
      40,
      56,
    ]
  `);
  expect(Math.abs(inFirst.length - 100)).toBeLessThan(40);
});
