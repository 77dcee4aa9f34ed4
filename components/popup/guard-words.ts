import { t } from '../../lib/words/i18n.ts';
import { type Around, around, hole } from '../around.ts';
import { formatNumber } from '../format.ts';

/** What the popup says of the guard. */
export const guardWords = {
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
  unguarded: (count: number) => t('guard.unguarded', count, { count: formatNumber(count) }),
  reasons: {
    'no-dots-allowed': t('guard.reasons.noDotsAllowed'),
    'no-text-field': t('guard.reasons.noTextField'),
    'payment-field': t('guard.reasons.paymentField'),
  },
  limits: t('guard.limits'),
} as const;
