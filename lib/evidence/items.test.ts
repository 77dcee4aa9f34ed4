import { unescape as decodeLeniently } from 'node:querystring';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as chatBuilders from '../checks/testing/chat-builders.ts';
import * as builders from '../checks/testing/evidence-builders.ts';
import { bodySchemas, type EvidenceKind, emptyEvidence, evidenceKinds, evidenceSchema } from './evidence.ts';
import { recordUrl } from './recorded-url.ts';

// Numbers that card schemes and processors publish for tests: https://docs.stripe.com/testing, read 2026-11-22.
const pans = [
  '4242424242424242',
  '4000056655665556',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '30569309025904',
  '3566002020360505',
  '6200000000000005',
  '6759649826438453123',
];
const separators = ['', ' ', '-', '.', '/', ' - ', '\u00a0', '\u2009', '–', '_', '\t', '·', '+', '%'];
const zeros = {
  ascii: 0x30,
  fullWidth: 0xff10,
  arabicIndic: 0x660,
  devanagari: 0x966,
  mathematical: 0x1d7ce,
};

/** A test number in some people's spelling: groups of four or of one, any separator, any script's digits. */
const card = fc
  .record({
    pan: fc.constantFrom(...pans),
    separator: fc.constantFrom(...separators),
    group: fc.constantFrom(1, 4),
    zero: fc.constantFrom(...Object.values(zeros)),
  })
  .map(({ pan, separator, group, zero }) => ({
    pan,
    text: (pan.match(new RegExp(`.{1,${group}}`, 'g')) ?? [])
      .map((digits) => [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join(''))
      .join(separator),
  }));

function asciiDigits(text: string): string {
  return [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const zero = Object.values(zeros).find((first) => code >= first && code < first + 10);
      return zero === undefined ? '' : String(code - zero);
    })
    .join('');
}

const url = builders.urlOf('https://chat.example/a?b=c');
const samples: Record<EvidenceKind, object> = {
  page: builders.pageItem({ redirects: [url] }),
  documents: builders.documentItem({ protocol: 'h2' }),
  frameElements: builders.frameElementItem({
    sandbox: ['allow-scripts'],
    allow: ['camera'],
    container: 'div#chat',
    vendorId: 'acme',
  }),
  scripts: builders.scriptItem({ vendorId: 'acme' }),
  requests: builders.requestItem({ redirectedTo: url, vendorId: 'acme' }),
  channels: builders.channelItem({ callers: [url] }),
  connections: {
    ...builders.connectionItem({ protocol: 'h2', trouble: 'other-handshake', error: 'net::ERR_FAILED' }),
  },
  storageKeys: builders.storageKeyItem({ vendorId: 'acme' }),
  cookies: builders.cookieItem({ isSecure: true, sameSite: 'lax', lifetimeS: 60, vendorId: 'acme' }),
  responses: builders.responseItem({
    vendorId: 'acme',
    reportOnly: [
      builders.policyOf({
        findings: [{ directive: 'script-src', type: 'script-unsafe-inline', severity: 'high' }],
      }),
    ],
    referrerPolicy: 'origin',
    frameOptions: 'deny',
    edges: ['cloudflare'],
    guards: ['aws-waf'],
    software: 'nginx',
    address: { family: 'ipv4', scope: 'public', network: '203.0.113.7' },
  }),
  documentRules: builders.documentRulesItem({ policies: [builders.policyOf()], referrerPolicy: 'origin' }),
  parties: builders.partyItem({
    name: 'Acme',
    category: 'analytics',
    imitates: { vendorId: 'bolt', imitated: 'bolt.example', kind: 'typo' },
  }),
  consents: builders.consentItem({ banner: 'cookiebot' }),
  identities: builders.identityItem(),
  composers: chatBuilders.composerItem({ label: 'message', container: 'div#chat', vendorId: 'acme' }),
  drafts: chatBuilders.draftItem({
    leaks: [chatBuilders.textLeak()],
    container: 'div#chat',
    vendorId: 'acme',
  }),
  formFields: chatBuilders.formFieldItem({ container: 'div#chat', vendorId: 'acme' }),
  cardFields: chatBuilders.cardFieldItem(),
  privacyLinks: chatBuilders.privacyLinkItem({ url, container: 'div#chat', vendorId: 'acme' }),
  conversations: chatBuilders.conversationItem({
    kept: [{ area: 'cache', name: 'chat-log', holdsMessages: true, messageCount: 1, sizeBytes: 9 }],
    container: 'div#chat',
    vendorId: 'acme',
  }),
  chatControls: chatBuilders.chatControlItem({
    role: 'end',
    matched: 'end … chat',
    container: 'div#chat',
    vendorId: 'acme',
  }),
  postings: chatBuilders.postingItem({
    senders: ['https://shop.example', 'null'].map((origin) => ({ framePath: [], origin, count: 1 })),
  }),
  otherSides: chatBuilders.otherSideItem({
    requests: [{ kind: 'card', side: 'other', times: 1 }],
    links: [
      {
        shown: 'shop.example',
        host: 'other.example',
        trick: 'look-alike',
        isShortened: false,
        side: 'unsure',
      },
    ],
    container: 'div#chat',
    vendorId: 'acme',
  }),
  signals: builders.signalItem({ container: 'div#chat' }),
};

function bodyOf(kind: EvidenceKind): Record<string, unknown> {
  const {
    id: _id,
    trust: _trust,
    frameId: _frameId,
    atMs: _atMs,
    ...body
  } = samples[kind] as Record<string, unknown>;
  return body;
}

/** Paths to all strings of a value. */
function stringPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringPaths(inner, [...path, key]));
}

/** The value with one of its strings replaced. */
function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  const copy: unknown = structuredClone(value);
  if (typeof copy !== 'object' || copy === null) return copy;
  Reflect.set(copy, key, withText(Reflect.get(copy, key), rest, text));
  return copy;
}

test('each kind has a schema and a place in the evidence', () => {
  expect(evidenceKinds.toSorted()).toEqual(Object.keys(emptyEvidence()).toSorted());
  expect(evidenceSchema.safeParse(emptyEvidence()).success).toBe(true);
});

test.each(evidenceKinds)('the sample of %s is sound and fills every nullable text', (kind) => {
  expect(bodySchemas[kind].safeParse(bodyOf(kind)).error).toBeUndefined();
  expect(stringPaths(bodyOf(kind)).length).toBeGreaterThan(1);
});

test.each(evidenceKinds)('%s takes nothing that is not in its schema', (kind) => {
  expect(bodySchemas[kind].safeParse({ ...bodyOf(kind), text: 'hello' }).success).toBe(false);
});

test.each(evidenceKinds)('no card number gets into any text of %s', (kind) => {
  const body = bodyOf(kind);
  const text = fc.tuple(
    fc.constantFrom('', 'card ', '/'),
    card.map((one) => one.text),
    fc.constantFrom('', ' please', '/x'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...stringPaths(body)), text, (path, parts) => {
      return !bodySchemas[kind].safeParse(withText(body, path, parts.join(''))).success;
    }),
    { numRuns: 300 },
  );
});

test('no card number is found again in what recordUrl makes of a URL with one', () => {
  const place = fc.constantFrom<(text: string) => string>(
    (text) => `https://chat.example/${text}`,
    (text) => `https://chat.example/pay/${encodeURIComponent(text)}/now`,
    (text) => `https://chat.example/?q=${encodeURIComponent(text)}`,
    (text) => `https://chat.example/?${encodeURIComponent(text)}=1`,
    (text) => `https://chat.example/#${text}`,
    (text) => `https://${encodeURIComponent(text)}@chat.example/`,
    (text) => `https://chat.example/?next=${encodeURIComponent(`https://a.example/${text}`)}`,
    (text) => `https://chat.example/${encodeURIComponent(encodeURIComponent(text))}`,
    (text) => `data:text/plain,${text}`,
    (text) => `mailto:${text}`,
    (text) => `blob:https://chat.example/${text}`,
  );
  fc.assert(
    fc.property(card, place, ({ pan, text }, put) => {
      const made = recordUrl(put(text));
      if (made === null) return;
      for (const kept of [made.host, made.path, ...made.params.map((param) => param.name)]) {
        let read = kept;
        for (let level = 0; level < 3; level += 1) read = decodeLeniently(read);
        expect(asciiDigits(read)).not.toContain(pan);
      }
    }),
    { numRuns: 1000 },
  );
});
