import type { Body } from '../evidence/evidence.ts';
import { looksLikeId } from '../evidence/id-shape.ts';
import { maxNumber } from '../evidence/max-number.ts';
import { recordName } from '../evidence/recorded-name.ts';
import { type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';
import type { Header } from './headers.ts';

/** Cookies of one response that are read. */
const maxCookies = 50;
const sameSites = ['strict', 'lax', 'none'] as const;

/**
 * The cookies that a response sets, without their values. Source: RFC 6265, 5.2, and
 * https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/ for SameSite, both read 2026-11-22.
 * @param nowMs since the epoch; what `Expires` is counted from
 */
export function setCookies(
  headers: readonly Header[],
  { url, vendorId }: { readonly url: RecordedUrl; readonly vendorId: string | null },
  pageHost: string,
  nowMs: number,
): Body<'cookies'>[] {
  return (
    headers
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      // Firefox puts all of a response's in one, a line each.
      .flatMap(({ value = '' }) => value.split('\n', maxCookies))
      .slice(0, maxCookies)
      .flatMap((line) => {
        const cookie = parse(line, url.host, nowMs);
        return cookie
          ? [{ ...cookie, party: partyOf(cookie.host, pageHost), source: 'response', vendorId } as const]
          : [];
      })
  );
}

/** `first` where the hosts are the same or one stands below the other, as far as names tell. Never throws. */
export function partyOf(host: string, pageHost: string): 'first' | 'third' {
  const isRelated = host === pageHost || host.endsWith(`.${pageHost}`) || pageHost.endsWith(`.${host}`);
  return isRelated && host !== '' ? 'first' : 'third';
}

function parse(line: string, responseHost: string, nowMs: number) {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  if (!pair.includes('=') || name.trim() === '') return null;
  const told = new Map(
    attributes.map((attribute) => {
      const [key = '', ...value] = attribute.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const sameSite = told.get('samesite')?.toLowerCase();
  const domain = told.get('domain')?.replace(/^\./, '').toLowerCase();
  return {
    name: recordName(name.trim()),
    host: (domain && recordUrl(`https://${domain}/`)?.host) || responseHost,
    isSecure: told.has('secure'),
    isHttpOnly: told.has('httponly'),
    sameSite: sameSites.find((known) => known === sameSite) ?? null,
    lifetimeS: lifetimeOf(told.get('max-age'), told.get('expires'), nowMs),
    isIdLike: looksLikeId(value.join('=')),
  };
}

/** Max-Age goes before Expires; null for a cookie of the session, 0 for one that is taken away. */
function lifetimeOf(maxAge: string | undefined, expires: string | undefined, nowMs: number): number | null {
  const untilMs = expires === undefined ? Number.NaN : Date.parse(expires);
  const seconds = maxAge !== undefined && /^-?\d+$/.test(maxAge) ? Number(maxAge) : (untilMs - nowMs) / 1000;
  return Number.isNaN(seconds) ? null : Math.round(Math.min(Math.max(seconds, 0), maxNumber));
}
