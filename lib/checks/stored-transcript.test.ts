import { expect, test } from 'vitest';
import check from './stored-transcript.ts';
import { conversationItem } from './testing/chat-builders.ts';
import { storageKeyItem, widgetEvidence } from './testing/evidence-builders.ts';

const areas = { local: 'read', session: 'read', 'indexed-db': 'read', cache: 'read' } as const;
const key = (area: 'local' | 'session' | 'indexed-db' | 'cache') => ({
  area,
  name: 'chat-log',
  holdsMessages: true as const,
  messageCount: 1,
  sizeBytes: area === 'local' || area === 'session' ? 300 : null,
});
const elsewhere = (sizeBytes: number | null) => storageKeyItem({ host: 'other.example', sizeBytes });

test.each([
  ['nothing said', [], 'unknown'],
  ['not looked at', null, 'unknown'],
  ['one message, kept nowhere', [conversationItem()], 'pass'],
  [
    'kept nowhere, and no store to keep it in',
    [conversationItem({ areas: { local: 'none', session: 'none', 'indexed-db': 'none', cache: 'none' } })],
    'pass',
  ],
  ['in local storage, while open', [conversationItem({ kept: [key('local')] })], 'fail'],
  ['in a database, while open', [conversationItem({ kept: [key('indexed-db')] })], 'fail'],
  ['in a cache, while open', [conversationItem({ kept: [key('cache')] })], 'fail'],
  ['in session storage, while open', [conversationItem({ kept: [key('session')] })], 'unknown'],
  [
    'in session storage, after it was closed',
    [conversationItem({ kept: [key('session')], isClosed: true })],
    'fail',
  ],
  ['too short to be looked for', [conversationItem({ soughtCount: 0, leastBytes: 0 })], 'unknown'],
  [
    'too short, and yet found with an earlier one',
    [conversationItem({ soughtCount: 0 }), conversationItem({ id: 'conversation-2', kept: [key('local')] })],
    'fail',
  ],
  ['more than was read', [conversationItem({ areas: { ...areas, local: 'partly' } })], 'unknown'],
  [
    'more than was read, and found in what was',
    [conversationItem({ areas: { ...areas, local: 'partly' }, kept: [key('local')] })],
    'fail',
  ],
] as const)('%s', (_, conversations, outcome) => {
  const evidence = widgetEvidence({ conversations });
  const verdict = check.evaluate(evidence);
  expect(verdict.outcome).toBe(outcome);
  if (outcome === 'fail' || outcome === 'pass') expect(verdict.proof.length).toBeGreaterThan(0);
});

test.each([
  ['has no room for the message', elsewhere(39), 'pass'],
  ['has room for it', elsewhere(40), 'unknown'],
  ['has nobody knows how much', elsewhere(null), 'unknown'],
  ['is of the origin that was compared', storageKeyItem({ host: 'chat.example', sizeBytes: 9000 }), 'pass'],
] as const)('a key of the chat that %s', (_, storageKey, outcome) => {
  const evidence = widgetEvidence({ conversations: [conversationItem()], storageKeys: [storageKey] });
  expect(check.evaluate(evidence).outcome).toBe(outcome);
});

test('names the key and where it is, and not what it holds', () => {
  const evidence = widgetEvidence({
    conversations: [conversationItem({ kept: [key('local'), key('cache')] })],
  });
  expect(check.evaluate(evidence).summary).toBe(
    'Messages that were sent here stay readable in local storage “chat-log”, a cache “chat-log”.',
  );
});
