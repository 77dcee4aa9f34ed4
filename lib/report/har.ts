import type { Item } from '../evidence/evidence.ts';
import { formatOrigin, formatUrl, type RecordedUrl } from '../evidence/recorded-url.ts';
import { harWords } from './har-words.ts';
import { legibleJson } from './json.ts';
import type { Report } from './model.ts';

interface NameValue {
  readonly name: string;
  readonly value: string;
}

type Tally = Item<'channels'>['sent'];

/** One request, or one channel with all that went over it. What HAR has no field for begins with an underscore. */
interface HarEntry {
  readonly pageref: string;
  readonly startedDateTime: string;
  /** Milliseconds; 0 where it is not known. */
  readonly time: number;
  readonly request: object;
  readonly response: object;
  readonly cache: object;
  readonly timings: object;
  readonly _resourceType: string;
  readonly _earshotId: string;
  readonly _trust: string;
  readonly _frameId: number;
  readonly _initiator?: string;
  /** WebSocket messages and their sizes in bytes, each way. */
  readonly _webSocketSent?: Tally;
  readonly _webSocketReceived?: Tally;
  /** The same of all other channels: calls and bytes of their bodies. */
  readonly _sent?: Tally;
  readonly _received?: Tally;
}

interface HarLog {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly browser: { readonly name: string; readonly version: string };
    readonly pages: readonly object[];
    readonly entries: readonly HarEntry[];
    readonly comment: string;
  };
}

const pageId = 'page_1';

/**
 * The chats' traffic as HAR 1.2 (https://github.com/ahmadnassri/har-spec/blob/master/versions/1.2.md, read 2026-11-22), for any
 * reader of it. Nothing is in it that the report has not: no value of a query, of a cookie or of a header, no content. Same
 * report, same entries in the same order. Never throws.
 */
export function reportHar(report: Report): HarLog {
  const { evidence, widgets, browser: agent } = report;
  const own = (kind: 'requests' | 'channels' | 'cookies') =>
    new Set(widgets.flatMap((widget) => widget.parts[kind] ?? []));
  const [ownRequests, ownChannels, ownCookies] = [own('requests'), own('channels'), own('cookies')];
  const requests = evidence.requests.filter(({ id }) => ownRequests.has(id));
  const channels = evidence.channels.filter(({ id }) => ownChannels.has(id));
  const asked = new Set(requests.map(placeOf));
  // What a script asked for by fetch is among the requests already, where the browser told of it.
  const untold = channels.filter((one) => one.kind === 'websocket' || !asked.has(placeOf(one)));
  // Of several at one place the first speaks.
  const spoken = new Map(
    channels
      .filter(({ kind }) => kind !== 'websocket')
      .toReversed()
      .map((one) => [placeOf(one), one]),
  );
  const entries = [
    ...requests.map((request) => requestEntry(report, request, spoken.get(placeOf(request)))),
    ...untold.map((channel) => channelEntry(report, channel)),
  ].sort((a, b) =>
    a.startedDateTime < b.startedDateTime ? -1 : a.startedDateTime > b.startedDateTime ? 1 : 0,
  );
  const [name = '', ...version] = agent.split(' ');
  return {
    log: {
      version: '1.2',
      creator: { name: report.tool.name, version: report.tool.version },
      browser: { name, version: version.join(' ') },
      pages: [
        {
          startedDateTime: timeOf(report, 0),
          id: pageId,
          title: report.finalUrl,
          pageTimings: {},
          comment: harWords.page,
          _cookies: evidence.cookies
            .filter(({ id }) => ownCookies.has(id))
            .map(({ name, host, isSecure, isHttpOnly, sameSite, lifetimeS }) => {
              return { name, host, isSecure, isHttpOnly, sameSite, lifetimeS };
            }),
        },
      ],
      entries,
      comment: [harWords.log, harWords.times].join(' '),
    },
  };
}

/** The HAR as text; same report, same bytes. Never throws. */
export function reportHarText(report: Report): string {
  return legibleJson(reportHar(report), 1);
}

function requestEntry(
  report: Report,
  request: Item<'requests'>,
  channel: Item<'channels'> | undefined,
): HarEntry {
  const { url, method, status, type, initiator, redirectedTo, startedMs, endedMs } = request;
  const time = startedMs !== null && endedMs !== null ? Math.max(0, endedMs - startedMs) : 0;
  return {
    ...frame(report, request),
    time,
    request: requestOf(url, method),
    response: responseOf(status ?? 0, redirectedTo ? addressOf(redirectedTo) : ''),
    timings: { send: -1, wait: time > 0 ? time : -1, receive: -1 },
    _resourceType: type,
    ...(initiator === null ? {} : { _initiator: initiator }),
    ...(channel ? { _sent: channel.sent, _received: channel.received } : {}),
  };
}

function channelEntry(report: Report, channel: Item<'channels'>): HarEntry {
  const { kind, url, method, outcome, sent, received } = channel;
  const isSocket = kind === 'websocket';
  return {
    ...frame(report, channel),
    time: 0,
    request: requestOf(url, method),
    response: responseOf(outcome === 'opened' && isSocket ? 101 : 0, ''),
    timings: { send: -1, wait: -1, receive: -1 },
    _resourceType: kind,
    ...(isSocket
      ? { _webSocketSent: sent, _webSocketReceived: received }
      : { _sent: sent, _received: received }),
  };
}

function frame(report: Report, { id, trust, frameId, atMs }: Item<'requests'> | Item<'channels'>) {
  return {
    pageref: pageId,
    startedDateTime: timeOf(report, atMs),
    cache: {},
    _earshotId: id,
    _trust: trust,
    _frameId: frameId,
  };
}

function requestOf(url: RecordedUrl, method: string): object {
  const queryString: NameValue[] = url.params.map(({ name }) => ({ name, value: '' }));
  const known = { httpVersion: 'unknown', cookies: [], headers: [], headersSize: -1, bodySize: -1 };
  return { method: method || 'GET', url: addressOf(url), ...known, queryString };
}

function responseOf(status: number, redirectURL: string): object {
  const content = { size: -1, mimeType: 'x-unknown' };
  const known = { httpVersion: 'unknown', cookies: [], headers: [], headersSize: -1, bodySize: -1 };
  return { status, statusText: '', ...known, content, redirectURL };
}

/** By which a request and the script's call that made it know each other. */
function placeOf({ url, frameId }: Item<'requests'> | Item<'channels'>): string {
  return `${frameId} ${addressOf(url)}`;
}

/**
 * The address as a reader of HAR parses it: names of parameters without values, letters beyond ASCII escaped. What is no address,
 * of a report from elsewhere, is `about:invalid`.
 */
function addressOf(url: RecordedUrl): string {
  const query = url.params.map(({ name }) => `${encodeURIComponent(wellFormed(name))}=`).join('&');
  const address =
    url.host === ''
      ? encoded(formatUrl(url))
      : `${encoded(formatOrigin(url) + url.path)}${query ? `?${query}` : ''}`;
  return URL.canParse(address) ? address : 'about:invalid';
}

// What is escaped already stays; the rest is escaped, also quotes and angles, which no URL has, and the signs that stand for digits.
function encoded(text: string): string {
  return encodeURI(wellFormed(text))
    .replaceAll('%25', '%')
    .replaceAll('#', '%23')
    .replace(/%(?![\da-f]{2})/gi, '%25');
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}

function timeOf({ observedSince }: Report, atMs: number): string {
  const sinceMs = Date.parse(observedSince);
  return new Date((Number.isNaN(sinceMs) ? 0 : sinceMs) + atMs).toISOString();
}
