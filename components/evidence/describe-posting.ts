import type { Item } from '../../lib/evidence/evidence.ts';
import { maxPosts } from '../../lib/evidence/posting.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';

const postingWords = {
  toPage: t('postings.toPage'),
  toFrame: (frameId: number) => t('postings.toFrame', { frameId }),
  opaque: t('postings.opaque'),
  whole: t('postings.whole'),
  senders: t('postings.senders'),
  none: t('postings.none'),
  sender: (origin: string, place: string, count: string) => t('postings.sender', { origin, place, count }),
  page: t('postings.page'),
  frame: (path: string) => t('postings.frame', { path }),
  elsewhere: t('postings.elsewhere'),
  orMore: (count: string) => t('postings.orMore', { count }),
} as const;

/** Describes what one document was posted by others. Never throws. */
export function describePosting(item: Item<'postings'>): Description {
  const senders = item.senders.map(({ framePath, origin, count }) =>
    postingWords.sender(origin, placeText(framePath), countText(count)),
  );
  return {
    headline: item.frameId === 0 ? postingWords.toPage : postingWords.toFrame(item.frameId),
    facts: [
      senders.length === 0
        ? own(postingWords.senders, postingWords.none)
        : foreign(postingWords.senders, senders.join('; ')),
      own(postingWords.opaque, yesNo[`${item.isOpaque}`]),
      own(postingWords.whole, yesNo[`${item.isWhole}`]),
    ],
  };
}

function countText(count: number): string {
  return count < maxPosts ? formatNumber(count) : postingWords.orMore(formatNumber(count));
}

function placeText(path: readonly number[] | null): string {
  if (path === null) return postingWords.elsewhere;
  return path.length === 0 ? postingWords.page : postingWords.frame(path.join('.'));
}
