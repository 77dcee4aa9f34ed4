import type { Item } from '../../lib/evidence/evidence.ts';
import { maxPosts } from '../../lib/evidence/posting.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';

const postingWords = {
  toPage: 'Messages to the page',
  toFrame: (frameId: number) => `Messages to frame ${frameId}`,
  opaque: 'Only target * reaches it',
  whole: 'Heard from the start',
  senders: 'Posted by',
  none: 'nobody',
  sender: (origin: string, place: string, count: string) => `${origin} (${place}, ${count})`,
  page: 'the page',
  frame: (path: string) => `frame at ${path}`,
  elsewhere: 'a window that is no frame here',
  orMore: (count: string) => `${count} or more`,
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
