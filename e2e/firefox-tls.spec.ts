import { X509Certificate } from 'node:crypto';
import type { StoredAudit } from '../lib/store/audits.ts';
import type { Lab } from './lab/server.ts';
import { connectionsTo, findingOf } from './support/connections.ts';
import { type FirefoxBrowser, launchFirefox } from './support/firefox.ts';
import { runFirefoxDrive } from './support/firefox-drive.ts';
import { test } from './support/firefox-test.ts';
import { expect, labPage } from './support/test.ts';

test.describe.configure({ mode: 'default' });

const draft = 'Do you have the atlas?';
const refusedReply = 'Error, please try again.';

/** Opens a page of the lab, talks to its chat, and waits until something is known of the connections to the host. */
async function auditOf(lab: Lab, firefox: FirefoxBrowser, name: string, host: string, reply?: string) {
  const page = labPage(lab, name);
  const { page: tab, tabId } = await firefox.openTab(page.urlWithPort);
  for (const drive of page.drive) {
    await runFirefoxDrive(tab, reply === undefined ? drive : { ...drive, reply }, draft);
  }
  let audit: StoredAudit | null = null;
  await expect
    .poll(async () => {
      audit = await firefox.storedAudit(tabId);
      return connectionsTo(audit, host).length;
    }, name)
    .toBeGreaterThan(0);
  if (!audit) throw new Error('no audit');
  return { audit: audit as StoredAudit, tab, tabId };
}

/** The facts of the lab's certificate for a host, as evidence has them. */
async function certificateOf(lab: Lab, host: string) {
  const { cert, validUntil } = await lab.certificateOf(host);
  const { fingerprint256 } = new X509Certificate(cert);
  return {
    sha256: Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64'),
    validUntil: validUntil.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

for (const [name, host, told, keyGroup] of [
  [
    'tls-1-2',
    'tls12.chat-vendor.test',
    { version: 'TLSv1.2', cipherSuite: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', keyBits: 128 },
    'x25519',
  ],
  [
    'tls-1-3',
    'tls13.chat-vendor.test',
    { version: 'TLSv1.3', cipherSuite: 'TLS_AES_256_GCM_SHA384', keyBits: 256 },
    'mlkem768x25519',
  ],
] as const) {
  test(`firefox measures ${name}: version, cipher, bits and certificate, of sockets too`, async ({
    lab,
    firefox,
  }) => {
    const { audit, tab, tabId } = await auditOf(lab, firefox, name, host);
    const common = {
      ...told,
      source: 'measured',
      trust: 'browser',
      host,
      port: String(lab.ownPorts.get(host)),
      signature: 'ECDSA-P256-SHA256',
      trouble: null,
      isHelloEncrypted: false,
      certificate: expect.objectContaining({
        ...(await certificateOf(lab, host)),
        subject: 'chat-vendor.test',
        issuer: 'Earshot lab',
        nameCount: 2,
        isHostNamed: true,
        chainLength: 2,
        isBuiltInRoot: false,
      }),
    };
    const httpProtocol = name === 'tls-1-3' ? 'h2' : 'http/1.1';
    const measured = async () =>
      connectionsTo(await firefox.storedAudit(tabId), host).filter(({ source }) => source === 'measured');
    await expect.poll(async () => (await measured()).map(({ scheme }) => scheme)).toContain('wss');
    // One for each frame that had one. A handshake that is resumed exchanges no keys anew.
    for (const connection of await measured()) {
      const isSocket = connection.scheme === 'wss';
      expect(connection).toMatchObject({ ...common, protocol: isSocket ? 'http/1.1' : httpProtocol });
      expect([keyGroup, null]).toContain(connection.keyGroup);
    }
    expect((await measured()).map((connection) => connection.keyGroup)).toContain(keyGroup);
    expect(audit.record.dropped.malformed).toBe(0);
    const stored = await firefox.storedAudit(tabId);
    expect(findingOf(stored, 'weak-tls')).toMatchObject({ outcome: 'pass', basis: 'measured' });
    const certificate = findingOf(stored, 'certificate-trouble');
    expect(certificate).toMatchObject({ outcome: 'pass', basis: 'measured' });
    expect(certificate.summary).toContain('by an authority that was added to this browser');
    await tab.close();
  });
}

test('firefox measures a certificate that ends in a week', async ({ lab, firefox }) => {
  const host = 'ending.chat-vendor.test';
  const { audit, tab } = await auditOf(lab, firefox, 'certificate-ending', host);
  const { validUntil } = await certificateOf(lab, host);
  const finding = findingOf(audit, 'certificate-trouble');
  expect(finding).toMatchObject({ outcome: 'fail', basis: 'measured' });
  expect(finding.summary).toContain(`${host} (ends on ${validUntil.slice(0, 10)}, in 6 days)`);
  await tab.close();
});

for (const [name, host, trouble, error] of [
  ['certificate-expired', 'expired-api.', 'not-valid-now', 'has expired'],
  ['certificate-untrusted', 'untrusted-api.', 'untrusted', 'issuer is not recognized'],
  ['certificate-misnamed', 'misnamed-api.', 'name-mismatch', 'does not match'],
  ['tls-1-1', 'old-tls-api.', 'no-common-tls', 'unsupported protocol version'],
] as const) {
  test(`firefox refuses ${name}, and the audit says so`, async ({ lab, firefox }) => {
    const { audit, tab } = await auditOf(lab, firefox, name, host, refusedReply);
    const [connection] = connectionsTo(audit, host);
    expect(connection).toMatchObject({ source: 'refused', trouble, version: null, certificate: null });
    expect(connection?.error).toContain(error.slice(0, 20));
    const isTls = name === 'tls-1-1';
    const [failing, open] = isTls ? ['weak-tls', 'certificate-trouble'] : ['certificate-trouble', 'weak-tls'];
    expect(findingOf(audit, failing)).toMatchObject({
      outcome: 'fail',
      basis: isTls ? 'inferred' : 'measured',
    });
    expect(findingOf(audit, open).outcome).toBe('unknown');
    await tab.close();
  });
}

test('firefox that was told to go on measures what it goes on with', async ({ lab }) => {
  const firefox = await launchFirefox(lab, {
    exceptions: ['expired-api', 'untrusted-api', 'misnamed-api'].map((name) => `${name}.chat-vendor.test`),
    preferences: {
      'security.tls.version.min': 1,
      'security.tls.version.enable-deprecated': true,
      // TLS 1.1 knows no newer cipher, and with the lab's kind of key no other one.
      'security.ssl3.ecdhe_ecdsa_aes_128_sha': true,
    },
  });
  try {
    for (const [name, host, trouble, words] of [
      ['certificate-expired', 'expired-api.', 'not-valid-now', 'expired on '],
      ['certificate-untrusted', 'untrusted-api.', 'untrusted', 'of no authority'],
      ['certificate-misnamed', 'misnamed-api.', 'name-mismatch', 'for another host'],
    ] as const) {
      const { audit, tab } = await auditOf(lab, firefox, name, host);
      const [connection] = connectionsTo(audit, host);
      expect(connection).toMatchObject({ source: 'measured', trouble, certificate: { chainLength: 1 } });
      expect(connection?.certificate?.isHostNamed).toBe(trouble !== 'name-mismatch');
      expect(findingOf(audit, 'certificate-trouble')).toMatchObject({ outcome: 'fail', basis: 'measured' });
      expect(findingOf(audit, 'certificate-trouble').summary).toContain(words);
      expect(findingOf(audit, 'weak-tls').outcome).toBe('pass');
      await tab.close();
    }
    const { audit, tab } = await auditOf(lab, firefox, 'tls-1-1', 'old-tls-api.', 'Thank you, a bookseller');
    const [connection] = connectionsTo(audit, 'old-tls-api.');
    expect(connection).toMatchObject({
      source: 'measured',
      version: 'TLSv1.1',
      cipherSuite: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
      keyBits: 128,
    });
    expect(findingOf(audit, 'weak-tls')).toMatchObject({ outcome: 'fail', basis: 'measured' });
    await tab.close();
  } finally {
    await firefox.close();
  }
});
