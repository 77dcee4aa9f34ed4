import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeReviews } from './merge-reviews.ts';
import { emptyReview, type Review, withAnswer, withFinding } from './review.ts';
import { keptLimits } from './review-limits.ts';

const text = fc.constantFrom('', 'one', 'two', 'three\nlines', '  ');
const finding = fc.record({
  widgetId: fc.constantFrom('acme', 'unlisted'),
  checkId: fc.constantFrom('weak-csp', 'missing-hsts'),
  note: text,
  isRiskAccepted: fc.boolean(),
  reason: text,
});
const review: fc.Arbitrary<Review> = fc.record({
  reviewer: text,
  organisation: text,
  purpose: text,
  scope: text,
  startedOn: fc.constantFrom('', '2026-11-20'),
  endedOn: fc.constantFrom('', '2026-11-22'),
  findings: fc.uniqueArray(finding, {
    selector: ({ widgetId, checkId }) => `${widgetId} ${checkId}`,
    maxLength: 4,
  }),
  answers: fc.uniqueArray(fc.record({ questionId: fc.constantFrom('audits', 'hosting'), answer: text }), {
    selector: ({ questionId }) => questionId,
  }),
});
const same = (one: Review) => mergeReviews(emptyReview, one, emptyReview).review;

test('who has changed nothing takes what the other has', () => {
  fc.assert(
    fc.property(review, review, (base, other) => {
      expect(mergeReviews(base, base, other)).toEqual({ review: same(other), isJoined: false });
      expect(mergeReviews(base, other, base)).toEqual({ review: same(other), isJoined: false });
      expect(mergeReviews(base, other, other)).toEqual({ review: same(other), isJoined: false });
    }),
    { numRuns: 300 },
  );
});

test('no text that was written at either place is lost', () => {
  fc.assert(
    fc.property(review, review, review, (base, mine, kept) => {
      const merged = mergeReviews(base, mine, kept).review;
      for (const name of ['reviewer', 'organisation', 'purpose', 'scope'] as const) {
        if (mine[name] !== base[name]) expect(merged[name]).toContain(mine[name]);
        if (kept[name] !== base[name]) expect(merged[name]).toContain(kept[name]);
      }
    }),
    { numRuns: 300 },
  );
});

test('different fields of two tabs stand side by side', () => {
  const here = withFinding(emptyReview, { widgetId: 'acme', checkId: 'weak-csp' }, { note: 'Seen.' });
  const there = withAnswer({ ...emptyReview, reviewer: 'Ada' }, 'audits', 'ISO 27001');
  const { review: both, isJoined } = mergeReviews(emptyReview, here, there);
  expect(both).toEqual({ ...there, findings: here.findings });
  expect(isJoined).toBe(false);
});

test('one field of two tabs has both texts, the kept one first, once each', () => {
  const of = (purpose: string, reviewer: string): Review => ({ ...emptyReview, purpose, reviewer });
  const joined = mergeReviews(of('Old', ''), of('Mine', 'Ada'), of('Theirs', 'Bea'));
  expect(joined.review).toMatchObject({ purpose: 'Theirs\n\nMine', reviewer: 'Bea / Ada' });
  expect(joined.isJoined).toBe(true);
  expect(mergeReviews(of('Old', ''), joined.review, of('Theirs', 'Bea')).review).toEqual(joined.review);
});

test('what would be longer than is kept stays as it is here; a day and a box are never joined', () => {
  const long = (letter: string) => ({ ...emptyReview, scope: letter.repeat(keptLimits.text - 5) });
  expect(mergeReviews(emptyReview, long('a'), long('b')).review.scope).toBe(long('a').scope);
  const on = (startedOn: string) => ({ ...emptyReview, startedOn });
  expect(mergeReviews(on(''), on('2026-11-20'), on('2026-11-21')).review.startedOn).toBe('2026-11-20');
});
