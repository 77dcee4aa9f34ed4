import { isEmptyReview, withoutEmpty } from '../report/kept-review.ts';
import { mergeReviews } from '../report/merge-reviews.ts';
import { emptyReview, type Review } from '../report/review.ts';
import {
  type Evicted,
  type KeptReview,
  loadReview,
  removeReview,
  saveReview,
  saveReviewNow,
  watchReview,
} from './reviews.ts';

/**
 * How keeping a review stands. `loading`: not read yet. `empty`: nothing is written. `pending`: to be written in a moment.
 * `off`: nothing of this page is kept. `newer`, `broken`: what is kept cannot be read, and is left alone. `too-long`,
 * `no-room`, `failed`: it was not kept.
 */
export type Keeping =
  | 'loading'
  | 'empty'
  | 'pending'
  | 'kept'
  | 'off'
  | 'newer'
  | 'broken'
  | 'too-long'
  | 'no-room'
  | 'failed';

/** A review as it stands in a page. */
export interface ReviewState {
  readonly review: Review;
  readonly keeping: Keeping;
  /** What cannot be read, as JSON; empty where nothing is. */
  readonly unread: string;
  /** Reviews of other pages that went to make room for this one. */
  readonly evicted: readonly Evicted[];
  /** A field holds what was written here and in another tab. */
  readonly isJoined: boolean;
  /** The review was emptied here and can be brought back. */
  readonly canUndo: boolean;
}

/** Keeps what is written, soon after it was. */
export interface ReviewKeeper {
  change(edit: (review: Review) => Review): void;
  /** Empties the review, here and in what is kept. */
  empty(): void;
  /** Brings back what was emptied; what was written since then stays. */
  undo(): void;
  /** Deletes what is kept and cannot be read, and keeps what stands here. */
  replaceUnread(): Promise<void>;
  /** Keeps what is not kept yet. Never rejects: the state says what came of it. */
  flush(): Promise<void>;
  /** The same without waiting for anything: for a page that is about to go. */
  flushNow(): void;
  /** Whether something that is written is not kept, and will not be by waiting. */
  isUnkept(): boolean;
  stop(): void;
}

/** Until what was written is kept, in milliseconds since the first key. */
export const restMs = 400;

export const startState: ReviewState = {
  review: emptyReview,
  keeping: 'loading',
  unread: '',
  evicted: [],
  isJoined: false,
  canUndo: false,
};

/** Keeps the review of a page (null: nothing is kept) and tells how it stands, first once it was read. */
export function keepReview(page: string | null, onState: (state: ReviewState) => void): ReviewKeeper {
  let state = startState;
  /** What is kept, as far as is known here. */
  let base = emptyReview;
  let emptied: Review | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = Promise.resolve();
  let isOver = false;

  const set = (parts: Partial<ReviewState>) => {
    state = { ...state, ...parts, canUndo: emptied !== null };
    if (!isOver) onState(state);
  };
  const isDirty = () => JSON.stringify(withoutEmpty(state.review)) !== JSON.stringify(withoutEmpty(base));
  const canKeep = () => page !== null && !['loading', 'newer', 'broken'].includes(state.keeping);
  const schedule = () => {
    timer ??= setTimeout(() => void keeper.flush(), restMs);
  };
  const unschedule = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** One after the other: what is kept is not read while it is written, or the page would take its own words for another's. */
  const enqueue = (work: () => Promise<void>) => {
    working = working.then(work).catch(() => set({ keeping: 'failed' }));
    return working;
  };
  /** Takes over what is kept, without losing what was written here meanwhile. */
  const take = (kept: Review) => {
    const { review, isJoined } = mergeReviews(base, state.review, kept);
    base = kept;
    set({ review, unread: '', isJoined: state.isJoined || isJoined });
    set({ keeping: isDirty() ? 'pending' : isEmptyReview(review) ? 'empty' : 'kept' });
    if (isDirty()) schedule();
  };
  const read = (kept: KeptReview) => {
    if (kept.kind === 'newer' || kept.kind === 'broken') set({ keeping: kept.kind, unread: kept.text });
    else take(kept.kind === 'kept' ? kept.review : emptyReview);
  };
  const refresh = async () => {
    if (page !== null) read(await loadReview(page));
  };
  const write = async () => {
    if (page === null || !canKeep() || !isDirty()) return;
    const written = state.review;
    const saved = await saveReview(page, base, written);
    if (saved.ok) {
      base = written;
      if (saved.evicted.length > 0) set({ evicted: saved.evicted });
      if (saved.isJoined) set({ isJoined: true });
      take(saved.review);
    } else if (saved.error === 'unread') await refresh();
    else set({ keeping: saved.error });
  };

  const keeper: ReviewKeeper = {
    change(edit) {
      set({ review: edit(state.review) });
      if (!canKeep()) return;
      set({ keeping: 'pending' });
      schedule();
    },
    empty() {
      if (isEmptyReview(state.review)) return;
      emptied = state.review;
      keeper.change(() => emptyReview);
      void keeper.flush();
    },
    undo() {
      const old = emptied;
      if (!old) return;
      emptied = null;
      keeper.change((now) => mergeReviews(emptyReview, now, old).review);
      void keeper.flush();
    },
    async replaceUnread() {
      if (page === null) return;
      await enqueue(async () => {
        await removeReview(page);
        await refresh();
      });
      await keeper.flush();
    },
    flush() {
      unschedule();
      return enqueue(write);
    },
    flushNow() {
      if (page === null || !canKeep() || !isDirty()) return;
      unschedule();
      saveReviewNow(page, state.review);
    },
    isUnkept: () => isDirty() && !['pending', 'kept', 'empty'].includes(state.keeping),
    stop() {
      isOver = true;
      unschedule();
      unwatch();
    },
  };
  const unwatch = page === null ? () => undefined : watchReview(page, () => void enqueue(refresh));
  if (page === null) set({ keeping: 'off' });
  else void enqueue(refresh);
  return keeper;
}
