import { describe, expect, it, test } from 'vitest';
import { draftItem, textLeak } from './testing/chat-builders.ts';
import { channelItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';
import check from './unsent-text-sent.ts';

const typed = (...drafts: Parameters<typeof draftItem>[0][]) =>
  widgetEvidence({ drafts: drafts.map((parts, index) => draftItem({ id: `draft-${index + 1}`, ...parts })) });

test.each([
  ['a sentence, and nothing left', typed({}), 'pass'],
  ['text that left', typed({ leaks: [textLeak()] }), 'fail'],
  ['text that left from one of two fields', typed({}, { leaks: [textLeak()] }), 'fail'],
  ['text that left, of which little was typed', typed({ characters: 3, leaks: [textLeak()] }), 'fail'],
  ['text that left, where not all was listened to', typed({ isTapped: false, leaks: [textLeak()] }), 'fail'],
  ['nobody typed', typed(), 'unknown'],
  ['too little typed', typed({ characters: 11 }), 'unknown'],
  ['just enough', typed({ characters: 12 }), 'pass'],
  ['a frame without the hook', typed({ isTapped: false }), 'unknown'],
  ['one of two fields without it', typed({}, { isTapped: false }), 'unknown'],
  ['typing not watched', widgetEvidence({ drafts: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

describe('a socket', () => {
  const socket = urlOf('wss://chat.example/live');
  const over = (channels: ReturnType<typeof channelItem>[]) =>
    check.evaluate({
      ...typed({}),
      requests: [requestItem({ type: 'websocket', url: socket })],
      channels,
    }).outcome;

  it('that a script of the page opened was listened to', () => {
    expect(over([channelItem({ kind: 'websocket', url: socket })])).toBe('pass');
  });

  it('that no script of the page opened is a worker’s', () => {
    expect(over([])).toBe('unknown');
  });
});

test('says how much, how, where to and how soon, by the worst', () => {
  const leaks = [
    textLeak({ characters: 20, url: urlOf('https://other.example/t') }),
    textLeak({ characters: 38, delayMs: 4, encoding: 'base64' }),
  ];
  expect(check.evaluate(typed({ leaks }))).toMatchObject({
    summary:
      'Up to 38 characters of unsent text left, as base64, by a socket for other.example, chat.example, 4 ms after the key.',
    proof: ['draft-1'],
  });
});
