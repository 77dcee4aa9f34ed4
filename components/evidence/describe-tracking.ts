import { formatNumber } from '../format.ts';
import { yesNo } from '../words.ts';
import { type Description, foreign, own } from './facts.ts';
import type { Entry } from './index-evidence.ts';

/** Words that describe parties, the consent banner and fields of identity. */
const words = {
  party: 'Run by',
  unlisted: 'nobody on Earshot’s list',
  category: 'Trade',
  site: 'Site',
  imitates: 'Made to look like',
  rented: 'Name rented from a host for many',
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
    other: 'something named after consent',
  },
  sources: {
    banner: 'its elements, and what it keeps',
    tcf: 'the page’s answer by IAB TCF',
    google: 'the page’s Google consent mode',
  },
  states: {
    none: 'no banner that Earshot knows',
    asked: 'shown, and not answered',
    answered: 'an answer is kept',
    granted: 'consent was given',
    denied: 'nothing was granted',
  },
  knownBy: 'Known by',
  state: 'State',
  touched: 'Someone had used the page before',
  seenAfter: 'First seen after',
  milliseconds: (count: string) => `${count} ms`,
  field: 'Kind of field',
  fields: { email: 'e-mail address', name: 'name', phone: 'phone number', 'user-id': 'user id' },
  signed: 'A signature stands beside it',
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
