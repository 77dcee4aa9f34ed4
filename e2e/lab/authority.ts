import 'reflect-metadata';
import { createSecureContext, type SecureContext } from 'node:tls';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** The lab's own certificate authority: lives in memory, for as long as the lab runs. */
export interface Authority {
  /** PEM of the CA's certificate, to be trusted by a browser's profile. */
  caPem: string;
  /** A TLS context with a certificate for the name and its direct sub-hosts, made once each. */
  contextFor: (name: string) => Promise<SecureContext>;
}

/** Makes a new authority; its certificates hold from yesterday for 90 days. */
export async function createAuthority(): Promise<Authority> {
  x509.cryptoProvider.set(crypto);
  const caKeys = await newKeys();
  const issuer = 'CN=Earshot lab, O=Earshot lab';
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: issuer,
    ...validity(),
    keys: caKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const caPem = ca.toString('pem');

  async function issue(name: string): Promise<SecureContext> {
    const keys = await newKeys();
    const leaf = await x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject: `CN=${name}`,
      issuer,
      ...validity(),
      publicKey: keys.publicKey,
      signingKey: caKeys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: name },
          { type: 'dns', value: `*.${name}` },
        ]),
        await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
      ],
    });
    const key = x509.PemConverter.encode(
      await crypto.subtle.exportKey('pkcs8', keys.privateKey),
      x509.PemConverter.PrivateKeyTag,
    );
    return createSecureContext({ key, cert: `${leaf.toString('pem')}\n${caPem}` });
  }

  const issued = new Map<string, Promise<SecureContext>>();
  return {
    caPem,
    contextFor: (name) => {
      const known = issued.get(name) ?? issue(name);
      issued.set(name, known);
      return known;
    },
  };
}

function newKeys() {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function serial(): string {
  // A leading 01 keeps the number positive, as RFC 5280 section 4.1.2.2 wants it.
  return `01${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;
}

function validity(): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + 90 * DAY_MS) };
}
