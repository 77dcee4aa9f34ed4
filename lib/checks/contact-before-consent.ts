import { defineCheck, idsOf, notApplicable, unknown, type Verdict } from '../audit/define-check.ts';
import { type Said, say, type Wording } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { namesId } from '../evidence/id-shape.ts';
import { isLoopback } from '../evidence/recorded-url.ts';
import { siteLookup } from './shared/parties.ts';
import { nameSome } from './shared/summary.ts';

type Consent = Item<'consents'>;

/** A click's own consequences, and the word of it, reach the background in any order within this time, in milliseconds. */
const leewayMs = 200;

/** When the chat first contacted another site or kept an identifier. */
interface Contact {
  readonly id: string;
  /** Not later than this. */
  readonly byMs: number;
  /** Not earlier than this: what a document lists came before it was read. */
  readonly fromMs: number;
  readonly what: Wording;
}

/**
 * Fires on: a chat that is loaded from another site while OneTrust's banner still asks, before anybody has touched the page.
 *
 * Contacts are the chat's requests to other sites than the page's, and identifiers that it keeps. What came after someone
 * used the page may have come because that someone opened the chat: only what came before a first click or key is counted, and then a banner that asks, an answer that grants nothing, or no banner at all is a failure. For
 * consent has to come first: a page that asks nobody has none. That no banner was seen is inferred, for Earshot knows
 * twenty products and two interfaces (TCF v2, Google consent mode); a cookie or key that is named after consent and is none of
 * theirs leaves the question open. That a known banner's answer is kept before anybody touches the page is an answer from an
 * earlier visit: a pass, whatever the answer was, unless the page says that nothing was granted. What the page says of
 * consent given is no pass. Sources, read 2026-11-22: https://eur-lex.europa.eu/eli/dir/2002/58/oj (5(3)),
 * https://edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en.
 */
export default defineCheck({
  id: 'contact-before-consent',
  title: {
    pass: 'The chat waits until you agree or open it',
    fail: 'The chat contacts others before you agree',
  },
  why: 'Before you have agreed to anything or opened the chat, the chat company learns that you are on this page, or gives you a number to know you by.',
  advice: {
    visitor:
      'A content blocker, or a browser that blocks cookies of others, keeps the chat away until you want it.',
    owner:
      'Load the chat once the banner is answered in its favour, or show a button of your own that loads it when it is clicked.',
    reviewer:
      'Ask whether the loader can wait for consent or for a click, and what it sends and stores before.',
  },
  category: 'consent',
  serves: ['eprivacy-5-3', 'gdpr-5-1-c'],
  needs: [
    'page',
    'requests',
    'channels',
    'scripts',
    'frameElements',
    'cookies',
    'storageKeys',
    'parties',
    'consents',
  ],
  severity: 'high',
  evaluate({ page, requests, channels, scripts, frameElements, cookies, storageKeys, parties, consents }) {
    const siteOf = siteLookup(parties);
    const site = siteOf(page.url.host);
    const parts = [...requests, ...channels, ...scripts, ...frameElements];
    const elsewhere = parts.flatMap((item): Contact[] => {
      const { url } = item;
      if (!url || url.host === '' || isLoopback(url) || siteOf(url.host) === site) return [];
      const listed = item.frameId === 0 && 'startedMs' in item ? item.startedMs : null;
      const byMs = listed === null ? item.atMs : Math.min(item.atMs, listed);
      return [{ id: item.id, byMs, fromMs: item.trust === 'browser' ? byMs : 0, what: url.host }];
    });
    const kept = [...cookies, ...storageKeys]
      .filter(({ name, isIdLike }) => isIdLike === true && namesId(name))
      .map(
        ({ id, atMs, name }): Contact => ({ id, byMs: atMs, fromMs: 0, what: say`the identifier ${name}` }),
      );
    const contacts = [...elsewhere, ...kept].sort((a, b) => a.byMs - b.byMs);
    const [first] = contacts;
    const readings = consents.filter(({ trust, source }) => source === 'banner' && trust !== 'page-claim');
    if (!first) {
      return parties.length === 0
        ? unknown(say`Whose hosts the chat talks to was not looked up.`)
        : notApplicable(say`The chat was seen to contact the site alone, and to keep no identifier.`, [
            page.id,
          ]);
    }
    if (readings.length === 0) return unknown(say`The site’s consent banner was not looked at.`, [first.id]);

    const untouched = readings.filter(({ isTouched }) => !isTouched);
    const firstUseMs = Math.min(...readings.filter(({ isTouched }) => isTouched).map(({ atMs }) => atMs));
    const isUnasked = untouched.length > 0 && first.byMs <= firstUseMs - leewayMs;
    const answers = readings.filter(({ state, banner }) => state === 'answered' && banner !== 'other');
    const asked = consents.filter(({ state }) => state === 'asked');
    const early = answers.filter(({ isTouched }) => !isTouched);
    const denials = consents.filter(({ state }) => state === 'denied');
    const grants = consents.filter(({ state }) => state === 'granted');
    const others = readings.filter(({ banner }) => banner === 'other');

    if (isUnasked && early.length === 0) {
      if (asked.length > 0)
        return fail(contacts, asked, say`while the consent banner was not answered`, 'measured');
      if (denials.length > 0 && grants.length === 0) {
        return fail(contacts, denials, say`while nothing was granted, as the page says`, 'measured');
      }
      if (grants.length === 0 && others.length === 0) {
        return fail(
          contacts,
          untouched,
          say`before anybody used the page, on which no consent banner that Earshot knows was seen`,
          'inferred',
        );
      }
    }
    if (early.length > 0 && denials.length > 0 && grants.length === 0) {
      return fail(
        contacts,
        denials,
        say`though an answer is kept that grants nothing, as the page says`,
        'measured',
      );
    }
    const answeredMs = Math.min(...answers.map(({ atMs }) => atMs));
    const lowestMs = Math.min(...contacts.map(({ fromMs }) => fromMs));
    const isAnsweredEarly = early.length > 0 && asked.length === 0;
    if (isAnsweredEarly || lowestMs >= answeredMs) {
      const when = isAnsweredEarly ? say`in an earlier visit` : say`before`;
      return {
        outcome: 'pass',
        basis: 'inferred',
        summary: say`The first contact that was seen, to ${first.what}, came after the consent banner was answered ${when}.`,
        proof: [first.id, ...idsOf(answers)],
      };
    }
    return unknown(
      say`Whether the contact to ${first.what} came after someone had agreed or opened the chat was not seen.`,
      [first.id, ...idsOf(readings)],
    );
  },
});

function fail(
  contacts: readonly Contact[],
  states: readonly Consent[],
  when: Said,
  basis: Verdict['basis'],
): Verdict<Wording> {
  const summary = say`Contacted or kept ${when}: ${nameSome(contacts.map(({ what }) => what))}.`;
  return { outcome: 'fail', basis, summary, proof: [...contacts.map(({ id }) => id), ...idsOf(states)] };
}
