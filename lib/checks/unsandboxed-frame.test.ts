import { expect, test } from 'vitest';
import { documentItem, frameElementItem, widgetEvidence } from './testing/evidence-builders.ts';
import check from './unsandboxed-frame.ts';

const fenced = frameElementItem({ sandbox: ['allow-scripts', 'allow-same-origin'] });
const open = frameElementItem({ id: 'frame-2' });

test.each([
  ['no sandbox', widgetEvidence({ frameElements: [open] }), 'fail'],
  ['the strictest sandbox', widgetEvidence({ frameElements: [frameElementItem({ sandbox: [] })] }), 'pass'],
  ['scripts and own origin, across origins', widgetEvidence({ frameElements: [fenced] }), 'pass'],
  ['one of two open', widgetEvidence({ frameElements: [fenced, open] }), 'fail'],
  [
    'frame of the page’s own origin',
    widgetEvidence({ frameElements: [frameElementItem({ isCrossOrigin: false })] }),
    'not-applicable',
  ],
  ['no frame', widgetEvidence(), 'not-applicable'],
  [
    'open frame inside the chat’s fenced one',
    widgetEvidence({ frameElements: [fenced, { ...open, frameId: 1 }], documents: [documentItem()] }),
    'pass',
  ],
  [
    'open frame inside a frame of the page’s origin',
    widgetEvidence({
      frameElements: [{ ...open, frameId: 1 }],
      documents: [documentItem({ relation: 'same-origin' })],
    }),
    'fail',
  ],
  [
    'sandbox that only the page claims',
    widgetEvidence({ frameElements: [{ ...fenced, trust: 'page-claim' }] }),
    'unknown',
  ],
  ['frames not looked at', widgetEvidence({ frameElements: null }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names the frame by its host, or by its place where it has none', () => {
  const frameElements = [open, frameElementItem({ id: 'frame-3', url: null, element: 'div#chat > iframe' })];
  expect(check.evaluate(widgetEvidence({ frameElements }))).toMatchObject({
    summary: '2 frames of another origin without sandbox: chat.example, div#chat > iframe.',
    proof: ['frame-2', 'frame-3'],
  });
});
