import type { KeptThing, LeftThing } from '../../lib/evidence/forgotten.ts';
import { t } from '../../lib/words/i18n.ts';
import { type Around, around, hole } from '../around.ts';
import { formatNumber } from '../format.ts';

/** What the popup says of forgetting a chat. */
export const forgetWords = {
  title: t('forget.title'),
  what: (count: number) => t('forget.what', count, { count: formatNumber(count) }),
  nothing: t('forget.nothing'),
  only: t('forget.only'),
  when: t('forget.when'),
  choices: {
    now: t('forget.choices.now'),
    leave: t('forget.choices.leave'),
    hour: t('forget.choices.hour'),
    day: t('forget.choices.day'),
    week: t('forget.choices.week'),
  },
  go: t('forget.go'),
  going: t('forget.going'),
  cancel: t('forget.cancel'),
  planned: {
    leave: t('forget.planned.leave'),
    next: t('forget.planned.next'),
    time: (time: string) => t('forget.planned.time', { time }),
  },
  failed: t('forget.failed'),
  whole: (): Around => around(t('forget.whole', { host: hole })),
  wholeMore: t('forget.wholeMore'),
  denied: t('forget.denied'),
  removed: (count: number) => t('forget.removed', count, { count: formatNumber(count) }),
  removedNone: t('forget.removedNone'),
  left: (count: number) => t('forget.left', count, { count: formatNumber(count) }),
  areas: {
    local: t('forget.areas.local'),
    session: t('forget.areas.session'),
    'indexed-db': t('forget.areas.indexedDb'),
    cache: t('forget.areas.cache'),
    cookie: t('forget.areas.cookie'),
  } satisfies Record<KeptThing['area'], string>,
  all: t('forget.all'),
  reasons: {
    gone: t('forget.reasons.gone'),
    'http-only': t('forget.reasons.httpOnly'),
    ambiguous: t('forget.reasons.ambiguous'),
    'in-use': t('forget.reasons.inUse'),
    'not-open': t('forget.reasons.notOpen'),
    refused: t('forget.reasons.refused'),
  } satisfies Record<LeftThing['reason'], string>,
} as const;
