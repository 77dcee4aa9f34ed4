import { expect, test } from 'vitest';
import check from './missing-integrity.ts';
import {
  documentItem,
  frameElementItem,
  requestItem,
  scriptItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const loader = scriptItem();
const tied = scriptItem({ id: 'script-2', hasIntegrity: true });
const pinned = scriptItem({
  id: 'script-3',
  isPinned: true,
  url: urlOf('https://cdn.chat.example/1.2.3/a.js'),
});
const own = scriptItem({ url: urlOf('https://shop.example/chat.js') });
const loaded = requestItem({ type: 'script', url: loader.url });

test.each([
  ['loader with neither', widgetEvidence({ scripts: [loader] }), 'fail', 'measured'],
  ['one of two with neither', widgetEvidence({ scripts: [tied, loader] }), 'fail', 'measured'],
  ['integrity', widgetEvidence({ scripts: [tied] }), 'pass', 'measured'],
  ['version in the address', widgetEvidence({ scripts: [pinned] }), 'pass', 'inferred'],
  ['one of each', widgetEvidence({ scripts: [tied, pinned] }), 'pass', 'inferred'],
  ['element and its request', widgetEvidence({ scripts: [tied], requests: [loaded] }), 'pass', 'measured'],
  [
    'another script whose element is gone',
    widgetEvidence({ scripts: [pinned], requests: [loaded] }),
    'unknown',
    'measured',
  ],
  ['element gone', widgetEvidence({ requests: [loaded] }), 'unknown', 'measured'],
  ['served by the site', widgetEvidence({ scripts: [own] }), 'not-applicable', 'measured'],
  [
    'frame alone, with scripts of its own',
    widgetEvidence({
      frameElements: [frameElementItem()],
      documents: [documentItem()],
      scripts: [scriptItem({ frameId: 1 })],
    }),
    'not-applicable',
    'measured',
  ],
  [
    'frame of the page’s origin',
    widgetEvidence({
      documents: [documentItem({ relation: 'same-origin' })],
      scripts: [scriptItem({ frameId: 1 })],
    }),
    'fail',
    'measured',
  ],
  ['nothing seen', widgetEvidence(), 'unknown', 'measured'],
  ['scripts not looked at', widgetEvidence({ scripts: null }), 'unknown', 'measured'],
  [
    'claimed integrity',
    widgetEvidence({ scripts: [{ ...tied, trust: 'page-claim' }] }),
    'unknown',
    'measured',
  ],
])('%s', (_, evidence, outcome, basis) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis });
});

test('names the file', () => {
  expect(check.evaluate(widgetEvidence({ scripts: [loader] }))).toMatchObject({
    summary: '1 script with neither integrity nor a version: cdn.chat.example/loader.js.',
    proof: ['script-1'],
  });
});
