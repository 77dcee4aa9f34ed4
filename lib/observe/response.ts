import type { Body } from '../evidence/evidence.ts';
import { recordUrl } from '../evidence/recorded-url.ts';
import { referrerPolicies } from '../evidence/response.ts';
import type { HostIndex } from '../vendors/compile.ts';
import { identifyRequest } from '../vendors/host-match.ts';
import { addressOf } from './address.ts';
import { clip } from './clip.ts';
import { type Header, headerOf } from './headers.ts';
import type { RequestDetails } from './network.ts';
import { headerPolicies } from './policy.ts';
import { serverHints } from './server-hints.ts';

/** Headers of one response that are read, in the order of their arrival. */
const maxHeaders = 200;
const dayMs = 86_400_000;

type Response = Body<'responses'>;

/**
 * What a response's headers said, as facts; of a document's also its policies. Null where the event brings no headers, and
 * for a hop that only leads on. Never throws.
 */
export function responseBody(index: HostIndex, details: RequestDetails): Response | null {
  const { responseHeaders, type, statusCode = null } = details;
  const url = responseHeaders ? recordUrl(details.url) : null;
  const isHop = statusCode !== null && statusCode >= 300 && statusCode < 400 && statusCode !== 304;
  if (!responseHeaders || !url || isHop) return null;
  const headers = responseHeaders.slice(0, maxHeaders);
  const isDocument = type === 'main_frame' || type === 'sub_frame';
  return {
    url,
    type: clip(type === 'beacon' ? 'ping' : type, 30),
    status: statusCode,
    vendorId: identifyRequest(index, url.host, url.path)?.vendorId ?? null,
    policies: isDocument ? headerPolicies(valuesOf(headers, 'content-security-policy')) : null,
    reportOnly: isDocument ? headerPolicies(valuesOf(headers, 'content-security-policy-report-only')) : null,
    referrerPolicy: parseReferrerPolicy(valuesOf(headers, 'referrer-policy').join(',')),
    frameOptions: parseFrameOptions(headerOf(headers, 'x-frame-options')),
    unchangedDays: unchangedDays(headers),
    hasEtag: headerOf(headers, 'etag') !== null,
    ...serverHints(headers),
    address: addressOf(details.ip),
    isCut: responseHeaders.length > maxHeaders,
  };
}

function valuesOf(headers: readonly Header[], wanted: string): string[] {
  return headers.flatMap(({ name, value }) => (value && name.toLowerCase() === wanted ? [value] : []));
}

/**
 * The last value of a list that browsers know, or null; they pass over what they do not know. Source:
 * https://www.w3.org/TR/referrer-policy/#parse-referrer-policy-from-header, read 2026-11-22. Never throws.
 */
export function parseReferrerPolicy(value: string): Response['referrerPolicy'] {
  const words = value.slice(-500).toLowerCase().split(',');
  const last = words.findLast((word) => referrerPolicies.some((policy) => policy === word.trim()));
  return referrerPolicies.find((policy) => policy === last?.trim()) ?? null;
}

/** X-Frame-Options: `other` is a value that browsers know no more, such as ALLOW-FROM. Never throws. */
function parseFrameOptions(value: string | null): Response['frameOptions'] {
  if (value === null) return null;
  const word = value.trim().toLowerCase();
  return word === 'deny' || word === 'sameorigin' ? word : 'other';
}

/**
 * Whole days since the last change when the server answered: Date and Age (RFC 9111, 4.2.3) less Last-Modified (RFC 9110,
 * 8.8.2), https://www.rfc-editor.org/rfc/rfc9110, read 2026-11-22. Both are the server's, so that a wrong clock of ours
 * does not matter; out of the browser's cache it is what it was when the answer was new, which is fewer days, never more.
 */
function unchangedDays(headers: readonly Header[]): number | null {
  const changedMs = Date.parse(headerOf(headers, 'last-modified') ?? '');
  const answeredMs = Date.parse(headerOf(headers, 'date') ?? '');
  if (Number.isNaN(changedMs) || Number.isNaN(answeredMs)) return null;
  const age = /^\d{1,9}$/.exec((headerOf(headers, 'age') ?? '').trim())?.[0] ?? '0';
  const days = Math.floor((answeredMs + Number(age) * 1000 - changedMs) / dayMs);
  return days < 0 ? 0 : Math.min(days, 100_000);
}
