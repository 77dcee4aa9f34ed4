import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isoTime } from '../evidence/iso-time.ts';
import { isEmptyReview, withoutEmpty } from '../report/kept-review.ts';
import { mergeReviews } from '../report/merge-reviews.ts';
import { emptyReview, type Review, reviewSchema } from '../report/review.ts';
import { maxReviewLength, maxReviews } from '../report/review-limits.ts';

// What a reviewer writes, by the page that it is about. In this browser alone: never in `storage.sync`.

const prefix = 'review:';
/** Raised when the shape of what is kept changes. */
export const reviewVersion = 1;
const keptSchema = z.strictObject({
  reviewVersion: z.literal(reviewVersion),
  page: z.string(),
  changedAt: isoTime(),
  review: reviewSchema,
});
const newerSchema = z.object({ reviewVersion: z.int().check(z.minimum(reviewVersion + 1)) });

/**
 * What is kept of a page's review. `newer`: a newer Earshot has written it; `broken`: it cannot be read; neither is ever
 * overwritten, and `text` is what stands there, as JSON.
 */
export type KeptReview =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly review: Review }
  | { readonly kind: 'newer' | 'broken'; readonly text: string };

/** A review that went to make room for another one. */
export interface Evicted {
  readonly page: string;
  /** UTC, ISO 8601. */
  readonly changedAt: string;
}

/** What came of keeping a review. `isJoined`: another page had changed the same field, and both texts stand in it. */
export type Saved =
  | {
      readonly ok: true;
      readonly review: Review;
      readonly isJoined: boolean;
      readonly evicted: readonly Evicted[];
    }
  | { readonly ok: false; readonly error: 'unread' | 'too-long' | 'no-room' };

/** The review of a page. Rejects where the browser does not give out its storage. */
export async function loadReview(page: string): Promise<KeptReview> {
  const key = prefix + page;
  return readKept((await browser.storage.local.get(key))[key]);
}

function readKept(kept: unknown): KeptReview {
  if (kept === undefined) return { kind: 'none' };
  const parsed = keptSchema.safeParse(kept);
  if (parsed.success) return { kind: 'kept', review: parsed.data.review };
  const kind = newerSchema.safeParse(kept).success ? 'newer' : 'broken';
  return { kind, text: JSON.stringify(kept, null, 2) };
}

/**
 * Keeps a review. `base`: what the page that writes it last knew to be kept; what others have kept since then is joined with
 * it. Nothing written removes it. Rejects where the browser's storage fails for another reason than room.
 */
export function saveReview(page: string, base: Review, mine: Review): Promise<Saved> {
  // One at a time, whatever page of ours writes.
  return navigator.locks.request('reviews', async (): Promise<Saved> => {
    const found = await loadReview(page);
    if (found.kind === 'newer' || found.kind === 'broken') return { ok: false, error: 'unread' };
    const { review, isJoined } = mergeReviews(base, mine, found.kind === 'kept' ? found.review : emptyReview);
    if (isEmptyReview(review)) {
      await browser.storage.local.remove(prefix + page);
      return { ok: true, review, isJoined, evicted: [] };
    }
    const length = JSON.stringify(review).length;
    if (length > maxReviewLength) return { ok: false, error: 'too-long' };
    const evicted = found.kind === 'none' ? await evictBeyond(page, maxReviews - 1) : [];
    try {
      await put(page, review);
    } catch (error) {
      if (!isFull(error)) throw error;
      evicted.push(...(await evictFor(page, length)));
      if (
        !(await put(page, review).then(
          () => true,
          () => false,
        ))
      )
        return { ok: false, error: 'no-room' };
    }
    return { ok: true, review, isJoined, evicted };
  });
}

/**
 * Writes a review at once, without asking what is kept: for a page that is about to go, and has no time to wait. The caller
 * knows that what is kept can be read. One that is too long is not written.
 */
export function saveReviewNow(page: string, review: Review): void {
  if (JSON.stringify(review).length > maxReviewLength) return;
  const written = isEmptyReview(review) ? browser.storage.local.remove(prefix + page) : put(page, review);
  void written.catch(() => undefined);
}

/** Deletes what is kept of a page's review, whatever it is. Rejects where the browser does not give out its storage. */
export async function removeReview(page: string): Promise<void> {
  await browser.storage.local.remove(prefix + page);
}

/** Calls back at each change of what is kept of a page's review, until the returned function is called. */
export function watchReview(page: string, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && prefix + page in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function put(page: string, review: Review): Promise<void> {
  const changedAt = new Date().toISOString();
  const kept = { reviewVersion, page, changedAt, review: withoutEmpty(review) };
  await browser.storage.local.set({ [prefix + page]: kept });
}

function isFull(error: unknown): boolean {
  return /quota|exceed/i.test(String(error));
}

/** Reviews of other pages that can be read, the oldest first. What cannot be read is nobody's to throw away. */
async function others(page: string) {
  const all = Object.entries(await browser.storage.local.get(null));
  return all
    .filter(([key]) => key.startsWith(prefix) && key !== prefix + page)
    .flatMap(([key, kept]) => {
      const parsed = keptSchema.safeParse(kept);
      return parsed.success ? [{ key, length: JSON.stringify(kept).length, ...parsed.data }] : [];
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
}

async function evictBeyond(page: string, most: number): Promise<Evicted[]> {
  const known = await others(page);
  return evict(known.slice(0, Math.max(0, known.length - most)));
}

/** As many of the oldest as are together as long as what is to be kept: more would go for nothing, if others need the room. */
async function evictFor(page: string, length: number): Promise<Evicted[]> {
  const gone: Awaited<ReturnType<typeof others>> = [];
  let freed = 0;
  for (const one of await others(page)) {
    if (freed >= length) break;
    gone.push(one);
    freed += one.length;
  }
  return evict(gone);
}

async function evict(gone: Awaited<ReturnType<typeof others>>): Promise<Evicted[]> {
  if (gone.length > 0) await browser.storage.local.remove(gone.map(({ key }) => key));
  return gone.map(({ page, changedAt }) => ({ page, changedAt }));
}
