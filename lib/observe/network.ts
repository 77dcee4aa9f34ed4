import type { Body } from '../evidence/evidence.ts';
import { formatUrl, type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';
import type { HostIndex } from '../vendors/compile.ts';
import { identifyRequest, listHosts, listPaths, matchHost } from '../vendors/host-match.ts';
import { clip } from './clip.ts';
import { type Header, headerOf, parseHsts } from './headers.ts';

/** What Earshot reads of a webRequest event; every field but the first four may be missing. */
export interface RequestDetails {
  readonly url: string;
  readonly type: string;
  readonly method: string;
  readonly frameId: number;
  readonly initiator?: string | undefined;
  readonly originUrl?: string | undefined;
  readonly statusCode?: number | undefined;
  readonly responseHeaders?: readonly Header[] | undefined;
  readonly redirectUrl?: string | undefined;
  /** The address that was talked to: Chromium tells it from the beginning of the body on only. */
  readonly ip?: string | undefined;
}

/** Types of request that a chat is made of. A picture from a vendor's host is no sign of one. */
const proving = new Set(['script', 'sub_frame', 'xmlhttprequest', 'websocket', 'ping', 'other']);

/** Origin that asked, as Chromium (`initiator`) or Firefox (`originUrl`) tells it. */
function initiatorOf(details: RequestDetails): string | null {
  if (details.initiator !== undefined) return clip(details.initiator, 300);
  const url = details.originUrl === undefined ? null : recordUrl(details.originUrl);
  return url?.host ? clip(`${url.scheme}://${url.host}${url.port ? `:${url.port}` : ''}`, 300) : null;
}

/** The request as evidence, with its vendor; null where its URL is none. */
export function requestBody(index: HostIndex, details: RequestDetails): Body<'requests'> | null {
  const url = recordUrl(details.url);
  if (!url) return null;
  return {
    url,
    // Firefox tells the pings of `sendBeacon` from those of links; Chromium has one word for both.
    type: clip(details.type === 'beacon' ? 'ping' : details.type, 30),
    method: clip(details.method, 10),
    initiator: initiatorOf(details),
    status: details.statusCode ?? null,
    hsts: details.responseHeaders
      ? parseHsts(headerOf(details.responseHeaders, 'strict-transport-security'))
      : 'unseen',
    redirectedTo: details.redirectUrl === undefined ? null : recordUrl(details.redirectUrl),
    startedMs: null,
    endedMs: null,
    vendorId: ownerOf(index, url, details.type),
  };
}

/** The vendor that a request belongs to, should its chat be on the page; a broad host joins it there and proves none. */
export function ownerOf(index: HostIndex, { host, path, params }: RecordedUrl, type: string): string | null {
  const names = params.map(({ name }) => name);
  const match = identifyRequest(index, host, path, { type, params: names }) ?? matchHost(index, host, path);
  return match?.vendorId ?? null;
}

/** The signal that a request gives, or null: a broad host and a picture prove nothing. */
export function requestSignal(index: HostIndex, { url, type }: Body<'requests'>): Body<'signals'> | null {
  const match = identifyRequest(index, url.host, url.path, {
    type,
    params: url.params.map(({ name }) => name),
  });
  if (!match || match.role === 'asset' || !proving.has(type)) return null;
  return {
    kind: 'network',
    vendorId: match.vendorId,
    pattern: clip(match.pattern, 200),
    place: clip(`${type} ${formatUrl({ ...url, params: [] })}`, 300),
    container: null,
    confidence: 'likely',
  };
}

/** The page's navigation as evidence. `redirects`: the hops that led here. */
export function pageBody(details: RequestDetails, redirects: RecordedUrl[]): Body<'page'> | null {
  const url = recordUrl(details.url);
  if (!url) return null;
  return {
    url,
    redirects: redirects.slice(-20),
    status: details.statusCode ?? null,
    hsts: parseHsts(headerOf(details.responseHeaders ?? [], 'strict-transport-security')),
  };
}

/**
 * Match patterns for the hosts, or parts of hosts, and for the paths on any host that alone tell a chat: what webRequest
 * listens to. The browser sorts requests by them, so that none that fits no pattern wakes the worker.
 */
export function cataloguePatterns(index: HostIndex): string[] {
  const proving = listHosts(index).filter(({ role }) => role !== 'broad');
  const hosts = proving.map(({ host, path }) => `*://*.${host}${path || '/'}*`);
  // A path pattern is held against path and query alike: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
  const paths = listPaths(index).map(([role, path, , param]) => {
    // A script's folders may be followed by a version: `/npm/rasa-webchat@1.0.1/lib/index.js`.
    const free = role === 'script' ? path.slice(1).replaceAll('/', '*/') : path.slice(1);
    return `*://*/*${free}${param ? `?*${param}=` : ''}*`;
  });
  return [...new Set([...hosts, ...paths])];
}

/** Match pattern for a host and its sub-domains, over http, https, ws and wss. */
export function hostPattern(host: string): string {
  return `*://*.${host}/*`;
}
