import { addSent, maxLeaks, maxReaders } from './draft.ts';
import type { Body, Evidence, EvidenceKind, Item } from './evidence.ts';
import { combineFormFields } from './form-field.ts';
import { combineOtherSides } from './other-side.ts';
import { combinePostings } from './posting.ts';
import { formatOrigin, formatUrl } from './recorded-url.ts';
import type { Trust } from './trust.ts';

/** How many items of one kind one audit keeps. What comes after is counted, not kept. */
export const maxItemsPerKind = 500;
/** And how many of one kind that go to one host, so that a page which asks one host for ever crowds out no other. */
export const maxItemsPerHost = 60;

/** What one observer says it saw: one body, and the circumstances that the background vouches for. */
export interface Sighting<K extends EvidenceKind> {
  kind: K;
  body: Body<K>;
  trust: Trust;
  frameId: number;
  atMs: number;
}

/** What makes two sightings the same thing, seen twice. */
const identities: { [K in EvidenceKind]: (body: Body<K>) => string } = {
  page: (body) => formatUrl(body.url),
  documents: (body) => `${formatUrl(body.url)} ${body.framePath?.join('.') ?? ''}`,
  frameElements: (body) => `${body.url ? formatUrl(body.url) : body.source} ${body.element}`,
  scripts: (body) => formatUrl(body.url),
  // A document's own list of requests does not tell the method.
  requests: (body) => `${body.type} ${formatUrl(body.url)}`,
  channels: (body) => `${body.kind} ${body.method} ${formatUrl({ ...body.url, params: [] })}`,
  // Two connections of one host that differ in nothing but the time are one.
  connections: (body) =>
    [
      `${body.source} ${body.scheme}://${body.host}:${body.port} ${body.protocol} ${body.version} ${body.cipherSuite}`,
      `${body.certificate?.sha256} ${body.trouble} ${body.error}`,
    ].join(' '),
  storageKeys: (body) => `${body.area} ${body.host} ${body.name}`,
  cookies: (body) => `${body.host} ${body.name}`,
  // A document and a script are told by address; of what else a server answers its headers say the same of all.
  responses: (body) => {
    const isFile = body.policies !== null || body.type === 'script';
    return `${body.type} ${isFile ? formatUrl({ ...body.url, params: [] }) : formatOrigin(body.url)}`;
  },
  documentRules: (body) => formatUrl({ ...body.url, params: [] }),
  parties: (body) => body.host,
  // Each state once, so that the first time of each is known.
  consents: ({ source, banner, state, isTouched }) => `${source} ${banner} ${state} ${isTouched}`,
  identities: ({ vendorId, field, place }) => `${vendorId} ${field} ${place}`,
  composers: (body) => body.element,
  drafts: (body) => body.element,
  formFields: (body) => body.element,
  cardFields: (body) => body.element,
  privacyLinks: (body) => `${formatUrl(body.url)} ${body.element}`,
  conversations: (body) => `${body.container ?? ''} ${body.vendorId ?? ''} ${body.element}`,
  chatControls: (body) => `${body.role} ${body.element}`,
  postings: (body) => `${body.isOpaque}`,
  otherSides: (body) => `${body.container ?? ''} ${body.vendorId ?? ''}`,
  // Of the many requests that match one pattern, the first of each type is named.
  signals: (body) =>
    body.kind === 'network'
      ? `network ${body.vendorId} ${body.pattern} ${body.place.split(' ', 1)[0]}`
      : `${body.kind} ${body.vendorId ?? ''} ${body.pattern} ${body.place} ${body.container ?? ''}`,
};

/** The newer word on a thing, with what must not be lost of the older one. */
function combine<K extends EvidenceKind>(kind: K, old: Body<K>, fresh: Body<K>): Body<K> {
  if (kind === 'channels') {
    const [a, b] = [old as Body<'channels'>, fresh as Body<'channels'>];
    const sum = {
      ...b,
      url: a.url.params.length > b.url.params.length ? a.url : b.url,
      outcome: b.outcome === 'attempted' ? a.outcome : b.outcome,
      sent: { count: a.sent.count + b.sent.count, bytes: a.sent.bytes + b.sent.bytes },
      received: { count: a.received.count + b.received.count, bytes: a.received.bytes + b.received.bytes },
      callers: a.callers.length > 0 ? a.callers : b.callers,
    };
    return sum as Body<K>;
  }
  if (kind === 'requests') {
    const [a, b] = [old as Body<'requests'>, fresh as Body<'requests'>];
    const known = {
      ...b,
      method: b.method || a.method,
      initiator: b.initiator ?? a.initiator,
      status: b.status ?? a.status,
      hsts: b.hsts === 'unseen' ? a.hsts : b.hsts,
      redirectedTo: b.redirectedTo ?? a.redirectedTo,
      startedMs: a.startedMs ?? b.startedMs,
      endedMs: a.endedMs ?? b.endedMs,
      vendorId: b.vendorId ?? a.vendorId,
    };
    return known as Body<K>;
  }
  if (kind === 'connections') {
    const [a, b] = [old as Body<'connections'>, fresh as Body<'connections'>];
    // The first time counts. A handshake that is resumed exchanges no keys anew, and tells of none.
    const known = {
      ...a,
      keyGroup: a.keyGroup ?? b.keyGroup,
      signature: a.signature ?? b.signature,
      certificate: a.certificate ?? b.certificate,
    };
    return known as Body<K>;
  }
  if (kind === 'chatControls') {
    const [a, b] = [old as Body<'chatControls'>, fresh as Body<'chatControls'>];
    // A menu that was open once has shown what it holds.
    const seen = { isVisible: a.isVisible || b.isVisible, isOpened: a.isOpened || b.isOpened };
    return { ...b, ...seen } as Body<K>;
  }
  if (kind === 'postings')
    return combinePostings(old as Body<'postings'>, fresh as Body<'postings'>) as Body<K>;
  if (kind === 'otherSides')
    return combineOtherSides(old as Body<'otherSides'>, fresh as Body<'otherSides'>) as Body<K>;
  if (kind === 'drafts') return combineDrafts(old as Body<'drafts'>, fresh as Body<'drafts'>) as Body<K>;
  if (kind === 'cookies') return combineCookies(old as Body<'cookies'>, fresh as Body<'cookies'>) as Body<K>;
  if (kind === 'responses') {
    const [a, b] = [old as Body<'responses'>, fresh as Body<'responses'>];
    // The newest answer counts; what only some answers show (a challenge, the address) was there once.
    const known = {
      ...b,
      vendorId: b.vendorId ?? a.vendorId,
      edges: [...new Set([...a.edges, ...b.edges])],
      guards: [...new Set([...a.guards, ...b.guards])],
      software: b.software ?? a.software,
      address: b.address ?? a.address,
    };
    return known as Body<K>;
  }
  if (kind === 'formFields')
    return combineFormFields(old as Body<'formFields'>, fresh as Body<'formFields'>) as Body<K>;
  if (kind === 'composers' || kind === 'frameElements') {
    const seen = old as { isVisible: boolean };
    const merged = { ...fresh, isVisible: seen.isVisible || (fresh as typeof seen).isVisible };
    // A field that was once found to take no dots may look as any other when it is read again.
    const { guard } = old as Partial<Body<'composers'>>;
    const isKept = guard && (guard !== 'guarded' || !(fresh as Partial<Body<'composers'>>).guard);
    return (isKept ? { ...merged, guard } : merged) as Body<K>;
  }
  return fresh;
}

/** What was seen of a composer from one time to the next: the most of each, and each way out with its worst. */
function combineDrafts(old: Body<'drafts'>, fresh: Body<'drafts'>): Body<'drafts'> {
  const leaks = [...old.leaks];
  for (const leak of fresh.leaks) {
    const index = leaks.findIndex(
      ({ way, url, encoding }) =>
        way === leak.way && encoding === leak.encoding && formatUrl(url) === formatUrl(leak.url),
    );
    const known = leaks[index];
    if (known) {
      leaks[index] = {
        ...known,
        characters: Math.max(known.characters, leak.characters),
        delayMs: Math.min(known.delayMs, leak.delayMs),
        times: known.times + leak.times,
      };
    } else if (leaks.length < maxLeaks) leaks.push(leak);
  }
  const readers = new Map(
    [...(old.readers ?? []), ...(fresh.readers ?? [])].map((url) => [formatUrl(url), url]),
  );
  const cardTest = fresh.cardTest ?? old.cardTest;
  return {
    ...fresh,
    ...(cardTest && { cardTest }),
    ...(readers.size > 0 && { readers: [...readers.values()].slice(0, maxReaders) }),
    characters: Math.max(old.characters, fresh.characters),
    messages: old.messages + fresh.messages,
    leaks,
    sent: addSent(old.sent, fresh.sent),
    container: fresh.container ?? old.container,
    vendorId: fresh.vendorId ?? old.vendorId,
  };
}

/** A response tells exactly what it has set; what it leaves open, the document's list may tell. */
function combineCookies(old: Body<'cookies'>, fresh: Body<'cookies'>): Body<'cookies'> {
  const [better, other] =
    old.source === 'response' && fresh.source === 'document' ? [old, fresh] : [fresh, old];
  const pick = <T>(first: T | 'unseen', second: T | 'unseen') => (first === 'unseen' ? second : first);
  return {
    ...better,
    isSecure: pick(better.isSecure, other.isSecure),
    isHttpOnly: pick(better.isHttpOnly, other.isHttpOnly),
    sameSite: pick(better.sameSite, other.sameSite),
    lifetimeS: pick(better.lifetimeS, other.lifetimeS),
    isIdLike: pick(better.isIdLike, other.isIdLike),
    vendorId: better.vendorId ?? other.vendorId,
  };
}

/** Trust of an item that was seen twice: the better witness counts, for both saw the same. */
const rank: Record<Trust, number> = { browser: 2, dom: 1, 'page-claim': 0 };

/**
 * Adds one sighting. An item that is known already (same kind, frame and identity) is renewed in place and keeps its id
 * and first time. Changes `evidence`.
 * @returns `added`, `renewed`, or `full` where the kind's bound is reached and the sighting was not kept. Never throws.
 */
export function addSighting<K extends EvidenceKind>(
  evidence: Evidence,
  sighting: Sighting<K>,
): 'added' | 'renewed' | 'full' {
  const { kind, body, trust, frameId } = sighting;
  const items = evidence[kind] as Item<K>[];
  const identify = identities[kind];
  const identity = identify(body);
  const index = items.findIndex(
    (item) => item.frameId === frameId && identify(item as unknown as Body<K>) === identity,
  );
  const known = items[index];
  if (known) {
    const { id, trust: knownTrust, frameId: knownFrame, atMs, ...old } = known;
    const merged = combine(kind, old as unknown as Body<K>, body);
    const best = rank[trust] > rank[knownTrust] ? trust : knownTrust;
    items[index] = { ...merged, id, trust: best, frameId: knownFrame, atMs } as unknown as Item<K>;
    return 'renewed';
  }
  if (items.length >= maxItemsPerKind || isCrowded(items, body)) return 'full';
  const id = `${singular[kind]}-${items.length + 1}`;
  const atMs = Math.max(0, Math.round(sighting.atMs));
  items.push({ ...body, id, trust, frameId, atMs } as unknown as Item<K>);
  return 'added';
}

function isCrowded(items: readonly object[], body: object): boolean {
  const host = hostOf(body);
  return host !== null && items.filter((item) => hostOf(item) === host).length >= maxItemsPerHost;
}

function hostOf(body: { url?: { host: string } | null; host?: string }): string | null {
  return body.url ? body.url.host : (body.host ?? null);
}

const singular: Record<EvidenceKind, string> = {
  page: 'page',
  documents: 'document',
  frameElements: 'frame',
  scripts: 'script',
  requests: 'request',
  channels: 'channel',
  connections: 'connection',
  storageKeys: 'storage-key',
  cookies: 'cookie',
  responses: 'response',
  documentRules: 'document-rules',
  parties: 'party',
  consents: 'consent',
  identities: 'identity',
  composers: 'composer',
  drafts: 'draft',
  formFields: 'field',
  cardFields: 'card-field',
  privacyLinks: 'privacy-link',
  conversations: 'conversation',
  chatControls: 'chat-control',
  postings: 'posting',
  otherSides: 'other-side',
  signals: 'signal',
};
