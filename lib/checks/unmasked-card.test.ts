import { expect, test } from 'vitest';
import { draftItem } from './testing/chat-builders.ts';
import { channelItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';
import check from './unmasked-card.ts';

const tried = (parts: object = {}, more: Parameters<typeof draftItem>[0] = {}) =>
  widgetEvidence({
    drafts: [draftItem({ cardTest: { shown: 16, isFound: false, isSent: false, ...parts }, ...more })],
  });

test.each([
  ['a field that shows all of it', tried(), 'fail'],
  ['one that shows a digit more than may be', tried({ shown: 11 }), 'fail'],
  ['one that shows as many as may be', tried({ shown: 10, isSent: true }), 'pass'],
  ['one that shows none', tried({ shown: 0, isSent: true }), 'pass'],
  ['one that hides it, and was not sent', tried({ shown: 10 }), 'unknown'],
  ['a number that left, though the field hides it', tried({ shown: 4, isFound: true }), 'fail'],
  ['a number that left at Send', tried({ isFound: true, isSent: true }), 'fail'],
  ['one that was sent and not found', tried({ isSent: true }), 'unknown'],
  ['a field that was emptied before', tried({ shown: null }), 'unknown'],
  ['a frame without the hook', tried({ shown: 10, isSent: true }, { isTapped: false }), 'unknown'],
  ['a frame without the hook, where the field shows it', tried({}, { isTapped: false }), 'fail'],
  ['no test', widgetEvidence({ drafts: [draftItem()] }), 'unknown'],
  ['nothing typed', widgetEvidence({ drafts: [] }), 'unknown'],
  ['typing not watched', widgetEvidence({ drafts: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test.each([
  ['a worker’s socket', [], 'unknown'],
  [
    'a socket of the page’s',
    [channelItem({ kind: 'websocket', url: urlOf('wss://chat.example/live') })],
    'pass',
  ],
] as const)('beside %s a field that hides it', (_, channels, outcome) => {
  const requests = [requestItem({ type: 'websocket', url: urlOf('wss://chat.example/live') })];
  expect(check.evaluate({ ...tried({ shown: 10, isSent: true }), requests, channels }).outcome).toBe(outcome);
});

test('says that nothing was sent', () => {
  expect(check.evaluate(tried({ shown: 4 })).summary).toBe(
    'The field hides the number, but it was not sent: what Send does with it was not seen.',
  );
});
