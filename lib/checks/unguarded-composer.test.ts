import { expect, test } from 'vitest';
import { composerItem } from './testing/chat-builders.ts';
import { widgetEvidence } from './testing/evidence-builders.ts';
import check from './unguarded-composer.ts';

const guardedAs = (...words: ReturnType<typeof composerItem>['guard'][]) =>
  widgetEvidence({
    composers: words.map((guard, index) => composerItem({ id: `composer-${index + 1}`, guard })),
  });

test.each([
  ['one guarded field', guardedAs('guarded'), 'pass'],
  ['two guarded fields', guardedAs('guarded', 'guarded'), 'pass'],
  ['a field that takes no dots', guardedAs('no-dots-allowed'), 'fail'],
  ['keys that the page reads itself', guardedAs('no-text-field'), 'fail'],
  ['a composer labelled as a card’s', guardedAs('payment-field'), 'fail'],
  ['one of two', guardedAs('guarded', 'no-dots-allowed'), 'fail'],
  ['one of two, the other not asked about', guardedAs(null, 'no-dots-allowed'), 'fail'],
  ['no guard there', guardedAs(null), 'unknown'],
  ['one of two not asked about', guardedAs('guarded', null), 'unknown'],
  [
    'only the page claims it',
    widgetEvidence({ composers: [composerItem({ trust: 'page-claim' })] }),
    'unknown',
  ],
  ['no composer seen', widgetEvidence(), 'unknown'],
  ['composers not looked at', widgetEvidence({ composers: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names how many, and each reason once', () => {
  const { summary, proof } = check.evaluate(
    guardedAs('no-dots-allowed', 'guarded', 'no-dots-allowed', 'no-text-field'),
  );
  expect(summary).toBe(
    '3 message fields that Earshot’s guard cannot protect: it takes no dots, the page reads the keys itself.',
  );
  expect(proof).toEqual(['composer-1', 'composer-3', 'composer-4']);
});
