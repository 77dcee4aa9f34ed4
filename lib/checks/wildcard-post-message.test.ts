import { expect, test } from 'vitest';
import { draftItem, postingItem } from './testing/chat-builders.ts';
import { documentItem, widgetEvidence } from './testing/evidence-builders.ts';
import check from './wildcard-post-message.ts';

const shop = { framePath: [], origin: 'https://shop.example', count: 2 };
const chat = { framePath: [0], origin: 'https://chat.example', count: 1 };
const other = { framePath: [1], origin: 'https://video.example', count: 1 };
const toPage = postingItem({ id: 'posting-2', frameId: 0 });
const framed = { documents: [documentItem()], drafts: [draftItem()], watch: { frameIds: [1] } };

test.each([
  [
    'the page posts to the chat’s frame without an origin',
    [toPage, postingItem({ isOpaque: true, senders: [shop] })],
    'fail',
  ],
  [
    'the chat’s frame posts to somebody’s frame without an origin',
    [toPage, postingItem(), postingItem({ id: 'posting-3', frameId: 5, isOpaque: true, senders: [chat] })],
    'fail',
  ],
  [
    'the same by a frame known by its origin alone',
    [postingItem({ frameId: 5, isOpaque: true, senders: [{ ...chat, framePath: null }] })],
    'fail',
  ],
  [
    'strangers post to a frame without an origin',
    [toPage, postingItem(), postingItem({ id: 'posting-3', frameId: 5, isOpaque: true, senders: [other] })],
    'unknown',
  ],
  [
    'documents of one nameless origin, where / is enough',
    [toPage, postingItem({ isOpaque: true, senders: [{ ...chat, framePath: [0, 0], origin: 'null' }] })],
    'unknown',
  ],
  [
    'the chat’s frame posts to the page',
    [postingItem(), postingItem({ ...toPage, senders: [chat] })],
    'unknown',
  ],
  ['the page posts to the chat’s frame', [toPage, postingItem({ senders: [shop] })], 'unknown'],
  ['others post to the page', [postingItem(), postingItem({ ...toPage, senders: [other] })], 'unknown'],
  ['nobody posts', [toPage, postingItem()], 'pass'],
  ['nobody posts, by the page’s own word', [toPage, postingItem({ trust: 'page-claim' })], 'unknown'],
  ['the chat’s frame was heard late', [toPage, postingItem({ isWhole: false })], 'unknown'],
  ['the page was heard late', [postingItem({ ...toPage, isWhole: false }), postingItem()], 'unknown'],
  ['the chat’s frame was not heard', [toPage, postingItem({ frameId: 5 })], 'unknown'],
  ['nothing was heard', [], 'unknown'],
] as const)('%s', (_, postings, outcome) => {
  expect(check.evaluate(widgetEvidence({ ...framed, postings })).outcome).toBe(outcome);
});

test('a chat that nobody has written in has not shown what it does', () => {
  for (const drafts of [[], [draftItem({ characters: 0 })], [draftItem({ trust: 'page-claim' })]])
    expect(
      check.evaluate(widgetEvidence({ ...framed, drafts, postings: [toPage, postingItem()] })).outcome,
    ).toBe('unknown');
});

test('a chat in the page is asked only where there is another document', () => {
  const inPage = { drafts: [draftItem()] };
  const verdict = (postings: (typeof toPage)[]) =>
    check.evaluate(widgetEvidence({ ...inPage, postings })).outcome;
  expect(verdict([toPage])).toBe('not-applicable');
  expect(verdict([{ ...toPage, trust: 'page-claim' }])).toBe('unknown');
  expect(verdict([toPage, postingItem()])).toBe('pass');
  expect(verdict([toPage, postingItem({ senders: [shop] })])).toBe('unknown');
});

test('says how many messages of whom', () => {
  const postings = [toPage, postingItem({ isOpaque: true, senders: [shop, other] })];
  expect(check.evaluate(widgetEvidence({ ...framed, postings }))).toMatchObject({
    summary:
      '3 messages from https://shop.example, https://video.example came to a document that only the target * reaches.',
    basis: 'measured',
    proof: ['posting-1'],
  });
});
