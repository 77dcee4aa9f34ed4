import { expect, test } from 'vitest';
import { oneChat } from '../../components/testing/fixtures.ts';
import { chatNames, isEmptyReview, reviewedPage, reviewFor } from './kept-review.ts';
import { emptyReview, withFinding } from './review.ts';

test('a review is of a page without its parameters', () => {
  const { record } = oneChat();
  const [page] = record.evidence.page;
  if (page) page.url.params = [{ name: 'id', shape: 'number' }];
  expect(reviewedPage(record)).toBe('https://books.test/basket');
});

test('chats are named alike however an audit numbers them', () => {
  const chats = (...ids: readonly (readonly [string, string | null])[]) =>
    Object.fromEntries(chatNames(ids.map(([id, vendorId]) => ({ id, vendorId }))));
  expect(chats(['widget-10', null], ['widget-2', null], ['widget-1', 'acme'])).toEqual({
    'widget-1': 'acme',
    'widget-2': 'unlisted',
    'widget-10': 'unlisted-2',
  });
});

test('notes go to the chat that they are of, and stay where that is not there', () => {
  const kept = withFinding(
    withFinding(emptyReview, { widgetId: 'acme', checkId: 'weak-csp' }, { note: 'a' }),
    { widgetId: 'gone-desk', checkId: 'weak-csp' },
    { note: 'b' },
  );
  const { findings } = reviewFor([{ id: 'widget-7', vendorId: 'acme' }], kept);
  expect(findings.map(({ widgetId, note }) => [widgetId, note])).toEqual([
    ['widget-7', 'a'],
    ['gone-desk', 'b'],
  ]);
});

test('an entry without a word is none', () => {
  const touched = withFinding(emptyReview, { widgetId: 'acme', checkId: 'weak-csp' }, { note: '' });
  expect(isEmptyReview(touched)).toBe(true);
  expect(isEmptyReview({ ...touched, reviewer: ' ' })).toBe(false);
});
