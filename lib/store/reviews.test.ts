import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyReview, type Review } from '../report/review.ts';
import { maxReviewLength, maxReviews } from '../report/review-limits.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { loadReview, reviewVersion, saveReview, saveReviewNow } = await import('./reviews.ts');
const { keepReview, restMs } = await import('./review-keeper.ts');
type ReviewState = import('./review-keeper.ts').ReviewState;

const { local, sync } = fakeBrowser.storage;
const page = 'https://books.test/basket';
const key = `review:${page}`;
const by = (reviewer: string, parts: Partial<Review> = {}): Review => ({
  ...emptyReview,
  reviewer,
  ...parts,
});

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A tab with the form, and what it shows. */
function tab(of: string | null = page) {
  const states: ReviewState[] = [];
  const keeper = keepReview(of, (state) => states.push(state));
  const at = (): ReviewState => states.at(-1) ?? expect.fail('nothing was told');
  return { ...keeper, at, write: (parts: Partial<Review>) => keeper.change((old) => ({ ...old, ...parts })) };
}

/** Until all tabs have read and written what there is. */
async function settled(...tabs: ReturnType<typeof tab>[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const one of tabs) await one.flush();
}

test('what is written is kept in this browser alone, by its page, and comes back', async () => {
  const one = tab();
  await settled(one);
  expect(one.at().keeping).toBe('empty');
  one.write({ reviewer: 'Ada' });
  expect(one.at().keeping).toBe('pending');
  await settled(one);
  expect(one.at().keeping).toBe('kept');
  expect(Object.keys(await local.get())).toEqual([key]);
  expect(await sync.get()).toEqual({});
  const later = tab();
  await settled(later);
  expect(later.at()).toMatchObject({ keeping: 'kept', review: by('Ada') });
  const elsewhere = tab('https://books.test/other');
  await settled(elsewhere);
  expect(elsewhere.at().review).toEqual(emptyReview);
});

test('it is kept a moment after the first key, without being asked to', async () => {
  const one = tab();
  await settled(one);
  vi.useFakeTimers();
  one.write({ reviewer: 'A' });
  await vi.advanceTimersByTimeAsync(restMs - 10);
  one.write({ reviewer: 'Ada' });
  await vi.advanceTimersByTimeAsync(20);
  vi.useRealTimers();
  await settled(one);
  expect(await loadReview(page)).toEqual({ kind: 'kept', review: by('Ada') });
});

test('a page that goes writes at once what it has', async () => {
  const one = tab();
  await settled(one);
  one.write({ purpose: 'Annual review' });
  one.flushNow();
  one.stop();
  await vi.waitFor(async () => expect((await loadReview(page)).kind).toBe('kept'));
});

test('two tabs of a page see each other’s words, and lose none', async () => {
  const [one, two] = [tab(), tab()];
  await settled(one, two);
  one.write({ reviewer: 'Ada', scope: 'The basket' });
  await settled(one, two);
  expect(two.at().review).toEqual(by('Ada', { scope: 'The basket' }));
  // Both at once, in the same field and in others.
  one.write({ scope: 'The basket and the till', purpose: 'Yearly' });
  two.write({ scope: 'All pages', organisation: 'Acme Ltd' });
  await settled(one, two);
  const both = by('Ada', {
    scope: 'The basket and the till\n\nAll pages',
    purpose: 'Yearly',
    organisation: 'Acme Ltd',
  });
  expect(one.at()).toMatchObject({ keeping: 'kept', review: both });
  expect(two.at()).toMatchObject({ keeping: 'kept', review: both, isJoined: true });
  // A letter that is taken back is no conflict with oneself.
  one.write({ purpose: 'Year' });
  await settled(one, two);
  expect(two.at().review.purpose).toBe('Year');
});

test('one button empties it, here, in other tabs and in what is kept; another brings it back', async () => {
  const [one, two] = [tab(), tab()];
  await settled(one, two);
  one.write({ reviewer: 'Ada', scope: 'The basket' });
  await settled(one, two);
  one.empty();
  await settled(one, two);
  expect(await local.get()).toEqual({});
  expect([one.at().canUndo, one.at().keeping, two.at().review]).toEqual([true, 'empty', emptyReview]);
  one.write({ organisation: 'Acme Ltd' });
  one.undo();
  await settled(one, two);
  expect(two.at().review).toEqual(by('Ada', { scope: 'The basket', organisation: 'Acme Ltd' }));
  expect(one.at().canUndo).toBe(false);
});

test.each([
  ['newer', { reviewVersion: reviewVersion + 1, anything: ['new'] }],
  ['broken', { reviewVersion, page, changedAt: 'once', review: by('Ada') }],
  ['broken', 'x'],
] as const)('what is %s is left as it is, and told', async (kind, kept) => {
  await local.set({ [key]: kept });
  const one = tab();
  await settled(one);
  expect(one.at()).toMatchObject({ keeping: kind, unread: JSON.stringify(kept, null, 2) });
  one.write({ reviewer: 'Ada' });
  await settled(one);
  one.flushNow();
  expect(await local.get()).toEqual({ [key]: kept });
  expect([one.at().keeping, one.isUnkept(), one.at().review.reviewer]).toEqual([kind, true, 'Ada']);
  await one.replaceUnread();
  await settled(one);
  expect(one.at().keeping).toBe('kept');
  expect(await loadReview(page)).toEqual({ kind: 'kept', review: by('Ada') });
});

test('of a private window nothing is kept', async () => {
  const one = tab(null);
  one.write({ reviewer: 'Ada' });
  await settled(one);
  one.flushNow();
  expect(await local.get()).toEqual({});
  expect([one.at().keeping, one.at().review.reviewer, one.isUnkept()]).toEqual(['off', 'Ada', true]);
});

test('of too many the oldest goes, and is named; what cannot be read never goes', async () => {
  await local.set({ 'review:https://a.test/': { reviewVersion: 99 } });
  for (let index = 0; index < maxReviews; index += 1) {
    vi.spyOn(Date.prototype, 'toISOString').mockReturnValue(
      `2026-11-${String(1 + (index % 20)).padStart(2, '0')}T00:00:${String(index).padStart(2, '0')}Z`,
    );
    await saveReview(`https://shop-${index}.test/`, emptyReview, by('Ada'));
  }
  vi.restoreAllMocks();
  const saved = await saveReview(page, emptyReview, by('Bea'));
  expect(saved).toMatchObject({
    ok: true,
    evicted: [{ page: 'https://shop-0.test/', changedAt: '2026-11-01T00:00:00Z' }],
  });
  expect(Object.keys(await local.get())).toHaveLength(maxReviews + 1);
  expect(await loadReview('https://a.test/')).toMatchObject({ kind: 'newer' });
  // One that is known takes no more room.
  expect(await saveReview(page, by('Bea'), by('Cleo'))).toMatchObject({ ok: true, evicted: [] });
});

test('where there is no room the oldest goes for it; where that does not help it is said, and no more goes', async () => {
  const long = 'x'.repeat(4000);
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    vi.spyOn(Date.prototype, 'toISOString').mockReturnValue(`2026-11-0${index + 1}T00:00:00Z`);
    await saveReview(`https://${name}.test/`, emptyReview, by('Ada', { scope: long }));
  }
  vi.restoreAllMocks();
  const full = new Error('Resource::kQuotaBytes quota exceeded');
  const set = vi.spyOn(local, 'set').mockRejectedValueOnce(full);
  expect(await saveReview(page, emptyReview, by('Ada', { scope: long }))).toMatchObject({
    ok: true,
    evicted: [{ page: 'https://a.test/' }],
  });
  set.mockRejectedValue(full);
  const other = 'https://other.test/';
  expect(await saveReview(other, emptyReview, by('Ada'))).toEqual({ ok: false, error: 'no-room' });
  expect(Object.keys(await local.get()).sort()).toEqual([key, 'review:https://c.test/'].sort());
});

test('too long a review is not kept and not cut; it is once it is shorter', async () => {
  const answers = Array.from({ length: 30 }, (_, index) => ({
    questionId: `q-${index}`,
    answer: 'y'.repeat(maxReviewLength / 25),
  }));
  const one = tab();
  await settled(one);
  one.write({ answers });
  await settled(one);
  one.flushNow();
  expect([one.at().keeping, one.isUnkept()]).toEqual(['too-long', true]);
  expect(await local.get()).toEqual({});
  one.write({ answers: answers.slice(0, 20) });
  await settled(one);
  expect(one.at().keeping).toBe('kept');
});

test('storage that fails is told, and tried again with the next key', async () => {
  const one = tab();
  await settled(one);
  const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('closed'));
  one.write({ reviewer: 'Ada' });
  await one.flush();
  expect(one.at().keeping).toBe('failed');
  one.write({ reviewer: 'Ada L.' });
  await settled(one);
  expect(one.at().keeping).toBe('kept');
  expect(set).toHaveBeenCalledTimes(2);
});

test('a review of nothing removes itself', async () => {
  await saveReview(page, emptyReview, by('Ada'));
  saveReviewNow(page, emptyReview);
  await vi.waitFor(async () => expect(await local.get()).toEqual({}));
});
