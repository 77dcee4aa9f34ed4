import type { Body, EvidenceKind } from '../../lib/evidence/evidence.ts';
import { addSighting } from '../../lib/evidence/merge.ts';
import { type AuditRecord, newRecord } from '../../lib/evidence/record.ts';
import { type RecordedUrl, recordUrl } from '../../lib/evidence/recorded-url.ts';
import type { Trust } from '../../lib/evidence/trust.ts';

// What fixtures' records are made of: the parts of chats that do not exist.

const hsts = { maxAgeS: 31_536_000, includeSubDomains: true, preload: false };

/** A recorded URL. Throws where the text is no URL: a fixture's own mistake. */
export function at(raw: string): RecordedUrl {
  const url = recordUrl(raw);
  if (!url) throw new Error(`No URL: ${raw}`);
  return url;
}

/** A record of `https://books.test/basket` in which only the page was seen. */
export function pageRecord(): AuditRecord {
  const record = newRecord(7, '2026-11-22T03:20:00Z', at('https://books.test/basket'));
  record.inspectedFrames = [0, 4, 9];
  record.hookedFrames = [0, 4, 9];
  see(record, 'page', { url: at('https://books.test/basket'), redirects: [], status: 200, hsts });
  see(record, 'documents', {
    url: at('https://books.test/basket'),
    origin: 'https://books.test',
    relation: 'top',
    framePath: [],
    protocol: 'h2',
  });
  return record;
}

/** Adds one sighting to a record. */
export function see<K extends EvidenceKind>(
  record: AuditRecord,
  kind: K,
  body: Body<K>,
  how: { trust?: Trust; frameId?: number; atMs?: number } = {},
): void {
  const { trust = 'browser', frameId = 0, atMs = 180 } = how;
  addSighting(record.evidence, { kind, body, trust, frameId, atMs });
}

/** Adds a listed chat: loader, frame, document, composer, socket and the signs of it. */
export function seeListed(record: AuditRecord, vendorId: string, host: string, frameId: number): void {
  const socket = vendorId === 'acme-chat' ? 'ws' : 'wss';
  const loader = at(`https://cdn.${host}/widget/v2/loader.js?site=books`);
  const frame = at(`https://chat.${host}/frame?session=abcdefghij0123456789klmn&lang=en`);
  const page = { trust: 'dom', atMs: 640 } as const;
  const inner = { trust: 'dom', frameId, atMs: 1320 } as const;
  see(
    record,
    'scripts',
    { url: loader, hasIntegrity: false, isPinned: true, insertion: 'unknown', vendorId },
    page,
  );
  see(
    record,
    'requests',
    {
      url: loader,
      type: 'script',
      method: 'GET',
      initiator: 'https://books.test',
      status: 200,
      hsts: null,
      redirectedTo: null,
      startedMs: null,
      endedMs: null,
      vendorId,
    },
    { atMs: 412 },
  );
  see(
    record,
    'frameElements',
    {
      url: frame,
      source: 'src',
      isCrossOrigin: true,
      framePath: [frameId === 4 ? 0 : 1],
      sandbox: null,
      allow: ['microphone *', 'camera *', 'clipboard-write'],
      isVisible: true,
      element: `body > div#${vendorId} > iframe`,
      container: `body > div#${vendorId}`,
      vendorId,
    },
    page,
  );
  see(
    record,
    'documents',
    {
      url: frame,
      origin: `https://chat.${host}`,
      relation: 'cross-origin',
      framePath: [frameId === 4 ? 0 : 1],
      protocol: 'h2',
    },
    inner,
  );
  see(
    record,
    'channels',
    {
      kind: 'websocket',
      url: at(`${socket}://live.${host}/socket`),
      method: 'GET',
      outcome: 'opened',
      sent: { count: 12, bytes: 3412 },
      received: { count: 31, bytes: 20_480 },
      callers: [at(`https://chat.${host}/assets/app.js`)],
    },
    { trust: 'page-claim', frameId, atMs: 1893 },
  );
  see(record, 'connections', {
    ...{ source: 'measured', scheme: 'wss', host: `live.${host}`, port: '', protocol: null },
    ...{ version: 'TLSv1.2', cipherSuite: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', keyBits: 128 },
    ...{ keyGroup: 'x25519', signature: 'ECDSA-P256-SHA256', trouble: null, error: null },
    certificate: {
      ...{ subject: `live.${host}`, issuer: 'Example CA', nameCount: 2, isHostNamed: true },
      ...{ validFrom: '2026-09-01T00:00:00Z', validUntil: '2026-11-29T12:00:00Z' },
      ...{ sha256: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=', chainLength: 3, isBuiltInRoot: true },
    },
    ...{ transparency: 'policy_compliant', isHsts: true, isHelloEncrypted: false },
    seenAt: '2026-11-22T03:20:01Z',
  });
  see(
    record,
    'composers',
    {
      field: 'textarea',
      shadow: 'none',
      isVisible: true,
      label: 'message',
      guard: 'guarded',
      element: 'body > main > form > textarea',
      container: null,
      vendorId,
    },
    inner,
  );
  see(record, 'signals', {
    kind: 'network',
    vendorId,
    pattern: `*.${host}`,
    place: `https://cdn.${host}/widget/v2/loader.js`,
    container: null,
    confidence: 'likely',
  });
  see(
    record,
    'signals',
    {
      kind: 'marker',
      vendorId,
      pattern: `div#${vendorId} > iframe`,
      place: `body > div#${vendorId}`,
      container: `body > div#${vendorId}`,
      confidence: 'likely',
    },
    page,
  );
}

/** Adds a chat that no list names, known by what it does. */
export function seeUnlisted(record: AuditRecord, confidence: 'likely' | 'possible'): void {
  const container = 'body > aside#help';
  const page = { trust: 'dom', atMs: 2210 } as const;
  see(
    record,
    'signals',
    {
      kind: 'behaviour',
      vendorId: null,
      pattern: 'a launcher in a corner that opens a message composer',
      place: container,
      container,
      confidence,
    },
    page,
  );
  if (confidence === 'possible') return;
  const element = `${container} > form > input`;
  see(
    record,
    'composers',
    {
      field: 'input',
      shadow: 'open',
      isVisible: true,
      label: null,
      guard: 'no-dots-allowed',
      element,
      container,
      vendorId: null,
    },
    page,
  );
}
