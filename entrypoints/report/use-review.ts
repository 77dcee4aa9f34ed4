import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { reviewedPage } from '../../lib/report/kept-review.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';
import {
  keepReview,
  type ReviewKeeper,
  type ReviewState,
  startState,
} from '../../lib/store/review-keeper.ts';

/** The review of a page as it stands in this tab, and what can be done with it. */
export interface UsedReview {
  readonly state: ReviewState;
  readonly keeper: ReviewKeeper | null;
  /** The page that it is of; empty until it is known. */
  readonly page: string;
}

/**
 * The review of an audited page, kept while it is written. In a private window, and where the tab is gone so that it cannot be
 * told, nothing is kept. What cannot be kept is not lost without the browser asking first.
 */
export function useReview(audit: StoredAudit | null): UsedReview {
  const [state, setState] = useState(startState);
  const keeper = useRef<ReviewKeeper | null>(null);
  const page = audit ? reviewedPage(audit.record) : '';
  const tabId = audit?.record.tabId;
  useEffect(() => {
    if (page === '' || tabId === undefined) return;
    let own: ReviewKeeper | null = null;
    let isGone = false;
    const start = async () => {
      const isPrivate = await browser.tabs.get(tabId).then(
        ({ incognito }) => incognito,
        () => true,
      );
      if (isGone) return;
      own = keepReview(isPrivate ? null : page, setState);
      keeper.current = own;
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') void own?.flush();
    };
    const onGo = () => own?.flushNow();
    const onUnload = (event: BeforeUnloadEvent) => {
      onGo();
      if (own?.isUnkept()) event.preventDefault();
    };
    void start();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onGo);
    addEventListener('beforeunload', onUnload);
    return () => {
      isGone = true;
      own?.flushNow();
      own?.stop();
      keeper.current = null;
      setState(startState);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onGo);
      removeEventListener('beforeunload', onUnload);
    };
  }, [page, tabId]);
  return { state, page, keeper: keeper.current };
}
