import { defineCheck, unknown } from '../audit/define-check.ts';
import { say, type Wording } from '../audit/said.ts';
import { namesId } from '../evidence/id-shape.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * 13 months, at their longest 397 days, in seconds: what the French authority allows a cookie for measuring an audience,
 * the one limit that an authority of the EU names. Source: CNIL, délibération 2020-091,
 * https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197, read 2026-11-22.
 */
const longestS = 397 * 86_400;

/** Something that may know a visitor again. `lifetimeS`: Infinity where it has no end, null where it is not told. */
interface Keepsake {
  readonly id: string;
  readonly trust: string;
  readonly name: string;
  readonly lifetimeS: number | null;
  /** By name and shape of the value; `maybe`: by one of them. */
  readonly isId: boolean | 'maybe';
}

/**
 * Fires on: `Set-Cookie: visitor_id=0b5c2d3e-…; Max-Age=63072000`, and on a key such as `acmeUid` in localStorage, which has
 * no end.
 *
 * An identifier is what is named like one and whose value has the shape of one; where only one of the two holds, or the
 * value was not read (databases), it may be one, which leaves the question open. What the browser drops with its session
 * or tab is short-lived. A cookie is judged by the lifetime that it was given last: that it may be renewed with each visit is
 * not counted. That no identifier was seen proves nothing: it may be HttpOnly, and of an earlier visit.
 */
export default defineCheck({
  id: 'long-lived-identifier',
  title: {
    pass: 'The chat forgets who you are within 13 months',
    fail: 'The chat knows you again for years',
  },
  why: 'With an identifier that stays, the chat company can join every visit of yours to one long record, on each site that uses its chat.',
  advice: {
    visitor:
      'Clear the cookies and site data of this site from time to time, or visit it in a private window.',
    owner: 'Shorten the lifetime in the chat’s settings, or have its data cleared when a conversation ends.',
    reviewer:
      'Ask what the identifier is for, when it ends and whether it is the same on other customers’ sites.',
  },
  category: 'tracking',
  serves: ['eprivacy-5-3', 'gdpr-5-1-c'],
  needs: ['cookies', 'storageKeys'],
  severity: 'medium',
  evaluate({ cookies, storageKeys }) {
    const keepsakes: Keepsake[] = [
      ...cookies
        .filter(({ lifetimeS }) => lifetimeS !== 0)
        .map(({ id, trust, name, lifetimeS, isIdLike }) => ({
          id,
          trust,
          name,
          lifetimeS: lifetimeS === 'unseen' ? null : (lifetimeS ?? 0),
          isId: isIdentifier(name, isIdLike === 'unseen' ? null : isIdLike),
        })),
      ...storageKeys.map(({ id, trust, name, area, isIdLike }) => ({
        id,
        trust,
        name,
        lifetimeS: area === 'session' ? 0 : Number.POSITIVE_INFINITY,
        isId: isIdentifier(name, isIdLike),
      })),
    ];
    const proofOf = (some: readonly Keepsake[]) => some.map(({ id }) => id);
    const long = keepsakes.filter(({ lifetimeS }) => lifetimeS !== null && lifetimeS > longestS);
    const lasting = long.filter(({ isId }) => isId === true);
    if (lasting.length > 0) {
      const summary = say`Identifiers that last longer than 13 months: ${nameSome(lasting.map(describe))}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: proofOf(lasting) };
    }
    const open = keepsakes.filter(
      ({ isId, lifetimeS }) => isId !== false && (lifetimeS === null || lifetimeS > longestS),
    );
    if (open.length > 0) {
      return unknown(
        say`Whether these are identifiers, or how long they last, is not told: ${nameSome(open.map(describe))}.`,
        proofOf(open),
      );
    }
    const brief = keepsakes.filter(({ isId, trust }) => isId === true && trust !== 'page-claim');
    if (brief.length === 0)
      return unknown(say`No identifier of the chat was seen, which may be there all the same.`);
    const summary = say`Identifiers that were seen: ${nameSome(brief.map(describe))}.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: proofOf(brief) };
  },
});

function isIdentifier(name: string, isIdLike: boolean | null): boolean | 'maybe' {
  if (isIdLike === null) return 'maybe';
  const isNamed = namesId(name);
  return isNamed === isIdLike ? isNamed : 'maybe';
}

function describe({ name, lifetimeS }: Keepsake): Wording {
  if (lifetimeS === null) return name;
  if (lifetimeS === Number.POSITIVE_INFINITY) return say`${name} (without end)`;
  if (lifetimeS === 0) return say`${name} (until the browser or tab is closed)`;
  return say`${name} (${countOf(Math.round(lifetimeS / 86_400), 'day')})`;
}
