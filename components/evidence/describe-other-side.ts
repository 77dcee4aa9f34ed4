import type { Item } from '../../lib/evidence/evidence.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';

const words = {
  messages: t('otherSides.messages'),
  unsure: t('otherSides.unsure'),
  sent: t('otherSides.sent'),
  asks: t('otherSides.asks'),
  nothing: t('otherSides.nothing'),
  secrets: {
    card: t('otherSides.secrets.card'),
    cvv: t('otherSides.secrets.cvv'),
    password: t('otherSides.secrets.password'),
    code: t('otherSides.secrets.code'),
    id: t('otherSides.secrets.id'),
  },
  mayAsk: (secret: string) => t('otherSides.mayAsk', { secret }),
  link: t('otherSides.link'),
  shown: (shown: string, host: string) => t('otherSides.shown', { shown, host }),
  goesTo: (host: string) => t('otherSides.goesTo', { host }),
  tricks: {
    'mixed-script': t('otherSides.tricks.mixedScript'),
    'look-alike': t('otherSides.tricks.lookAlike'),
  },
  shortened: t('otherSides.shortened'),
  disclosed: t('otherSides.disclosed'),
  marked: t('otherSides.marked'),
  fast: t('otherSides.fast'),
  streamed: t('otherSides.streamed'),
} as const;

/** Describes what was seen of the other side. Never throws. */
export function describeOtherSide(item: Item<'otherSides'>): Description {
  const asked = item.requests.map(({ kind, side }) =>
    side === 'other' ? words.secrets[kind] : words.mayAsk(words.secrets[kind]),
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
