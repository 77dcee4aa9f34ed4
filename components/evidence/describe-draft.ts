import type { Item } from '../../lib/evidence/evidence.ts';
import { formatUrl } from '../../lib/evidence/recorded-url.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { describeWords } from './describe-words.ts';
import { type Description, foreign, own } from './facts.ts';

const { draft: words } = describeWords;

/** Describes how typing was watched, and what left before Send. */
export function describeDraft(item: Item<'drafts'>): Description {
  const { sent, cardTest, readers = [] } = item;
  return {
    headline: item.element,
    facts: [
      own(words.characters, formatNumber(item.characters)),
      own(words.messages, formatNumber(item.messages)),
      own(words.tapped, yesNo[`${item.isTapped}`]),
      ...(item.leaks.length === 0 ? [own(words.left, words.nothing)] : []),
      ...item.leaks.flatMap(({ way, url, encoding, characters, delayMs, times }) => [
        foreign(words.left, formatUrl(url)),
        own(
          words.how,
          words.ways(words.way[way], encoding, formatNumber(characters), formatNumber(delayMs), times),
        ),
      ]),
      ...readers.map((url) => foreign(words.reader, formatUrl(url))),
      ...(cardTest ? [own(words.cardTest, words.cardTested(cardTest))] : []),
      ...(sent.messages === 0 ? [] : [own(words.sent, words.sentAs(sent))]),
    ],
  };
}
