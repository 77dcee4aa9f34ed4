import { defineCheck, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { nameSome } from './shared/summary.ts';

type Cookie = Item<'cookies'>;

/**
 * Fires on: `Set-Cookie: visitor=k3Jf92hs`, and on any cookie of the chat that a script has set or can read, which is never
 * HttpOnly.
 *
 * Each cookie of the chat has to be Secure and HttpOnly and to say a SameSite, be it `None`, which a chat in a frame needs.
 * Of a cookie that was only read from a document not all is told; what is not told of all of them leaves the question
 * open, as does that none was seen: those of the first answers may have come before Earshot listened. Cookies that a response takes
 * away are left out. Source: https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x12-V3-Web-Frontend-Security.md (3.3.1,
 * 3.3.2, 3.3.4), read 2026-11-22.
 */
export default defineCheck({
  id: 'weak-cookies',
  title: {
    pass: 'The chat’s cookies are closed to others',
    fail: 'The chat’s cookies are open to others',
  },
  why: 'A chat knows you again by its cookie. Without protection, other code in the page, or another site, can use that cookie to act in your name.',
  advice: {
    visitor: 'Close the chat when you are done, and clear the site’s cookies on a computer that others use.',
    owner:
      'Where you host the chat yourself, set Secure, HttpOnly and SameSite on its cookies; else ask the vendor for it.',
    reviewer:
      'Ask which of the cookies scripts need to read and why, and for Secure, HttpOnly and SameSite on the others.',
  },
  category: 'transport',
  serves: ['asvs-3.3.1', 'asvs-3.3.2', 'asvs-3.3.4', 'gdpr-32'],
  needs: ['cookies'],
  severity: 'medium',
  evaluate({ cookies }) {
    const kept = cookies.filter(({ lifetimeS }) => lifetimeS !== 0);
    const weak = kept.filter((cookie) => missing(cookie).length > 0);
    if (weak.length > 0) {
      const told = weak.map(
        (cookie) => say`${cookie.name} (${nameSome(missing(cookie).map((name) => say`no ${name}`))})`,
      );
      return {
        outcome: 'fail',
        basis: 'measured',
        summary: say`${weak.length} of ${kept.length} cookies seen: ${nameSome(told)}.`,
        proof: weak.map(({ id }) => id),
      };
    }
    const open = kept.filter(
      ({ isSecure, isHttpOnly, sameSite, trust }) =>
        [isSecure, isHttpOnly, sameSite].includes('unseen') || trust === 'page-claim',
    );
    if (open.length > 0) {
      return unknown(
        say`Not all attributes of these cookies were told: ${nameSome(open.map(({ name }) => name))}.`,
        open.map(({ id }) => id),
      );
    }
    if (kept.length === 0) {
      return unknown(say`No cookie of the chat was seen. Those of its first answers may have been missed.`);
    }
    return {
      outcome: 'pass',
      basis: 'measured',
      summary: say`Secure, HttpOnly and SameSite on all that were seen: ${nameSome(kept.map(({ name }) => name))}.`,
      proof: kept.map(({ id }) => id),
    };
  },
});

function missing({ isSecure, isHttpOnly, sameSite }: Cookie): string[] {
  return [
    ...(isSecure === false ? ['Secure'] : []),
    ...(isHttpOnly === false ? ['HttpOnly'] : []),
    ...(sameSite === null ? ['SameSite'] : []),
  ];
}
