import { t } from '../../lib/words/i18n.ts';
import { type Around, around, hole } from '../around.ts';
import { formatList, formatNumber } from '../format.ts';

/** What the popup says of the guard. */
export const guardWords = {
  title: t('guard.title'),
  on: t('guard.on'),
  off: t('guard.off'),
  offHere: t('guard.offHere'),
  unknown: t('guard.unknown'),
  everywhere: t('guard.everywhere'),
  here: (): Around => around(t('guard.here', { site: hole })),
  look: (): Around => around(t('guard.look', { site: hole })),
  decided: t('guard.decided'),
  corrupt: t('guard.corrupt'),
  unkept: t('guard.unkept'),
  hiding: t('guard.hiding'),
  sent: (count: number) => t('guard.sent', count, { count: formatNumber(count) }),
  sendAsTyped: t('guard.sendAsTyped'),
  sendAsTypedMore: t('guard.sendAsTypedMore'),
  unguarded: (count: number, reasons: readonly string[]) =>
    t('guard.unguarded', count, { count: formatNumber(count), reasons: formatList(reasons) }),
  reasons: {
    'no-dots-allowed': t('guard.reasons.noDotsAllowed'),
    'no-text-field': t('guard.reasons.noTextField'),
    'payment-field': t('guard.reasons.paymentField'),
  },
  limits: t('guard.limits'),
  /** Where there is nothing else to say. */
  advice: t('guard.advice'),
} as const;
