// biome-ignore-all lint/style/noRestrictedImports: data for tests, a floor below the checks and in no build.
import type { WidgetEvidence } from '../../audit/define-check.ts';
import {
  type Body,
  type Evidence,
  type EvidenceKind,
  emptyEvidence,
  type Item,
} from '../../evidence/evidence.ts';
import { type AuditRecord, newRecord } from '../../evidence/record.ts';
import { type RecordedUrl, recordUrl } from '../../evidence/recorded-url.ts';
import type { Policy } from '../../evidence/response.ts';
import type { Provenance } from '../../evidence/trust.ts';

/** What a builder may be told of an item: any part of its body and of its provenance. */
export type Parts<K extends EvidenceKind> = Partial<Body<K> & Provenance>;

/** A URL as evidence keeps it. Throws where it is none, as only a test may. */
export function urlOf(raw: string): RecordedUrl {
  const url = recordUrl(raw);
  if (!url) throw new Error(`${raw} is no URL`);
  return url;
}

const shop = 'https://shop.example/';
const none = { count: 0, bytes: 0 };

/** The shop's page, https and with a year of HSTS. Trust: browser. */
export function pageItem(parts: Parts<'page'> = {}): Item<'page'> {
  return {
    ...{ id: 'page-1', trust: 'browser', frameId: 0, atMs: 0 },
    url: urlOf(shop),
    redirects: [],
    status: 200,
    hsts: { maxAgeS: 31_536_000, includeSubDomains: false, preload: false },
    ...parts,
  };
}

/** The chat's own document, in frame 1. */
export function documentItem(parts: Parts<'documents'> = {}): Item<'documents'> {
  return {
    ...{ id: 'document-1', trust: 'dom', frameId: 1, atMs: 0 },
    url: urlOf('https://chat.example/'),
    origin: 'https://chat.example',
    relation: 'cross-origin',
    framePath: [0],
    protocol: null,
    ...parts,
  };
}

/** The chat's frame element in the shop's page, without `sandbox` and `allow`. */
export function frameElementItem(parts: Parts<'frameElements'> = {}): Item<'frameElements'> {
  return {
    ...{ id: 'frame-1', trust: 'dom', frameId: 0, atMs: 0 },
    url: urlOf('https://chat.example/'),
    source: 'src',
    isCrossOrigin: true,
    framePath: [0],
    sandbox: null,
    allow: null,
    isVisible: true,
    element: 'body > iframe',
    container: null,
    vendorId: null,
    ...parts,
  };
}

/** The vendor's loader in the shop's page. */
export function scriptItem(parts: Parts<'scripts'> = {}): Item<'scripts'> {
  return {
    ...{ id: 'script-1', trust: 'dom', frameId: 0, atMs: 0 },
    url: urlOf('https://cdn.chat.example/loader.js'),
    hasIntegrity: false,
    isPinned: false,
    insertion: 'unknown',
    vendorId: null,
    ...parts,
  };
}

/** A request to the chat's host that the browser reported. */
export function requestItem(parts: Parts<'requests'> = {}): Item<'requests'> {
  return {
    ...{ id: 'request-1', trust: 'browser', frameId: 0, atMs: 0 },
    url: urlOf('https://chat.example/api'),
    type: 'xmlhttprequest',
    method: 'GET',
    initiator: 'https://shop.example',
    status: 200,
    hsts: 'unseen',
    redirectedTo: null,
    startedMs: null,
    endedMs: null,
    vendorId: null,
    ...parts,
  };
}

/** An opened WebSocket as the page hook tells of it. Trust: page-claim. */
export function channelItem(parts: Parts<'channels'> = {}): Item<'channels'> {
  return {
    ...{ id: 'channel-1', trust: 'page-claim', frameId: 0, atMs: 0 },
    kind: 'websocket',
    url: urlOf('wss://chat.example/socket'),
    method: 'GET',
    outcome: 'opened',
    sent: none,
    received: none,
    callers: [],
    ...parts,
  };
}

/** A connection to the chat's host as Firefox measures it: TLS 1.3, 256 bits, 90 days left. Trust: browser. */
export function connectionItem(parts: Parts<'connections'> = {}): Item<'connections'> {
  return {
    ...{ id: 'connection-1', trust: 'browser', frameId: 0, atMs: 0 },
    source: 'measured',
    scheme: 'https',
    host: 'chat.example',
    port: '',
    protocol: null,
    version: 'TLSv1.3',
    cipherSuite: 'TLS_AES_256_GCM_SHA384',
    keyBits: 256,
    keyGroup: 'x25519',
    signature: 'ECDSA-P256-SHA256',
    certificate: {
      subject: 'chat.example',
      issuer: 'Example CA',
      validFrom: '2026-11-01T00:00:00Z',
      validUntil: '2027-02-20T10:00:00Z',
      sha256: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
      nameCount: 1,
      isHostNamed: true,
      chainLength: 2,
      isBuiltInRoot: true,
    },
    trouble: null,
    transparency: 'policy_compliant',
    isHsts: true,
    isHelloEncrypted: false,
    error: null,
    seenAt: '2026-11-22T10:00:00Z',
    ...parts,
  };
}

/** A key of the shop's own local storage. */
export function storageKeyItem(parts: Parts<'storageKeys'> = {}): Item<'storageKeys'> {
  return {
    ...{ id: 'storage-key-1', trust: 'dom', frameId: 0, atMs: 0 },
    area: 'local',
    name: 'acme-session',
    host: 'shop.example',
    party: 'first',
    sizeBytes: 40,
    isIdLike: false,
    vendorId: null,
    ...parts,
  };
}

/** What Chromium lets one know of a connection whose protocol was read: the oldest version that goes with it. */
export function inferredConnectionItem(parts: Parts<'connections'> = {}): Item<'connections'> {
  return connectionItem({
    source: 'inferred',
    trust: 'dom',
    protocol: 'h2',
    version: 'TLSv1.2',
    ...untold,
    ...parts,
  });
}

/** A connection that the browser refused for the server's certificate. */
export function refusedConnectionItem(parts: Parts<'connections'> = {}): Item<'connections'> {
  return connectionItem({
    source: 'refused',
    version: null,
    ...untold,
    trouble: 'not-valid-now',
    error: 'net::ERR_CERT_DATE_INVALID',
    ...parts,
  });
}

const untold = {
  cipherSuite: null,
  keyBits: null,
  keyGroup: null,
  signature: null,
  certificate: null,
  transparency: null,
  isHsts: null,
  isHelloEncrypted: null,
} as const;

/** A policy that csp_evaluator finds nothing against. */
export function policyOf(parts: Partial<Policy> = {}): Policy {
  return { directives: ['script-src', 'object-src', 'base-uri'], findings: [], isCut: false, ...parts };
}

/** A policy with one weakness of `script-src`, of this type. */
export function weakPolicy(type: string, directive = 'script-src'): Policy {
  return policyOf({ findings: [{ directive, type, severity: 'high' }] });
}

/** The headers of the shop's page, with a policy that stands. Trust: browser. */
export function responseItem(parts: Parts<'responses'> = {}): Item<'responses'> {
  return {
    ...{ id: 'response-1', trust: 'browser', frameId: 0, atMs: 0 },
    url: urlOf(shop),
    type: 'main_frame',
    status: 200,
    vendorId: null,
    policies: [policyOf()],
    reportOnly: [],
    referrerPolicy: null,
    frameOptions: null,
    unchangedDays: null,
    hasEtag: false,
    edges: [],
    guards: [],
    software: null,
    address: null,
    isCut: false,
    ...parts,
  };
}

/** The shop's page as it was read: no rules in meta elements. */
export function documentRulesItem(parts: Parts<'documentRules'> = {}): Item<'documentRules'> {
  return {
    ...{ id: 'document-rules-1', trust: 'dom', frameId: 0, atMs: 0 },
    url: urlOf(shop),
    policies: [],
    referrerPolicy: null,
    isDomainRelaxed: false,
    windowNameLength: 0,
    ...parts,
  };
}

/** A cookie that the shop's page can read. */
export function cookieItem(parts: Parts<'cookies'> = {}): Item<'cookies'> {
  return {
    ...{ id: 'cookie-1', trust: 'dom', frameId: 0, atMs: 0 },
    name: 'acme-visitor',
    host: 'shop.example',
    party: 'first',
    source: 'document',
    isSecure: 'unseen',
    isHttpOnly: false,
    sameSite: 'unseen',
    lifetimeS: 'unseen',
    isIdLike: false,
    vendorId: null,
    ...parts,
  };
}

/** Whose the chat's host is: on no list of companies. */
export function partyItem(parts: Parts<'parties'> = {}): Item<'parties'> {
  return {
    ...{ id: 'party-1', trust: 'browser', frameId: 0, atMs: 0 },
    host: 'chat.example',
    site: 'chat.example',
    isRented: false,
    name: null,
    category: null,
    imitates: null,
    ...parts,
  };
}

/** No consent banner that is known, on a page that nobody has used yet. */
export function consentItem(parts: Parts<'consents'> = {}): Item<'consents'> {
  return {
    ...{ id: 'consent-1', trust: 'dom', frameId: 0, atMs: 500 },
    source: 'banner',
    banner: null,
    state: 'none',
    isTouched: false,
    ...parts,
  };
}

/** An e-mail address in the chat's settings, unsigned. Trust: page-claim. */
export function identityItem(parts: Parts<'identities'> = {}): Item<'identities'> {
  return {
    ...{ id: 'identity-1', trust: 'page-claim', frameId: 0, atMs: 0 },
    vendorId: 'acme',
    field: 'email',
    isSigned: false,
    place: 'acmeSettings.email',
    ...parts,
  };
}

/** A marker of the catalogued vendor `acme`, in the page. */
export function signalItem(parts: Parts<'signals'> = {}): Item<'signals'> {
  return {
    ...{ id: 'signal-1', trust: 'dom', frameId: 0, atMs: 0 },
    kind: 'marker',
    vendorId: 'acme',
    pattern: 'acme-chat',
    place: 'body > acme-chat',
    container: null,
    confidence: 'likely',
    ...parts,
  };
}

/** A widget that was looked at and of which nothing was seen, in an https shop; the parts replace what they name. */
export function widgetEvidence(
  parts: Partial<Omit<WidgetEvidence, 'watch'>> & { watch?: Partial<WidgetEvidence['watch']> } = {},
): WidgetEvidence {
  return {
    page: pageItem(),
    documents: [],
    frameElements: [],
    scripts: [],
    requests: [],
    channels: [],
    connections: [],
    storageKeys: [],
    cookies: [],
    responses: [],
    documentRules: [],
    parties: [],
    consents: [],
    identities: [],
    composers: [],
    drafts: [],
    formFields: [],
    cardFields: [],
    privacyLinks: [],
    conversations: [],
    chatControls: [],
    postings: [],
    otherSides: [],
    signals: [],
    ...parts,
    watch: { isChatOpen: false, siteOrigin: 'https://shop.example', frameIds: [], hosts: [], ...parts.watch },
  };
}

/** The record of an https shop, read and hooked in its top frame; the parts replace what they name. */
export function auditRecord(evidence: Partial<Evidence>, parts: Partial<AuditRecord> = {}): AuditRecord {
  return {
    ...newRecord(1, '2026-11-22T10:00:00.000Z', urlOf(shop)),
    inspectedFrames: [0],
    hookedFrames: [0],
    ...parts,
    evidence: { ...emptyEvidence(), page: [pageItem()], ...evidence },
  };
}

/** What the observer saw of an item, without what the background adds. */
export function bodyOf<K extends EvidenceKind>(item: Item<K>): Body<K> {
  const { id, trust, frameId, atMs, ...body } = item;
  return body as unknown as Body<K>;
}
