import { expect, test } from 'vitest';
import check from './chat-on-payment-page.ts';
import { cardFieldItem, composerItem } from './testing/chat-builders.ts';
import { frameElementItem, scriptItem, widgetEvidence } from './testing/evidence-builders.ts';

const cardFields = [cardFieldItem()];

test.each([
  ['card field and script', widgetEvidence({ cardFields, scripts: [scriptItem()] }), 'fail'],
  ['card field and frame', widgetEvidence({ cardFields, frameElements: [frameElementItem()] }), 'fail'],
  ['card field and message field', widgetEvidence({ cardFields, composers: [composerItem()] }), 'fail'],
  [
    'frame of a payment provider',
    widgetEvidence({
      cardFields: [cardFieldItem({ reason: 'provider-frame', matched: 'pay.example' })],
      scripts: [scriptItem()],
    }),
    'fail',
  ],
  ['card field, chat known by a signal only', widgetEvidence({ cardFields }), 'unknown'],
  ['no card field', widgetEvidence({ scripts: [scriptItem()] }), 'not-applicable'],
  ['card fields not looked for', widgetEvidence({ cardFields: null, scripts: [scriptItem()] }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('counts both sides and rests on both', () => {
  const evidence = widgetEvidence({
    cardFields,
    scripts: [scriptItem()],
    frameElements: [frameElementItem()],
  });
  expect(check.evaluate(evidence)).toMatchObject({
    summary:
      'The page has 1 card field (cc-number); of the chat it holds 1 script, 1 frame, 0 message fields.',
    proof: ['card-field-1', 'script-1', 'frame-1'],
  });
});
