import type { Body } from '../evidence/evidence.ts';
import { type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';

const channelKinds = ['websocket', 'eventsource', 'fetch', 'xhr', 'beacon'] as const;
type ChannelKind = (typeof channelKinds)[number];

/** Separates the fields of a line: U+001F, which no URL holds. */
const separator = '\u001f';
/** More in one line than any page sends in the quarter of a second between two lines: a forgery or a fault. */
const maxCount = 1_000_000;
/** Eleven digits: a number of bytes that could be a card number is none. */
const maxBytes = 10_000_000_000;

/**
 * Reads one line of the page hook. The page may have written it, so that everything is bounded and checked.
 * Lines: `o` channel url callers (opened or tried) · `t` channel url method sentCount sentBytes receivedCount
 * receivedBytes callers (traffic since the last such line).
 * @returns null for what is no such line. Never throws.
 */
export function parseClaim(line: string): Body<'channels'> | null {
  const fields = line.split(separator);
  const [tag] = fields;
  if (tag === 'o' && fields.length === 4) {
    const [, kind = '', url = '', callers = ''] = fields;
    return channel(kind, url, { callers: callersOf(callers) });
  }
  if (tag === 't' && fields.length === 9) {
    const [
      ,
      kind = '',
      url = '',
      method = '',
      sentCount,
      sentBytes,
      receivedCount,
      receivedBytes,
      callers = '',
    ] = fields;
    const sent = tallyOf(sentCount, sentBytes);
    const received = tallyOf(receivedCount, receivedBytes);
    if (!sent || !received || !/^[A-Za-z]{0,10}$/.test(method)) return null;
    return channel(kind, url, {
      method: method.toUpperCase(),
      sent,
      received,
      outcome: 'opened',
      callers: callersOf(callers),
    });
  }
  return null;
}

function channel(kind: string, raw: string, more: Partial<Body<'channels'>>): Body<'channels'> | null {
  const known = channelKinds.find((one): one is ChannelKind => one === kind);
  const url = recordUrl(raw);
  if (!known || !url) return null;
  const none = { count: 0, bytes: 0 };
  // One item a channel, whatever line speaks of it: sockets and streams have no method of their own.
  const base = {
    kind: known,
    url,
    method: 'GET',
    outcome: 'attempted',
    sent: none,
    received: none,
    callers: [],
  } as const;
  return { ...base, callers: [], ...more, method: more.method || 'GET' };
}

function tallyOf(count = '', bytes = '') {
  if (!/^\d{1,11}$/.test(count) || !/^\d{1,11}$/.test(bytes)) return null;
  const tally = { count: Number(count), bytes: Number(bytes) };
  return tally.count <= maxCount && tally.bytes <= maxBytes ? tally : null;
}

function callersOf(field: string): RecordedUrl[] {
  const urls = field.split(' ', 3).map((raw) => (/^https?:/.test(raw) ? recordUrl(raw) : null));
  return urls.filter((url) => url !== null);
}
