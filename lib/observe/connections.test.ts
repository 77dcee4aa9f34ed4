import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySchemas } from '../evidence/evidence.ts';
import { inferredSocket, measuredConnection, refusedConnection } from './connections.ts';
import { namedCertificate } from './testing/certificates.ts';

const nowMs = Date.UTC(2026, 10, 22, 10, 0, 0, 512);
const request = { url: 'https://live.chat.example:8443/a?b=c', statusLine: 'HTTP/2.0 200 OK' };
const sha256 = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  .join(':')
  .toUpperCase();
const leaf = {
  subject: 'CN="*.chat.example",O="Chat, Inc."',
  issuer: 'CN=Example CA 3,O=Example',
  validity: { start: Date.UTC(2026, 8, 1), end: Date.UTC(2026, 10, 29, 12) },
  fingerprint: { sha256, sha1: 'AA:BB' },
  isBuiltInRoot: false,
  rawDER: Array.from(namedCertificate),
};
/** What Firefox 153 answered, shortened. */
const info = {
  state: 'secure',
  cipherSuite: 'TLS_AES_256_GCM_SHA384',
  secretKeyLength: 256,
  keaGroupName: 'mlkem768x25519',
  signatureSchemeName: 'ECDSA-P256-SHA256',
  isExtendedValidation: false,
  certificateTransparencyStatus: 'policy_compliant',
  protocolVersion: 'TLSv1.3',
  certificates: [leaf, { ...leaf, isBuiltInRoot: true }],
  hsts: true,
  hpkp: false,
  usedEch: false,
};
const measured = (chain: unknown, own: unknown = null, url = request.url) => {
  const body = measuredConnection({ ...request, url }, chain, own, nowMs);
  if (body) expect(bodySchemas.connections.safeParse(body).error).toBeUndefined();
  return body;
};

test('a connection as Firefox tells of it', () => {
  expect(measured(info)).toEqual({
    source: 'measured',
    scheme: 'https',
    host: 'live.chat.example',
    port: '8443',
    protocol: 'h2',
    version: 'TLSv1.3',
    cipherSuite: 'TLS_AES_256_GCM_SHA384',
    keyBits: 256,
    keyGroup: 'mlkem768x25519',
    signature: 'ECDSA-P256-SHA256',
    certificate: {
      subject: '*.chat.example',
      issuer: 'Example CA 3',
      validFrom: '2026-09-01T00:00:00Z',
      validUntil: '2026-11-29T12:00:00Z',
      sha256: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
      nameCount: 4,
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
  });
});

test.each([
  ['trust_error', 'untrusted'],
  ['domain_mismatch', 'name-mismatch'],
  ['expired_or_not_yet_valid', 'not-valid-now'],
])(
  '%s that was overruled: the certificate is told apart from a chain, and is not of the browser',
  (fault, trouble) => {
    const overruled = { ...info, certificates: [], overridableErrorCategory: fault };
    expect(measured(overruled, { ...overruled, certificates: [leaf] })).toMatchObject({
      trouble,
      certificate: { subject: '*.chat.example', chainLength: 1, isBuiltInRoot: false },
    });
  },
);

test('a host that is not named', () => {
  expect(measured(info, null, 'https://elsewhere.example/')?.certificate?.isHostNamed).toBe(false);
});

test('an address that looks like a card number is asked after before it loses its digits', () => {
  const host = '2001:1111:2222:3333:4444:5555:6666:7777';
  const body = measured(info, null, `https://[${host}]/`);
  expect(body?.host).toContain('####:####');
  expect(body?.certificate?.isHostNamed).toBe(false);
  expect(measured(info, null, 'https://192.168.100.200/')?.host).toBe('192.168.100.200');
});

test.each([
  ['an old version', { state: 'weak', protocolVersion: 'TLSv1.1' }, { version: 'TLSv1.1' }],
  ['a version of no name', { protocolVersion: 'unknown' }, { version: null }],
  ['a version of an odd name', { protocolVersion: 'constructor' }, { version: null }],
  ['no cipher', { cipherSuite: undefined, secretKeyLength: undefined }, { cipherSuite: null, keyBits: null }],
  ['no certificate', { certificates: [] }, { certificate: null }],
  ['a certificate of another shape', { certificates: [{}] }, { certificate: null }],
  [
    'a broken fingerprint',
    { certificates: [{ ...leaf, fingerprint: { sha256: 'AB' } }] },
    { certificate: null },
  ],
  [
    'a certificate without end',
    { certificates: [{ ...leaf, validity: { start: 0, end: Date.UTC(9999, 11, 31) } }] },
    { certificate: { validFrom: '1970-01-01T00:00:00Z', validUntil: '9999-12-31T00:00:00Z' } },
  ],
  [
    'a time that is none',
    { certificates: [{ ...leaf, validity: { start: 0, end: 1e20 } }] },
    { certificate: null },
  ],
  [
    'bytes that are no certificate',
    { certificates: [{ ...leaf, rawDER: [1, 2] }] },
    { certificate: { nameCount: null } },
  ],
])('%s', (_, parts, expected) => {
  expect(measured({ ...info, ...parts })).toMatchObject(expected);
});

test.each([
  ['nothing', undefined],
  ['no TLS', { state: 'insecure' }],
  ['a broken handshake', { state: 'broken', errorMessage: 'x' }],
  ['text', 'secure'],
])('%s is no connection', (_, answer) => {
  expect(measured(answer)).toBeNull();
});

test.each(['http://chat.example/', 'ws://chat.example/', 'data:,x', ''])(
  '%s has no connection of TLS',
  (url) => {
    expect(measured(info, null, url)).toBeNull();
    expect(refusedConnection(url, 'net::ERR_CERT_DATE_INVALID', nowMs)).toBeNull();
  },
);

test.each([
  ['CN=chat.example', 'chat.example'],
  ['O="A, CN=fake",CN=chat.example', 'chat.example'],
  ['CN=Comma\\, Inc.,O=x', 'Comma, Inc.'],
  ['O=No common name', 'O=No common name'],
  ['', ''],
  ['CN=4242 4242 4242 4242', '#### #### #### ####'],
  [`CN=${'x'.repeat(500)}`, `${'x'.repeat(119)}…`],
  ['CN=\ud800', '\ufffd'],
])('the name %j is kept as %j', (subject, kept) => {
  expect(measured({ ...info, certificates: [{ ...leaf, subject }] })?.certificate?.subject).toBe(kept);
});

test('whatever a certificate is called, what is kept is what the schema takes', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `CN=${text}`),
  );
  fc.assert(
    fc.property(name, name, fc.double(), (subject, issuer, end) => {
      const odd = { ...leaf, subject, issuer, validity: { start: 0, end } };
      const texts = { cipherSuite: subject, keaGroupName: issuer, signatureSchemeName: subject };
      measured({ ...info, ...texts, certificates: [odd] });
    }),
  );
  // On a busy machine, a hundred parsings take their time.
}, 30_000);

test('of a socket in Chromium only the oldest version is known that it can have', () => {
  expect(inferredSocket('wss://chat.example/socket', nowMs)).toMatchObject({
    source: 'inferred',
    scheme: 'wss',
    protocol: 'websocket',
    version: 'TLSv1.2',
    cipherSuite: null,
  });
  expect(inferredSocket('ws://chat.example/socket', nowMs)).toBeNull();
});

test('a refused connection has the browser’s error, cut and without card numbers', () => {
  const body = refusedConnection(
    'https://chat.example/',
    `Certificate 4242424242424242 ${'x'.repeat(100)}`,
    nowMs,
  );
  expect(bodySchemas.connections.safeParse(body).error).toBeUndefined();
  expect(body).toMatchObject({ source: 'refused', trouble: 'other-certificate', version: null });
  expect(body?.error).toMatch(/^Certificate #{16} x+…$/);
  expect(refusedConnection('https://chat.example/', 'net::ERR_ABORTED', nowMs)).toBeNull();
});
