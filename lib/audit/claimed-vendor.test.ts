import { expect, test } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import {
  auditRecord,
  channelItem,
  requestItem,
  signalItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { judge } from './run.ts';

const vendors = {
  acme: { name: 'Acme Chat', homepage: 'https://acme.example' },
  'own-chat': { name: 'Own Chat', isAnywhere: true },
};
const judged = (evidence: Partial<Evidence>) => judge(auditRecord(evidence), [], vendors);
const mark = signalItem();
const behaviour = signalItem({ id: 'signal-2', kind: 'behaviour', vendorId: null, container: 'div#acme' });
const marked = composerItem({ vendorId: 'acme', container: 'div#acme' });

test('marks of a vendor on another host are a claim, and count for nothing', () => {
  const { widgets, state, grade } = judged({ signals: [mark] });
  expect(widgets).toMatchObject([
    {
      vendorId: null,
      claimedVendorId: 'acme',
      name: 'Unlisted chat, claims to be Acme Chat',
      homepage: null,
      confidence: 'possible',
    },
  ]);
  expect([state, grade]).toEqual(['no-chat', null]);
});

test('what behaves as a chat beside such marks is one chat, as likely as its behaviour', () => {
  const { widgets } = judged({ signals: [mark, behaviour], composers: [marked] });
  expect(widgets).toMatchObject([{ vendorId: null, claimedVendorId: 'acme', confidence: 'likely' }]);
  expect(widgets[0]?.signals).toHaveLength(2);
  expect(widgets[0]?.evidence.composers).toHaveLength(1);
});

test.each<[string, Partial<Evidence>]>([
  [
    'a script from another host with the vendor’s file name',
    { signals: [mark, signalItem({ id: 'signal-3', pattern: '/acme.js', place: 'script /acme.js' })] },
  ],
  [
    'what the page’s own world says of a socket',
    { signals: [mark], channels: [channelItem({ url: urlOf('wss://acme.example/') })] },
  ],
  [
    'a forged sign of a request',
    { signals: [mark, signalItem({ id: 'signal-3', kind: 'network', trust: 'page-claim' })] },
  ],
])('%s proves no more', (_name, evidence) => {
  expect(judged(evidence).widgets).toMatchObject([{ vendorId: null, claimedVendorId: 'acme' }]);
});

test('one request to the vendor’s host proves it', () => {
  const { widgets } = judged({
    signals: [
      mark,
      signalItem({ id: 'signal-3', kind: 'network', pattern: 'acme.example', trust: 'browser' }),
    ],
    requests: [requestItem({ vendorId: 'acme', url: urlOf('https://acme.example/') })],
  });
  expect(widgets).toMatchObject([
    { vendorId: 'acme', claimedVendorId: null, name: 'Acme Chat', confidence: 'confirmed' },
  ]);
});

test('a product that sites host themselves is proven by its marks', () => {
  const { widgets } = judged({
    signals: [signalItem({ vendorId: 'own-chat' })],
    composers: [composerItem({ vendorId: 'own-chat' })],
  });
  expect(widgets).toMatchObject([{ vendorId: 'own-chat', claimedVendorId: null, confidence: 'confirmed' }]);
});
