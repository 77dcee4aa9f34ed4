import 'reflect-metadata';
import { createSecureContext, type SecureContext } from 'node:tls';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** What is wrong with a certificate: it ends in 7 days, ended yesterday, is a stranger's, or is for another host. */
export type CertificateFault = 'ending' | 'expired' | 'untrusted' | 'misnamed';

/** A certificate with its chain, and the key that goes with it, as PEM. */
export interface Identity {
  key: string;
  cert: string;
  validUntil: Date;
}

/** The lab's own certificate authority: lives in memory, for as long as the lab runs. */
export interface Authority {
  /** PEM of the CA's certificate, to be trusted by a browser's profile. */
  caPem: string;
  /** A certificate for the name and its direct sub-hosts, made once each. */
  identityFor: (name: string, fault?: CertificateFault) => Promise<Identity>;
  /** The same as a TLS context. */
  contextFor: (name: string) => Promise<SecureContext>;
}

/** One authority that signs; its own certificate is what a browser trusts, or does not. */
interface Signer {
  name: string;
  pem: string;
  keys: CryptoKeyPair;
}

/** Makes a new authority; its certificates hold from yesterday for 90 days, but for what a fault says. */
export async function createAuthority(): Promise<Authority> {
  x509.cryptoProvider.set(crypto);
  const trusted = await newSigner('CN=Earshot lab, O=Earshot lab');
  const stranger = await newSigner('CN=Earshot stranger, O=Nobody');

  async function issue(name: string, fault: CertificateFault | undefined): Promise<Identity> {
    const keys = await newKeys();
    const signer = fault === 'untrusted' ? stranger : trusted;
    const named = fault === 'misnamed' ? 'elsewhere.test' : name;
    const { notBefore, notAfter } = validity(fault);
    const leaf = await x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject: `CN=${named}`,
      issuer: signer.name,
      notBefore,
      notAfter,
      publicKey: keys.publicKey,
      signingKey: signer.keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: named },
          { type: 'dns', value: `*.${named}` },
        ]),
        await x509.AuthorityKeyIdentifierExtension.create(signer.keys.publicKey),
      ],
    });
    const key = x509.PemConverter.encode(
      await crypto.subtle.exportKey('pkcs8', keys.privateKey),
      x509.PemConverter.PrivateKeyTag,
    );
    return { key, cert: `${leaf.toString('pem')}\n${signer.pem}`, validUntil: leaf.notAfter };
  }

  const issued = new Map<string, Promise<Identity>>();
  const contexts = new Map<string, Promise<SecureContext>>();
  function identityFor(name: string, fault?: CertificateFault): Promise<Identity> {
    const known = issued.get(`${name} ${fault}`) ?? issue(name, fault);
    issued.set(`${name} ${fault}`, known);
    return known;
  }
  return {
    caPem: trusted.pem,
    identityFor,
    contextFor: (name) => {
      const known = contexts.get(name) ?? identityFor(name).then(createSecureContext);
      contexts.set(name, known);
      return known;
    },
  };
}

async function newSigner(name: string): Promise<Signer> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name,
    ...validity(),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { name, pem: certificate.toString('pem'), keys };
}

function newKeys() {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function serial(): string {
  // A leading 01 keeps the number positive, as RFC 5280 section 4.1.2.2 wants it.
  return `01${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;
}

function validity(fault?: CertificateFault): { notBefore: Date; notAfter: Date } {
  const [sinceDays, days] = fault === 'expired' ? [30, -1] : [1, fault === 'ending' ? 7 : 90];
  return {
    notBefore: new Date(Date.now() - sinceDays * DAY_MS),
    notAfter: new Date(Date.now() + days * DAY_MS),
  };
}
