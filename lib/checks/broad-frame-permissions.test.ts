import { expect, test } from 'vitest';
import check from './broad-frame-permissions.ts';
import { documentItem, frameElementItem, widgetEvidence } from './testing/evidence-builders.ts';

const allowing = (...allow: string[]) => widgetEvidence({ frameElements: [frameElementItem({ allow })] });

test.each([
  ['no allow', widgetEvidence({ frameElements: [frameElementItem()] }), 'pass'],
  ['an empty allow', allowing(), 'pass'],
  ['harmless features', allowing('autoplay', 'clipboard-write *', 'fullscreen'), 'pass'],
  ['microphone', allowing('microphone'), 'fail'],
  ['camera to any origin', allowing('camera *'), 'fail'],
  ['geolocation to an origin', allowing('geolocation https://chat.example'), 'fail'],
  ['geolocation to subdomains', allowing('geolocation https://*.chat.example'), 'fail'],
  ['display-capture to src', allowing("display-capture 'src'"), 'fail'],
  ['payment among others', allowing('autoplay', 'payment'), 'fail'],
  ['self and the chat', allowing("microphone 'self' https://chat.example"), 'fail'],
  ['capital letters', allowing('Microphone'), 'fail'],
  ['all in one string', allowing('autoplay; microphone; camera'), 'fail'],
  ['none', allowing("microphone 'none'"), 'pass'],
  ['none in capital letters', allowing("microphone 'NONE'"), 'pass'],
  ['none without quotes names no origin', allowing('microphone none'), 'pass'],
  ['the page’s own origin only', allowing("microphone 'self'"), 'pass'],
  ['commas, which browsers do not read', allowing('microphone, camera'), 'pass'],
  ['a feature that only begins alike', allowing('microphones'), 'pass'],
  [
    'frame of the page’s own origin',
    widgetEvidence({ frameElements: [frameElementItem({ isCrossOrigin: false, allow: ['camera'] })] }),
    'not-applicable',
  ],
  [
    'frame inside the chat’s own',
    widgetEvidence({
      frameElements: [frameElementItem(), frameElementItem({ id: 'frame-2', frameId: 1, allow: ['camera'] })],
      documents: [documentItem()],
    }),
    'pass',
  ],
  ['no frame', widgetEvidence(), 'not-applicable'],
  ['frames not looked at', widgetEvidence({ frameElements: null }), 'unknown'],
  [
    'frame that only the page claims',
    widgetEvidence({ frameElements: [frameElementItem({ trust: 'page-claim' })] }),
    'unknown',
  ],
])('%s', (_, evidence, outcome) => {
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names what is granted, and how widely', () => {
  expect(check.evaluate(allowing('microphone', 'camera *', 'autoplay')).summary).toBe(
    'The page lets the chat’s frame ask for: microphone, camera (any origin) (chat.example).',
  );
});
