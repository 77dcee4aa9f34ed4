import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageItem, widgetEvidence } from '../checks/testing/evidence-builders.ts';
import {
  type CheckDefinition,
  defineCheck,
  idsOf,
  type Need,
  notApplicable,
  unknown,
  type Verdict,
} from './define-check.ts';

const words = {
  id: 'sample',
  title: { pass: 'Fine', fail: 'Not fine' },
  why: 'Because.',
  advice: { visitor: 'Wait.', owner: 'Mend it.', reviewer: 'Ask.' },
  category: 'transport',
  serves: ['gdpr-32'],
  severity: 'low',
} as const;
const pass: Verdict = { outcome: 'pass', basis: 'measured', summary: 'Seen.', proof: ['page-1'] };

test('hands on what the check answers', () => {
  const check = defineCheck({ ...words, needs: ['page'], evaluate: () => pass });
  expect(check.evaluate(widgetEvidence())).toEqual(pass);
});

test('gives exactly what was declared', () => {
  let keys: string[] = [];
  const check = defineCheck({
    ...words,
    needs: ['page', 'watch'],
    evaluate(given) {
      keys = Object.keys(given);
      return pass;
    },
  });
  check.evaluate(widgetEvidence());
  expect(keys).toEqual(['page', 'watch']);
});

test.each([
  ['page', { page: null }, 'Not looked at here: the page’s response.'],
  ['frames', { frameElements: null }, 'Not looked at here: frames.'],
  ['two of them', { page: null, frameElements: null }, 'Not looked at here: the page’s response, frames.'],
])('is unknown where a need was not gathered: %s', (_, missing, summary) => {
  const check = defineCheck({ ...words, needs: ['page', 'frameElements'], evaluate: () => pass });
  expect(check.evaluate(widgetEvidence(missing))).toEqual(unknown(summary));
});

test('does not ask for what it does not need', () => {
  const check = defineCheck({ ...words, needs: ['page'], evaluate: () => pass });
  expect(check.evaluate(widgetEvidence({ scripts: null })).outcome).toBe('pass');
});

test.each([
  ['an error', new RangeError('secret'), 'The check failed: RangeError.'],
  ['anything else', 'secret', 'The check failed: unknown error.'],
])('is unknown where the check throws %s, and does not repeat its words', (_, thrown, summary) => {
  const check = defineCheck({
    ...words,
    needs: ['page'],
    evaluate() {
      throw thrown;
    },
  });
  expect(check.evaluate(widgetEvidence())).toEqual(unknown(summary));
});

test('never throws, whatever is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      const check = defineCheck({
        ...words,
        needs: ['page'],
        evaluate() {
          throw thrown;
        },
      });
      expect(check.evaluate(widgetEvidence()).outcome).toBe('unknown');
    }),
  );
});

test('undeclared evidence does not compile', () => {
  const definition = {
    ...words,
    needs: ['page'],
    // @ts-expect-error: scripts are not among the needs.
    evaluate: ({ page, scripts }) => ({ ...pass, proof: [page.id, String(scripts)] }),
  } satisfies CheckDefinition<'page'>;
  expect(defineCheck(definition as CheckDefinition<Need>).evaluate(widgetEvidence()).proof).toEqual([
    'page-1',
    'undefined',
  ]);
});

test('a clause that is not described does not compile', () => {
  // @ts-expect-error: there is no such control.
  const check = defineCheck({ ...words, serves: ['gdpr-99'], needs: ['page'], evaluate: () => pass });
  expect(check.serves).toEqual(['gdpr-99']);
});

test('names the ids of items', () => {
  expect(idsOf([pageItem(), pageItem({ id: 'page-2' })])).toEqual(['page-1', 'page-2']);
});

test('builds verdicts that judge nothing', () => {
  expect(unknown('Not seen.')).toEqual({
    outcome: 'unknown',
    basis: 'measured',
    summary: 'Not seen.',
    proof: [],
  });
  expect(notApplicable('Not here.', ['page-1'])).toMatchObject({
    outcome: 'not-applicable',
    proof: ['page-1'],
  });
});
