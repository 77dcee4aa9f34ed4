import { expect, test } from 'vitest';
import type { SentCounts } from '../evidence/draft.ts';
import { draftItem } from './testing/chat-builders.ts';
import { channelItem, requestItem, urlOf, widgetEvidence } from './testing/evidence-builders.ts';
import check from './vendor-readable-messages.ts';

const sealed: SentCounts = { messages: 2, found: 0, sealed: 2, outgoing: 5, unread: 0, encoding: null };
const sent = (parts: Partial<SentCounts> = {}, more: Parameters<typeof draftItem>[0] = {}) =>
  draftItem({ ...more, sent: { ...sealed, ...parts } });
const found = { found: 1, sealed: 1, encoding: 'base64' } as const;
const socket = urlOf('wss://chat.example/live');
const seen = (
  drafts: ReturnType<typeof draftItem>[],
  more: Partial<Parameters<typeof check.evaluate>[0]> = {},
) => check.evaluate({ ...widgetEvidence({ drafts }), ...more });

test.each([
  ['text in nothing that the browser told of', [sent()], 'pass'],
  ['text that was found', [sent(found)], 'fail'],
  ['text of one field that was found', [sent(), sent(found, { id: 'draft-2' })], 'fail'],
  ['text that was found, where not all was listened to', [sent(found, { isTapped: false })], 'fail'],
  ['nobody typed', [], 'unknown'],
  ['typed and not sent', [draftItem()], 'unknown'],
  ['nothing went out', [sent({ outgoing: 0, sealed: 0 })], 'unknown'],
  ['a frame without the hook', [sent({}, { isTapped: false })], 'unknown'],
  ['a body that could not be read', [sent({ unread: 1 })], 'unknown'],
  ['one message that no request could hold', [sent({ sealed: 1 })], 'unknown'],
] as const)('%s', (_, drafts, outcome) => {
  expect(seen([...drafts]).outcome).toBe(outcome);
});

test.each([
  ['that the browser told of', { requests: [requestItem({ type: 'websocket', url: socket })] }],
  ['that the page’s world told of', { channels: [channelItem({ kind: 'websocket', url: socket })] }],
])('a socket %s leaves it open: what goes over it is the page’s word', (_, more) => {
  expect(seen([sent()], more)).toMatchObject({
    outcome: 'unknown',
    summary: expect.stringContaining('chat.example'),
  });
  expect(seen([sent(found)], more).outcome).toBe('fail');
});

test('a pass is concluded, a fail was seen', () => {
  expect(seen([sent()]).basis).toBe('inferred');
  expect(seen([sent(found)])).toMatchObject({
    basis: 'measured',
    summary:
      'The text of 1 of 2 sent messages could be read in what left the page (base64): nothing but the connection’s encryption protects it.',
    proof: ['draft-1'],
  });
});
