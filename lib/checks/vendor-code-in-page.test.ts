import { expect, test } from 'vitest';
import { composerItem } from './testing/chat-builders.ts';
import {
  documentItem,
  frameElementItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './vendor-code-in-page.ts';

const signals = [signalItem()];
const unlisted = [signalItem({ vendorId: null, kind: 'behaviour' })];
const frame = frameElementItem();
const inFriendlyFrame = documentItem({ relation: 'same-origin', url: urlOf('https://shop.example/') });

test.each([
  ['script in the page', widgetEvidence({ signals, scripts: [scriptItem()] }), 'fail', 'measured'],
  [
    'loader in the page, conversation in a frame',
    widgetEvidence({ signals, scripts: [scriptItem()], frameElements: [frame] }),
    'fail',
    'measured',
  ],
  [
    'script in a frame of the page’s origin',
    widgetEvidence({ signals, scripts: [scriptItem({ frameId: 1 })], documents: [inFriendlyFrame] }),
    'fail',
    'measured',
  ],
  [
    'loader that removed its element',
    widgetEvidence({ signals, requests: [requestItem({ type: 'script' })], frameElements: [frame] }),
    'fail',
    'measured',
  ],
  [
    'script of an unlisted chat in the page',
    widgetEvidence({ signals: unlisted, scripts: [scriptItem()] }),
    'fail',
    'measured',
  ],
  [
    'message field in the page, script bundled',
    widgetEvidence({ signals, composers: [composerItem()] }),
    'fail',
    'inferred',
  ],
  [
    'plain frame with scripts of its own',
    widgetEvidence({
      signals,
      frameElements: [frame],
      documents: [documentItem()],
      scripts: [scriptItem({ frameId: 1 })],
      composers: [composerItem({ frameId: 1 })],
    }),
    'pass',
    'inferred',
  ],
  [
    'unlisted chat in a frame',
    widgetEvidence({ signals: unlisted, frameElements: [frame] }),
    'unknown',
    'measured',
  ],
  [
    'unlisted chat in the page, script not known',
    widgetEvidence({ signals: unlisted, composers: [composerItem()] }),
    'unknown',
    'measured',
  ],
  [
    'frame of the page’s own origin, scripts not seen',
    widgetEvidence({ signals, frameElements: [frameElementItem({ isCrossOrigin: false })] }),
    'unknown',
    'measured',
  ],
  [
    'frame that only the page claims',
    widgetEvidence({ signals, frameElements: [frameElementItem({ trust: 'page-claim' })] }),
    'unknown',
    'measured',
  ],
  ['nothing seen', widgetEvidence({ signals }), 'unknown', 'measured'],
  ['scripts not looked at', widgetEvidence({ signals, scripts: null }), 'unknown', 'measured'],
])('%s', (_, evidence, outcome, basis) => {
  expect(check.evaluate(evidence)).toMatchObject({ outcome, basis });
});

test('names the loader’s host where the conversation stands in a frame', () => {
  const verdict = check.evaluate(
    widgetEvidence({ signals, scripts: [scriptItem()], frameElements: [frame] }),
  );
  expect(verdict.summary).toBe(
    'Chat scripts run in the page’s own origin, from cdn.chat.example. The conversation stands in a frame of another origin; the loader does not.',
  );
});

test('says that a self-hosted script is the vendor’s all the same', () => {
  const scripts = [scriptItem({ url: urlOf('https://shop.example/js/chat.js') })];
  expect(check.evaluate(widgetEvidence({ signals, scripts }))).toMatchObject({
    outcome: 'fail',
    summary: expect.stringContaining('served from the site’s own origin'),
  });
});
