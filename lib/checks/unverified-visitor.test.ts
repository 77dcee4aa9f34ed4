import { expect, test } from 'vitest';
import {
  frameElementItem,
  identityItem,
  requestItem,
  urlOf,
  widgetEvidence,
} from './testing/evidence-builders.ts';
import check from './unverified-visitor.ts';

const asked = (query: string) => [requestItem({ url: urlOf(`https://chat.example/boot?${query}`) })];
const framed = (query: string) => [frameElementItem({ url: urlOf(`https://chat.example/?${query}`) })];
const unsigned = identityItem({ field: 'user-id' });
const signed = identityItem({ id: 'identity-2', field: 'email', isSigned: true });

test.each([
  ['a user id in the settings', { identities: [unsigned] }, 'fail'],
  ['an e-mail address in the settings', { identities: [identityItem()] }, 'fail'],
  ['an account in a request', { requests: asked('user_id=7') }, 'fail'],
  ['an account in a frame’s address', { frameElements: framed('email=a%40b.example') }, 'fail'],
  ['a signature’s parameter without a value', { requests: asked('user_id=7&user_hash=') }, 'fail'],
  ['a signature in a request', { requests: asked('user_id=7&user_hash=a1b2c3d4') }, 'pass'],
  [
    'a token in a frame’s address',
    {
      frameElements: framed(
        'email=a%40b.example&authToken=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl',
      ),
    },
    'pass',
  ],
  ['what may be any token', { frameElements: framed('email=a%40b.example&auth_token=a1b2c3d4') }, 'unknown'],
  ['a bare hash', { requests: asked('user_id=7&hash=a1b2c3d4') }, 'unknown'],
  [
    'a bare hash, and settings without',
    { identities: [unsigned], requests: asked('user_id=7&hash=a1') },
    'fail',
  ],
  ['another vendor’s name for it', { requests: asked('user_id=7&identifier_hash=a1b2c3d4') }, 'pass'],
  ['a signature that the page alone tells of', { identities: [signed] }, 'unknown'],
  ['settings with a signature and without', { identities: [unsigned, signed] }, 'unknown'],
  [
    'settings without a signature, an address with one',
    { identities: [unsigned], requests: asked('user_id=7&user_hash=a1b2c3d4') },
    'unknown',
  ],
  [
    'a name and a phone number, which are no account',
    { identities: [identityItem({ field: 'name' })] },
    'unknown',
  ],
  [
    'the shop’s own account with the vendor',
    { frameElements: framed('accountId=lab&customerId=7') },
    'unknown',
  ],
  ['another parameter', { requests: asked('mode=popout&email=') }, 'unknown'],
  ['nothing', {}, 'unknown'],
])('%s', (_, parts, outcome) => {
  expect(check.evaluate(widgetEvidence(parts)).outcome).toBe(outcome);
});

test('a claim of the page’s is no proof of a signature', () => {
  const [request] = asked('user_id=7&user_hash=a1b2c3d4');
  if (!request) throw new Error('no request');
  const requests = [{ ...request, trust: 'page-claim' as const }];
  expect(check.evaluate(widgetEvidence({ requests })).outcome).toBe('unknown');
});
