import { expect, test } from 'vitest';
import { countOf, nameSome } from './summary.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'a'], 'a, b'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j is named %j', (texts, named) => {
  expect(`${nameSome(texts)}`).toBe(named);
});

test.each([
  [0, '0 frames'],
  [1, '1 frame'],
  [2, '2 frames'],
])('%i frames', (count, text) => {
  expect(`${countOf(count, 'frame')}`).toBe(text);
});
