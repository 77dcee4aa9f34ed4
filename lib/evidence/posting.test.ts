import { expect, test } from 'vitest';
import { combinePostings, maxSenders } from './posting.ts';

const sender = (origin: string, count = 1, framePath: number[] | null = []) => ({ framePath, origin, count });
const posting = (senders: ReturnType<typeof sender>[], isWhole = true) => ({
  isOpaque: false,
  isWhole,
  senders,
});

test('every sender of both readings is kept, with the greater count', () => {
  const old = posting([sender('https://a.test', 5), sender('https://a.test', 1, null)]);
  const fresh = posting([sender('https://b.test'), sender('https://a.test', 2)]);
  expect(combinePostings(old, fresh).senders).toEqual([...old.senders, sender('https://b.test')]);
});

test('what was missed once stays missed', () => {
  expect(combinePostings(posting([], false), posting([])).isWhole).toBe(false);
  expect(combinePostings(posting([]), posting([], false)).isWhole).toBe(false);
  expect(combinePostings(posting([]), posting([])).isWhole).toBe(true);
});

test('no more senders than the schema takes', () => {
  const many = Array.from({ length: maxSenders }, (_, index) => sender(`https://h${index}.test`));
  const more = many.map(({ origin }) => sender(`${origin}:8443`));
  expect(combinePostings(posting(many), posting(more)).senders).toEqual(many);
});
