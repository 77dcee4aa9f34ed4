import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cardFieldItem,
  chatControlItem,
  composerItem,
  conversationItem,
  formFieldItem,
  otherSideItem,
  postingItem,
  privacyLinkItem,
} from '../checks/testing/chat-builders.ts';
import {
  channelItem,
  connectionItem,
  consentItem,
  cookieItem,
  documentItem,
  documentRulesItem,
  frameElementItem,
  identityItem,
  inferredConnectionItem,
  pageItem,
  partyItem,
  policyOf,
  requestItem,
  responseItem,
  scriptItem,
  signalItem,
  storageKeyItem,
  urlOf,
  widgetEvidence,
} from '../checks/testing/evidence-builders.ts';
import { controls } from './controls.ts';
import { weights } from './define-check.ts';
import { checks } from './registry.ts';

const files = readdirSync(new URL('../checks', import.meta.url)).filter((file) => file.endsWith('.ts'));
const ids = files.filter((file) => !file.endsWith('.test.ts')).map((file) => basename(file, '.ts'));

test('each file of checks/ is a check that bears its name', () => {
  expect(checks.map((check) => check.id)).toEqual(ids.toSorted());
});

test('each check has a test beside it', () => {
  expect(ids.filter((id) => !files.includes(`${id}.test.ts`))).toEqual([]);
});

test('no two checks share an id', () => {
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
});

test('an overview of ids, weights and controls, so that a change of one is seen', () => {
  const overview = checks.map(
    (check) => `${check.id} | ${weights[check.severity]} | ${check.serves.join(', ')}`,
  );
  expect(overview).toMatchInlineSnapshot(`
    [
      "broad-frame-permissions | 2 | gdpr-25-2",
      "certificate-trouble | 3 | asvs-12.2.2, gdpr-32",
      "chat-on-payment-page | 3 | pci-6.4.3, pci-11.6.1",
      "cloud-spellcheck | 1 | gdpr-25-2",
      "contact-before-consent | 3 | eprivacy-5-3, gdpr-5-1-c",
      "deceptive-link | 3 | gdpr-32",
      "excessive-pre-chat-fields | 2 | gdpr-5-1-c",
      "foreign-key-listener | 3 | gdpr-32, gdpr-5-1-c",
      "hosting-unknown | 1 | gdpr-44",
      "identity-at-load | 3 | gdpr-25-1, gdpr-5-1-c",
      "long-lived-identifier | 2 | eprivacy-5-3, gdpr-5-1-c",
      "lookalike-vendor | 5 | gdpr-32, gdpr-28",
      "missing-consent-choice | 3 | gdpr-7",
      "missing-hsts | 2 | asvs-3.4.1, gdpr-32",
      "missing-integrity | 1 | asvs-3.6.1, pci-6.4.3",
      "missing-privacy-notice | 3 | gdpr-13",
      "no-message-expiry | 2 | gdpr-17",
      "plaintext-page | 5 | asvs-12.2.1, gdpr-32",
      "plaintext-resource | 5 | pci-4.2.2, asvs-12.2.1, gdpr-32",
      "plaintext-socket | 5 | pci-4.2.2, asvs-4.4.1, gdpr-32",
      "sensitive-field-requested | 5 | pci-3.3.1, gdpr-5-1-c",
      "sensitive-request | 5 | gdpr-32, gdpr-5-1-c",
      "stale-loader | 1 | asvs-15.2.1",
      "stored-transcript | 3 | asvs-14.3.3, gdpr-5-1-e",
      "third-party-trackers | 3 | gdpr-28, gdpr-5-1-c",
      "token-in-url | 3 | asvs-14.2.1, gdpr-32",
      "undisclosed-bot | 3 | ai-50-1",
      "unguarded-composer | 2 | gdpr-5-1-c",
      "unmasked-card | 5 | pci-3.4.1, pci-4.2.2",
      "unprotected-endpoint | 1 | asvs-2.4.1",
      "unsandboxed-frame | 1 | asvs-15.2.5",
      "unsent-text-sent | 5 | gdpr-5-1-c, cipa-631",
      "unverified-visitor | 2 | gdpr-32",
      "vendor-code-in-page | 2 | gdpr-5-1-c, asvs-15.2.5",
      "vendor-readable-messages | 2 | gdpr-32",
      "weak-cookies | 2 | asvs-3.3.1, asvs-3.3.2, asvs-3.3.4, gdpr-32",
      "weak-csp | 2 | asvs-3.4.3",
      "weak-tls | 3 | pci-4.2.2, asvs-12.1.1, gdpr-32",
      "wildcard-post-message | 2 | asvs-3.5.5, gdpr-32",
    ]
  `);
});

test.each(checks.map((check) => [check.id, check] as const))(
  '%s says all that a reader needs',
  (_, check) => {
    const { title, why, advice } = check;
    for (const text of [title.pass, title.fail, why, advice.visitor, advice.owner, advice.reviewer]) {
      expect(text.trim().length).toBeGreaterThan(10);
      expect(text).not.toContain('!');
    }
    expect(title.pass).not.toBe(title.fail);
    expect(check.needs.length).toBeGreaterThan(0);
    expect(check.serves.length).toBeGreaterThan(0);
  },
);

test('each clause that a check serves is described, and each that is described is served', () => {
  const served = new Set(checks.flatMap((check) => check.serves));
  expect([...served].toSorted()).toEqual(Object.keys(controls).toSorted());
});

test('no control is named after another clause', () => {
  for (const [id, { standard, clause }] of Object.entries(controls)) {
    const prefix = standard.split(' ').find((word) => /^(?:PCI|ASVS|GDPR|ePrivacy|CIPA|AI)$/.test(word));
    const numbers = clause
      .replace('Art. ', '')
      .replace(/^§ (\d+)\(a\)$/, '$1')
      .replaceAll(/[^\da-z]+/g, '-')
      .replace(/-$/, '');
    expect(id.replaceAll('.', '-')).toBe(`${prefix?.toLowerCase()}-${numbers}`);
  }
});

const forged = { trust: 'page-claim' } as const;
const https = urlOf('https://chat.example/');
const sender = { framePath: [], origin: 'https://shop.example', count: 1 };
const fine = { maxAgeS: 63_072_000, includeSubDomains: true, preload: true };
const claims = fc.record({
  page: fc.constant(pageItem(forged)),
  documents: fc.subarray([documentItem(forged), documentItem({ ...forged, relation: 'same-origin' })]),
  frameElements: fc.subarray([frameElementItem({ ...forged, sandbox: [], allow: [] })]),
  scripts: fc.subarray([scriptItem(forged), scriptItem({ ...forged, frameId: 1 })]),
  requests: fc.subarray([
    requestItem({ ...forged, hsts: fine }),
    requestItem({ ...forged, type: 'websocket', url: urlOf('wss://chat.example/') }),
  ]),
  responses: fc.subarray([
    responseItem(forged),
    responseItem({ ...forged, type: 'sub_frame', frameId: 1, url: https }),
    responseItem({ ...forged, type: 'script', unchangedDays: 1 }),
    responseItem({ ...forged, type: 'websocket', url: https, edges: ['fastly'], guards: ['rate-limit'] }),
  ]),
  documentRules: fc.subarray([documentRulesItem({ ...forged, policies: [policyOf()] })]),
  connections: fc.subarray([
    connectionItem(forged),
    inferredConnectionItem({ ...forged, host: 'live.example' }),
  ]),
  parties: fc.subarray([
    partyItem(forged),
    partyItem({ ...forged, id: 'party-2', host: 'shop.example', site: 'shop.example' }),
  ]),
  consents: fc.subarray([
    consentItem({ ...forged, state: 'answered', banner: 'cookiebot' }),
    consentItem({ ...forged, source: 'tcf', state: 'granted' }),
    consentItem({ ...forged, source: 'google', state: 'denied' }),
  ]),
  identities: fc.subarray([identityItem(), identityItem({ isSigned: true })]),
  cookies: fc.subarray([
    cookieItem(forged),
    cookieItem({ ...forged, isSecure: true, isHttpOnly: true, sameSite: 'lax', lifetimeS: 60 }),
  ]),
  storageKeys: fc.subarray([storageKeyItem(forged)]),
  channels: fc.subarray([channelItem(), channelItem({ kind: 'fetch', url: https })]),
  composers: fc.subarray([composerItem(forged)]),
  formFields: fc.subarray([
    formFieldItem(forged),
    formFieldItem({ ...forged, kind: 'consent', isTicked: false }),
    formFieldItem({ ...forged, kind: 'cvv' }),
  ]),
  cardFields: fc.subarray([cardFieldItem(forged)]),
  privacyLinks: fc.subarray([privacyLinkItem(forged)]),
  conversations: fc.subarray([conversationItem(forged)]),
  chatControls: fc.subarray([chatControlItem({ ...forged, role: 'end' })]),
  postings: fc.subarray([
    postingItem(forged),
    postingItem({ ...forged, frameId: 0 }),
    postingItem({ ...forged, isOpaque: true, senders: [sender] }),
  ]),
  otherSides: fc.subarray([otherSideItem({ ...forged, isDisclosed: true })]),
  signals: fc.subarray([signalItem(forged)]),
  watch: fc.record({ isChatOpen: fc.boolean() }),
});

const vouched = fc.record({
  documents: fc.subarray([documentItem({ id: 'document-9' })]),
  frameElements: fc.subarray([
    frameElementItem({ id: 'frame-9' }),
    frameElementItem({ id: 'frame-8', sandbox: [] }),
  ]),
  scripts: fc.subarray([
    scriptItem({ id: 'script-9' }),
    scriptItem({ id: 'script-8', hasIntegrity: true, url: https }),
  ]),
  responses: fc.subarray([
    responseItem({ id: 'response-9', policies: [] }),
    responseItem({ id: 'response-8', type: 'websocket', url: https }),
    responseItem({ id: 'response-7', type: 'script', unchangedDays: 3000 }),
  ]),
  documentRules: fc.subarray([documentRulesItem({ id: 'document-rules-9' })]),
  requests: fc.subarray([
    requestItem({ id: 'request-9' }),
    requestItem({ id: 'request-8', hsts: fine }),
    requestItem({ id: 'request-7', type: 'websocket', url: urlOf('wss://chat.example/') }),
  ]),
  parties: fc.subarray([
    partyItem({ id: 'party-9' }),
    partyItem({ id: 'party-8', host: 'shop.example', site: 'shop.example' }),
  ]),
  consents: fc.subarray([
    consentItem({ id: 'consent-9' }),
    consentItem({ id: 'consent-8', banner: 'cookiebot', state: 'asked' }),
    consentItem({ id: 'consent-7', banner: 'cookiebot', state: 'answered', atMs: 0 }),
  ]),
  identities: fc.constant([]),
  cookies: fc.subarray([
    cookieItem({
      id: 'cookie-9',
      trust: 'browser',
      isSecure: true,
      isHttpOnly: true,
      sameSite: 'lax',
      lifetimeS: 60,
    }),
    cookieItem({ id: 'cookie-8' }),
  ]),
  storageKeys: fc.subarray([storageKeyItem({ id: 'storage-key-9' })]),
  connections: fc.subarray([
    connectionItem({ id: 'connection-9' }),
    inferredConnectionItem({ id: 'connection-8' }),
  ]),
  composers: fc.subarray([composerItem({ id: 'composer-9', frameId: 1 })]),
  formFields: fc.subarray([
    formFieldItem({ id: 'field-9' }),
    formFieldItem({ id: 'field-8', kind: 'password' }),
  ]),
  cardFields: fc.subarray([cardFieldItem({ id: 'card-field-9' })]),
  privacyLinks: fc.subarray([privacyLinkItem({ id: 'privacy-link-9' })]),
  conversations: fc.subarray([conversationItem({ id: 'conversation-9' })]),
  chatControls: fc.subarray([chatControlItem({ id: 'chat-control-9', role: 'close' })]),
  postings: fc.subarray([postingItem({ id: 'posting-9', frameId: 0 }), postingItem({ id: 'posting-8' })]),
  otherSides: fc.subarray([otherSideItem({ id: 'other-side-9' })]),
  signals: fc.subarray([signalItem({ id: 'signal-9' })]),
  page: fc.constantFrom(
    pageItem(),
    pageItem({ hsts: 'unseen' }),
    pageItem({ url: urlOf('http://shop.example/') }),
  ),
});

test.each(checks.map((check) => [check.id, check] as const))(
  '%s is not raised by what the page says, but by a rule that it names',
  (_, check) => {
    fc.assert(
      fc.property(vouched, claims, fc.boolean(), (seen, said, isChatOpen) => {
        const watch = { isChatOpen };
        const before = widgetEvidence({ ...seen, watch });
        const verdict = check.evaluate(
          widgetEvidence({
            ...said,
            page: seen.page,
            documents: [...seen.documents, ...said.documents],
            frameElements: [...seen.frameElements, ...said.frameElements],
            scripts: [...seen.scripts, ...said.scripts],
            requests: [...seen.requests, ...said.requests],
            responses: [...seen.responses, ...said.responses],
            documentRules: [...seen.documentRules, ...said.documentRules],
            connections: [...seen.connections, ...said.connections],
            parties: [...seen.parties, ...said.parties],
            consents: [...seen.consents, ...said.consents],
            identities: [...seen.identities, ...said.identities],
            cookies: [...seen.cookies, ...said.cookies],
            storageKeys: [...seen.storageKeys, ...said.storageKeys],
            composers: [...seen.composers, ...said.composers],
            formFields: [...seen.formFields, ...said.formFields],
            cardFields: [...seen.cardFields, ...said.cardFields],
            privacyLinks: [...seen.privacyLinks, ...said.privacyLinks],
            conversations: [...seen.conversations, ...said.conversations],
            chatControls: [...seen.chatControls, ...said.chatControls],
            postings: [...seen.postings, ...said.postings],
            otherSides: [...seen.otherSides, ...said.otherSides],
            signals: [...seen.signals, ...said.signals],
            watch,
          }),
        );
        const isMeasuredPass = verdict.outcome === 'pass' && verdict.basis === 'measured';
        return !isMeasuredPass || check.evaluate(before).outcome === 'pass';
      }),
    );
  },
);

test.each(checks.map((check) => [check.id, check] as const))(
  '%s does not pass on what the page alone says',
  (_, check) => {
    fc.assert(fc.property(claims, (evidence) => check.evaluate(widgetEvidence(evidence)).outcome !== 'pass'));
  },
);

test.each(checks.map((check) => [check.id, check] as const))('%s proves what it judges', (_, check) => {
  const known = new Set<string>();
  const evidence = widgetEvidence({
    documents: [documentItem()],
    frameElements: [frameElementItem()],
    scripts: [scriptItem({ url: urlOf('http://cdn.chat.example/loader.js') })],
    requests: [requestItem({ hsts: null })],
    responses: [
      responseItem({ policies: [] }),
      responseItem({ id: 'response-2', type: 'xmlhttprequest', software: 'webrick' }),
    ],
    documentRules: [documentRulesItem()],
    connections: [connectionItem({ version: 'TLSv1', trouble: 'untrusted' })],
    parties: [partyItem({ name: 'Acme Ads', category: 'ad' })],
    consents: [consentItem({ state: 'asked', banner: 'cookiebot' })],
    identities: [identityItem()],
    cookies: [cookieItem({ lifetimeS: 63_072_000 })],
    storageKeys: [storageKeyItem()],
    channels: [channelItem({ url: urlOf('ws://chat.example/?token=k3Jf92hsLqPz0aMx71vBtR') })],
    formFields: [formFieldItem({ kind: 'password', isSpellchecked: true })],
    cardFields: [cardFieldItem()],
    postings: [postingItem({ isOpaque: true, senders: [sender] })],
    otherSides: [otherSideItem({ requests: [{ kind: 'card', side: 'other', times: 1 }], isStreamed: true })],
    signals: [signalItem()],
    watch: { frameIds: [1] },
  });
  for (const items of Object.values(evidence)) {
    if (Array.isArray(items)) for (const item of items) known.add(item.id);
  }
  known.add('page-1');
  const verdict = check.evaluate(evidence);
  expect(verdict.proof.filter((id) => !known.has(id))).toEqual([]);
  if (verdict.outcome === 'fail') expect(verdict.proof.length).toBeGreaterThan(0);
});
