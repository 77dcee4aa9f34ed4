import { t } from '../../lib/words/i18n.ts';
import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';
import type { Entry } from './index-evidence.ts';

/** Words that describe parties, the consent banner and fields of identity. */
const words = {
  party: t('tracking.party'),
  unlisted: t('tracking.unlisted'),
  category: t('tracking.category'),
  site: t('tracking.site'),
  imitates: t('tracking.imitates'),
  rented: t('tracking.rented'),
  banners: {
    axeptio: 'Axeptio',
    borlabs: 'Borlabs Cookie',
    civic: 'Civic Cookie Control',
    complianz: 'Complianz',
    consentmanager: 'consentmanager',
    'cookie-information': 'Cookie Information',
    'cookie-script': 'Cookie-Script',
    cookiebot: 'Cookiebot',
    cookiefirst: 'CookieFirst',
    cookieyes: 'CookieYes',
    didomi: 'Didomi',
    iubenda: 'iubenda',
    klaro: 'Klaro',
    onetrust: 'OneTrust',
    osano: 'Osano',
    quantcast: 'Quantcast Choice',
    sourcepoint: 'Sourcepoint',
    termly: 'Termly',
    trustarc: 'TrustArc',
    usercentrics: 'Usercentrics',
    other: t('tracking.otherBanner'),
  },
  sources: {
    banner: t('tracking.sources.banner'),
    tcf: t('tracking.sources.tcf'),
    google: t('tracking.sources.google'),
  },
  states: {
    none: t('tracking.states.none'),
    asked: t('tracking.states.asked'),
    answered: t('tracking.states.answered'),
    granted: t('tracking.states.granted'),
    denied: t('tracking.states.denied'),
  },
  knownBy: t('tracking.knownBy'),
  state: t('tracking.state'),
  touched: t('tracking.touched'),
  seenAfter: t('tracking.seenAfter'),
  milliseconds: (count: string) => t('tracking.milliseconds', { count }),
  field: t('tracking.field'),
  fields: {
    email: t('tracking.fields.email'),
    name: t('tracking.fields.name'),
    phone: t('tracking.fields.phone'),
    'user-id': t('tracking.fields.userId'),
  },
  signed: t('tracking.signed'),
} as const;

/** Parties, the consent banner's states and fields of identity, in words. */
export function describeTracking(
  entry: Extract<Entry, { kind: 'parties' | 'consents' | 'identities' }>,
): Description {
  switch (entry.kind) {
    case 'parties': {
      const { host, site, name, category, isRented, imitates } = entry.item;
      return {
        headline: host,
        facts: [
          own(words.party, name ?? words.unlisted),
          ...(category ? [own(words.category, category)] : []),
          foreign(words.site, site),
          ...(isRented ? [own(words.rented, yesNo.true)] : []),
          ...(imitates ? [own(words.imitates, imitates.imitated)] : []),
        ],
      };
    }
    case 'consents': {
      const { source, banner, state, isTouched, atMs } = entry.item;
      return {
        headline: banner === null ? words.sources[source] : words.banners[banner],
        facts: [
          own(words.state, words.states[state]),
          own(words.knownBy, words.sources[source]),
          own(words.touched, yesNo[`${isTouched}`]),
          own(words.seenAfter, words.milliseconds(formatNumber(atMs))),
        ],
      };
    }
    case 'identities': {
      const { place, field, isSigned } = entry.item;
      return {
        headline: place,
        facts: [own(words.field, words.fields[field]), own(words.signed, yesNo[`${isSigned}`])],
      };
    }
  }
}
