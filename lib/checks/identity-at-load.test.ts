import { expect, test } from 'vitest';
import check from './identity-at-load.ts';
import {
  documentItem,
  frameElementItem,
  identityItem,
  requestItem,
  scriptItem,
  signalItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';

const framed = {
  signals: [signalItem()],
  frameElements: [frameElementItem()],
  documents: [documentItem()],
  scripts: [scriptItem({ frameId: 1 })],
};
const frameAt = (query: string) => [frameElementItem({ url: urlOf(`https://chat.example/?${query}`) })];

test.each([
  ['an e-mail address in the settings', { identities: [identityItem()] }, 'fail'],
  ['a name, in a plain frame', { ...framed, identities: [identityItem({ field: 'name' })] }, 'fail'],
  [
    'an e-mail address in the frame’s address',
    { ...framed, frameElements: frameAt('email=robin%40a.example') },
    'fail',
  ],
  [
    'a phone number in the loader’s address',
    {
      requests: [requestItem({ type: 'script', url: urlOf('https://chat.example/a.js?visitor_phone=123') })],
    },
    'fail',
  ],
  ['a plain frame', framed, 'pass'],
  [
    'a plain frame with another parameter',
    { ...framed, frameElements: frameAt('mode=popout&email=') },
    'pass',
  ],
  [
    'a signed one in the frame’s address',
    { ...framed, frameElements: frameAt('email=a%40b.example&user_hash=a1b2') },
    'pass',
  ],
  [
    'a bare hash beside one',
    { ...framed, frameElements: frameAt('email=a%40b.example&hash=a1b2') },
    'unknown',
  ],
  ['a user id alone', { ...framed, identities: [identityItem({ field: 'user-id' })] }, 'unknown'],
  ['a signed e-mail address', { ...framed, identities: [identityItem({ isSigned: true })] }, 'unknown'],
  ['a script of the chat in the page', { ...framed, scripts: [scriptItem()] }, 'unknown'],
  ['a loader that has left', { ...framed, requests: [requestItem({ type: 'script' })] }, 'unknown'],
  [
    'what the chat asks later, with what was typed',
    { ...framed, requests: [requestItem({ url: urlOf('https://chat.example/?email=a%40b.example') })] },
    'pass',
  ],
  [
    'a frame that only the page claims',
    { ...framed, frameElements: [frameElementItem({ trust: 'page-claim' })] },
    'unknown',
  ],
  ['a frame without an address', { ...framed, frameElements: [frameElementItem({ url: null })] }, 'unknown'],
  [
    'a chat on no list',
    { ...framed, signals: [signalItem({ vendorId: null, kind: 'behaviour' })] },
    'unknown',
  ],
  ['nothing', {}, 'unknown'],
  ['frames not looked at', { ...framed, frameElements: null }, 'unknown'],
] as const)('%s', (_, parts, outcome) => {
  expect(check.evaluate(widgetEvidence(parts)).outcome).toBe(outcome);
});

test('names the kind of field and the place, never the value', () => {
  const verdict = check.evaluate(
    widgetEvidence({ identities: [identityItem()], frameElements: frameAt('full-name=Robin') }),
  );
  expect(verdict).toMatchObject({
    summary:
      'Handed to the chat without a signature: e-mail (acmeSettings.email), name (in the address of chat.example).',
    proof: ['identity-1', 'frame-1'],
  });
});
