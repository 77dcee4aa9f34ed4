import type { Item } from '../../lib/evidence/evidence.ts';
import { secretNames } from '../../lib/evidence/other-side.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';

const words = {
  messages: 'Messages of the other side read',
  unsure: 'Messages whose author could not be told',
  sent: 'Own messages seen',
  asks: 'Asks for',
  nothing: 'none of the secrets that are known',
  mayAsk: (secret: string) => `${secret} (author not told)`,
  link: 'Link',
  shown: (shown: string, host: string) => `shows ${shown}, goes to ${host}`,
  goesTo: (host: string) => `goes to ${host}`,
  tricks: { 'mixed-script': 'letters of several alphabets', 'look-alike': 'letters that look like others' },
  shortened: 'hides where it leads',
  disclosed: 'Says that it is automated',
  marked: 'Markup calls the author a bot',
  fast: 'Answers sooner than a person types',
  streamed: 'An answer grew piece by piece',
} as const;

/** Describes what was seen of the other side. Never throws. */
export function describeOtherSide(item: Item<'otherSides'>): Description {
  const asked = item.requests.map(({ kind, side }) =>
    side === 'other' ? secretNames[kind] : words.mayAsk(secretNames[kind]),
  );
  return {
    headline: item.element,
    facts: [
      own(words.messages, formatNumber(item.messages)),
      own(words.unsure, formatNumber(item.unsure)),
      own(words.sent, formatNumber(item.sent)),
      own(words.asks, asked.length === 0 ? words.nothing : asked.join(', ')),
      ...item.links.map(({ shown, host, trick, isShortened }) =>
        foreign(
          words.link,
          [
            shown === null || shown === host ? words.goesTo(host) : words.shown(shown, host),
            ...(trick ? [words.tricks[trick]] : []),
            ...(isShortened ? [words.shortened] : []),
          ].join('; '),
        ),
      ),
      own(words.disclosed, yesNo[`${item.isDisclosed}`]),
      own(words.marked, yesNo[`${item.hasBotMark}`]),
      own(words.fast, formatNumber(item.fastAnswers)),
      own(words.streamed, yesNo[`${item.isStreamed}`]),
    ],
  };
}
