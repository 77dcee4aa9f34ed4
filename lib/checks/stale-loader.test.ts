import { expect, test } from 'vitest';
import check from './stale-loader.ts';
import {
  documentItem,
  requestItem,
  responseItem,
  scriptItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const loader = urlOf('https://cdn.chat.example/loader.js');
const answer = (unchangedDays: number | null, parts = {}) =>
  responseItem({ type: 'script', policies: null, reportOnly: null, url: loader, unchangedDays, ...parts });
const other = { id: 'response-2', url: urlOf('https://cdn.chat.example/library.js') };

test.each([
  ['changed 731 days before', widgetEvidence({ responses: [answer(731)] }), 'pass'],
  ['changed a day earlier', widgetEvidence({ responses: [answer(732)] }), 'fail'],
  ['one of two is newer', widgetEvidence({ responses: [answer(3000), answer(10, other)] }), 'pass'],
  ['both are old', widgetEvidence({ responses: [answer(3000), answer(900, other)] }), 'fail'],
  [
    'old, and one without a date',
    widgetEvidence({ responses: [answer(3000), answer(null, other)] }),
    'unknown',
  ],
  [
    'old, and one unseen',
    widgetEvidence({ responses: [answer(3000)], scripts: [scriptItem({ url: other.url })] }),
    'unknown',
  ],
  [
    'old, and one whose element is gone unseen',
    widgetEvidence({
      responses: [answer(3000)],
      requests: [requestItem({ type: 'script', url: other.url })],
    }),
    'unknown',
  ],
  [
    'old, and its own element',
    widgetEvidence({ responses: [answer(3000)], scripts: [scriptItem({ url: loader })] }),
    'fail',
  ],
  ['without a date', widgetEvidence({ responses: [answer(null)] }), 'unknown'],
  ['unseen: out of a cache', widgetEvidence({ scripts: [scriptItem()] }), 'unknown'],
  ['nothing seen', widgetEvidence(), 'unknown'],
  [
    'page’s own answer is no script',
    widgetEvidence({ responses: [responseItem({ unchangedDays: 3000 })] }),
    'unknown',
  ],
  [
    'in the vendor’s own frame',
    widgetEvidence({ responses: [answer(3000, { frameId: 1 })], documents: [documentItem()] }),
    'unknown',
  ],
  ['claimed', widgetEvidence({ responses: [answer(1, { trust: 'page-claim' })] }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names the newest file and its days', () => {
  const verdict = check.evaluate(widgetEvidence({ responses: [answer(3000), answer(900, other)] }));
  expect(verdict).toMatchObject({
    summary:
      'The newest of the chat’s scripts, https://cdn.chat.example/library.js, was changed 900 days before it was sent.',
    proof: ['response-1', 'response-2'],
  });
});
