import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composerItem } from '../checks/testing/chat-builders.ts';
import {
  channelItem,
  connectionItem,
  frameElementItem,
  requestItem,
  responseItem,
  scriptItem,
  urlOf,
} from '../checks/testing/evidence-builders.ts';
import { type Body, type EvidenceKind, emptyEvidence, evidenceSchema, type Item } from './evidence.ts';
import { addSighting, maxItemsPerHost, maxItemsPerKind, type Sighting } from './merge.ts';
import type { Trust } from './trust.ts';

function bodyOf<T extends object>(item: T): Omit<T, 'id' | 'trust' | 'frameId' | 'atMs'> {
  const { id: _id, trust: _trust, frameId: _frameId, atMs: _atMs, ...body } = item as T & Item<'scripts'>;
  return body as unknown as Omit<T, 'id' | 'trust' | 'frameId' | 'atMs'>;
}

function sighting<K extends EvidenceKind>(
  kind: K,
  body: Body<K>,
  more: { trust?: Trust; frameId?: number; atMs?: number } = {},
): Sighting<K> {
  return { kind, body, trust: 'dom', frameId: 0, atMs: 0, ...more };
}

const script = bodyOf(scriptItem());
const channel = bodyOf(channelItem());
const request = bodyOf(requestItem());

test('keeps a thing once, with the id and time of its first sighting', () => {
  const evidence = emptyEvidence();
  expect(addSighting(evidence, sighting('scripts', script, { atMs: 10 }))).toBe('added');
  expect(addSighting(evidence, sighting('scripts', { ...script, hasIntegrity: true }, { atMs: 99 }))).toBe(
    'renewed',
  );
  expect(evidence.scripts).toEqual([
    { ...script, hasIntegrity: true, id: 'script-1', trust: 'dom', frameId: 0, atMs: 10 },
  ]);
});

test('the same thing in another frame is another one', () => {
  const evidence = emptyEvidence();
  addSighting(evidence, sighting('scripts', script));
  expect(addSighting(evidence, sighting('scripts', script, { frameId: 1 }))).toBe('added');
  expect(evidence.scripts.map((item) => item.id)).toEqual(['script-1', 'script-2']);
});

test.each([
  [-5, 0],
  [1.4, 1],
  [1.5, 2],
])('a time of %d ms is kept as %d', (atMs, kept) => {
  const evidence = emptyEvidence();
  addSighting(evidence, sighting('scripts', script, { atMs }));
  expect(evidence.scripts[0]?.atMs).toBe(kept);
});

test('sums what went over a channel, keeps its callers and the outcome that is known', () => {
  const evidence = emptyEvidence();
  const caller = urlOf('https://cdn.chat.example/loader.js');
  const seen: Partial<Body<'channels'>>[] = [
    { outcome: 'attempted', callers: [caller] },
    { outcome: 'opened', sent: { count: 1, bytes: 10 }, received: { count: 2, bytes: 20 } },
    { outcome: 'attempted', sent: { count: 3, bytes: 30 }, callers: [urlOf('https://b.example/')] },
  ];
  for (const part of seen) addSighting(evidence, sighting('channels', { ...channel, ...part }));
  expect(evidence.channels).toHaveLength(1);
  expect(evidence.channels[0]).toMatchObject({
    outcome: 'opened',
    sent: { count: 4, bytes: 40 },
    received: { count: 2, bytes: 20 },
    callers: [caller],
  });
});

test('a later word on a request does not lose what an earlier one knew', () => {
  const evidence = emptyEvidence();
  const hsts = { maxAgeS: 60, includeSubDomains: false, preload: false };
  const known = {
    ...request,
    status: 200,
    hsts,
    redirectedTo: urlOf('https://b.example/'),
    vendorId: 'acme',
  };
  addSighting(evidence, sighting('requests', known));
  addSighting(
    evidence,
    sighting('requests', { ...request, status: null, hsts: 'unseen', redirectedTo: null, vendorId: null }),
  );
  expect(evidence.requests).toHaveLength(1);
  expect(evidence.requests[0]).toMatchObject({ status: 200, hsts, vendorId: 'acme' });
  expect(evidence.requests[0]?.redirectedTo).toEqual(urlOf('https://b.example/'));
});

test('a response without the header is known once it was seen', () => {
  const evidence = emptyEvidence();
  addSighting(evidence, sighting('requests', { ...request, hsts: 'unseen' }));
  addSighting(evidence, sighting('requests', { ...request, hsts: null }));
  addSighting(evidence, sighting('requests', { ...request, hsts: 'unseen' }));
  expect(evidence.requests[0]?.hsts).toBeNull();
});

test('what was once visible was open', () => {
  const evidence = emptyEvidence();
  const composer = bodyOf(composerItem());
  const frame = bodyOf(frameElementItem());
  for (const isVisible of [false, true, false]) {
    addSighting(evidence, sighting('composers', { ...composer, isVisible }));
    addSighting(evidence, sighting('frameElements', { ...frame, isVisible }));
  }
  expect([evidence.composers[0]?.isVisible, evidence.frameElements[0]?.isVisible]).toEqual([true, true]);
});

test.each<[Body<'composers'>['guard'][], Body<'composers'>['guard']]>([
  [['guarded', null], 'guarded'],
  [[null, 'guarded'], 'guarded'],
  // A field that takes out dots looks as any other once it is read again.
  [['no-dots-allowed', 'guarded'], 'no-dots-allowed'],
  [['no-dots-allowed', null], 'no-dots-allowed'],
  [['guarded', 'no-dots-allowed'], 'no-dots-allowed'],
  [['guarded', 'payment-field', null, 'guarded'], 'payment-field'],
  [['no-text-field', 'guarded'], 'no-text-field'],
  [[null, null], null],
])('of what the guard said of a composer, %j, the worst is kept: %s', (words, kept) => {
  const evidence = emptyEvidence();
  for (const guard of words)
    addSighting(evidence, sighting('composers', { ...bodyOf(composerItem()), guard }));
  expect(evidence.composers.map(({ guard }) => guard)).toEqual([kept]);
});

const trust = fc.constantFrom<Trust>('browser', 'dom', 'page-claim');
const rank: Record<Trust, number> = { browser: 2, dom: 1, 'page-claim': 0 };

test('trust is that of the best witness, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.array(trust, { minLength: 1, maxLength: 6 }), (witnesses) => {
      const evidence = emptyEvidence();
      for (const witness of witnesses) addSighting(evidence, sighting('scripts', script, { trust: witness }));
      const [item] = evidence.scripts;
      expect(rank[item?.trust ?? 'page-claim']).toBe(Math.max(...witnesses.map((witness) => rank[witness])));
    }),
  );
});

test('keeps the bound, says so, and goes on renewing what it has', () => {
  const evidence = emptyEvidence();
  const numbered = (index: number) =>
    sighting('scripts', { ...script, url: urlOf(`https://a${index}.example/${index}.js`) });
  for (let index = 0; index < maxItemsPerKind; index += 1) {
    expect(addSighting(evidence, numbered(index))).toBe('added');
  }
  expect(addSighting(evidence, numbered(maxItemsPerKind))).toBe('full');
  expect(addSighting(evidence, numbered(0))).toBe('renewed');
  expect(addSighting(evidence, sighting('requests', request))).toBe('added');
  expect(evidence.scripts).toHaveLength(maxItemsPerKind);
  expect(new Set(evidence.scripts.map((item) => item.id)).size).toBe(maxItemsPerKind);
});

test('whatever comes in whatever order, ids stay unique and the evidence sound', () => {
  const anySighting = fc.oneof(
    fc
      .record({ n: fc.integer({ min: 0, max: 3 }), trust, frameId: fc.nat(2) })
      .map(({ n, ...more }) =>
        sighting('scripts', { ...script, url: urlOf(`https://a.example/${n}`) }, more),
      ),
    fc
      .record({ n: fc.integer({ min: 0, max: 3 }), trust, frameId: fc.nat(2) })
      .map(({ n, ...more }) =>
        sighting('channels', { ...channel, url: urlOf(`wss://a.example/${n}`) }, more),
      ),
  );
  fc.assert(
    fc.property(fc.array(anySighting, { maxLength: 40 }), (sightings) => {
      const evidence = emptyEvidence();
      let added = 0;
      for (const one of sightings) if (addSighting(evidence, one) === 'added') added += 1;
      const ids = [...evidence.scripts, ...evidence.channels].map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(added);
      expect(evidenceSchema.safeParse(evidence).success).toBe(true);
    }),
  );
});

test('lets no host crowd out the others', () => {
  const evidence = emptyEvidence();
  const to = (address: string) =>
    addSighting(evidence, sighting('scripts', { ...script, url: urlOf(address) }));
  for (let index = 0; index < maxItemsPerHost; index += 1)
    expect(to(`https://a.example/${index}`)).toBe('added');
  expect(to('https://a.example/more')).toBe('full');
  expect(to('https://b.example/')).toBe('added');
});

test('a connection that is used again is the same one, as it was seen first; another cipher makes another', () => {
  const evidence = emptyEvidence();
  const body = bodyOf(connectionItem());
  addSighting(evidence, sighting('connections', body));
  const again = { ...body, keyGroup: null, seenAt: '2026-11-22T11:00:00Z' };
  expect(addSighting(evidence, sighting('connections', again))).toBe('renewed');
  expect(evidence.connections).toMatchObject([{ seenAt: '2026-11-22T10:00:00Z', keyGroup: 'x25519' }]);
  const weaker = { ...body, cipherSuite: 'TLS_AES_128_GCM_SHA256', keyBits: 128 };
  expect(addSighting(evidence, sighting('connections', weaker))).toBe('added');
});

test('one host with ever new certificates crowds out no other', () => {
  const evidence = emptyEvidence();
  const body = bodyOf(connectionItem());
  const kept = Array.from({ length: maxItemsPerHost + 5 }, (_, index) =>
    addSighting(evidence, sighting('connections', { ...body, error: `error ${index}` })),
  );
  expect(kept.filter((one) => one === 'full')).toHaveLength(5);
  expect(addSighting(evidence, sighting('connections', { ...body, host: 'other.example' }))).toBe('added');
});

test('of a document’s answers the newest counts, of a server’s hints none is lost', () => {
  const evidence = emptyEvidence();
  const body = bodyOf(responseItem({ edges: ['cloudflare'], software: 'nginx' }));
  addSighting(evidence, sighting('responses', body));
  const again = { ...body, policies: [], guards: ['rate-limit' as const], edges: [], software: null };
  expect(addSighting(evidence, sighting('responses', again))).toBe('renewed');
  expect(evidence.responses).toMatchObject([
    { policies: [], edges: ['cloudflare'], guards: ['rate-limit'], software: 'nginx' },
  ]);
});

test('answers to requests are one by host, those of documents and scripts by address', () => {
  const evidence = emptyEvidence();
  for (const type of ['xmlhttprequest', 'script'])
    for (const path of ['a', 'b'])
      addSighting(
        evidence,
        sighting('responses', {
          ...bodyOf(responseItem({ type, policies: null })),
          url: urlOf(`https://chat.example/${path}`),
        }),
      );
  expect(evidence.responses.map(({ type }) => type)).toEqual(['xmlhttprequest', 'script', 'script']);
});
