import { expect, test } from 'vitest';
import check from './sensitive-request.ts';
import { otherSideItem } from './testing/chat-builders.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';

const read = (...items: Parameters<typeof otherSideItem>[0][]) =>
  check.evaluate(
    widgetEvidence({
      otherSides: items.map((parts, index) => otherSideItem({ id: `other-side-${index + 1}`, ...parts })),
    }),
  );
const card = { kind: 'card', side: 'other', times: 2 } as const;

test.each([
  ['messages that ask for nothing', [{}], 'pass'],
  ['a request', [{ requests: [card] }], 'fail'],
  ['a request in one of two chats', [{}, { requests: [card] }], 'fail'],
  ['a request by nobody knows whom', [{ requests: [{ ...card, side: 'unsure' as const }] }], 'unknown'],
  ['no message of the other side', [{ messages: 0, unsure: 2 }], 'unknown'],
  ['more messages of unknown authors than of known ones', [{ messages: 2, unsure: 3 }], 'unknown'],
  ['as many', [{ messages: 3, unsure: 3 }], 'pass'],
  ['no conversation', [], 'unknown'],
])('%s: %s', (_, items, outcome) => {
  expect(read(...items).outcome).toBe(outcome);
});

test('without a reading nothing is said', () => {
  expect(check.evaluate(widgetEvidence({ otherSides: null })).outcome).toBe('unknown');
});

test('names what is asked for and how often, by each conversation that asks', () => {
  const code = { kind: 'code', side: 'other', times: 1 } as const;
  expect(read({}, { requests: [card, code] })).toMatchObject({
    summary: 'The other side asked for a card number, a one-time code (3 times).',
    proof: ['other-side-2'],
  });
});

test('says of how many messages the author is unknown', () => {
  expect(read({ messages: 2, unsure: 3 }).summary).toBe('Who has written 3 of 5 messages could not be told.');
});
