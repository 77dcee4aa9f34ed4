import * as z from 'zod/mini';
import { isoTime } from './iso-time.ts';
import { hostSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

const count = z.int().check(z.minimum(0));

/** TLS versions by the names that Firefox gives them, oldest first. */
export const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

/**
 * Why a browser does not trust a connection, or refused it. `not-valid-now`: expired or not valid yet. `no-common-tls`:
 * the server offered no version or cipher that the browser takes. The last two: another fault, of one or the other.
 */
export const troubleSchema = z.enum([
  'untrusted',
  'name-mismatch',
  'not-valid-now',
  'revoked',
  'no-common-tls',
  'other-certificate',
  'other-handshake',
]);
export type Trouble = z.infer<typeof troubleSchema>;

/** A server's own certificate. Times are UTC, ISO 8601, whole seconds. Names are the server's words, cleaned. */
export const certificateSchema = z.strictObject({
  /** Common name of the subject, else the whole name. */
  subject: safeText(120),
  issuer: safeText(120),
  validFrom: isoTime(),
  validUntil: isoTime(),
  /** SHA-256 of the certificate, base64: hex can hold a run of digits that looks like a card number. */
  sha256: safeText(44).check(z.regex(/^[A-Za-z\d+/]{43}=$/)),
  /** Host names and addresses that it was issued for; null where they could not be read. */
  nameCount: z.nullable(count),
  /** Whether the host is among them; null where they could not be read. */
  isHostNamed: z.nullable(z.boolean()),
  /** Certificates up to the root, this one and the root included. */
  chainLength: count,
  /** Whether the chain ends in a root that came with the browser, not in one that was added to it. */
  isBuiltInRoot: z.boolean(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/**
 * How one host was talked to over TLS. `source` says how that is known, and with it what may be there:
 * - `measured`: the browser told version, cipher and certificate (Firefox);
 * - `inferred`: only the application protocol is known; `version` is the oldest that goes with it, the rest null;
 * - `refused`: the browser ended the attempt for a fault of TLS or certificate, `error` is its name for it.
 */
export const connectionBodySchema = z.strictObject({
  source: z.enum(['measured', 'inferred', 'refused']),
  scheme: z.enum(['https', 'wss']),
  host: hostSchema,
  /** Empty for 443. */
  port: safeText(5),
  /** ALPN id, or `websocket` for the upgrade of an HTTP/1.1 connection; null where it was not told. */
  protocol: z.nullable(safeText(20)),
  version: z.nullable(z.enum(tlsVersions)),
  /** As IANA registers it, such as `TLS_AES_128_GCM_SHA256`. */
  cipherSuite: z.nullable(safeText(60)),
  /** Bits of the cipher's secret key. */
  keyBits: z.nullable(count.check(z.maximum(4096))),
  /** Group of the key exchange, such as `x25519` or `mlkem768x25519`. */
  keyGroup: z.nullable(safeText(40)),
  /** Scheme of the handshake's signature. */
  signature: z.nullable(safeText(40)),
  certificate: z.nullable(certificateSchema),
  /** What the browser holds against the connection; for a measured one, an exception of the person's overrules it. */
  trouble: z.nullable(troubleSchema),
  /** Certificate Transparency, as the browser judges it. */
  transparency: z.nullable(
    z.enum(['not_applicable', 'policy_compliant', 'policy_not_enough_scts', 'policy_not_diverse_scts']),
  ),
  /** Whether the browser would ask this host over TLS only: by a header it got before, or by its own list. */
  isHsts: z.nullable(z.boolean()),
  /** Whether the first message of the handshake was encrypted too (ECH). */
  isHelloEncrypted: z.nullable(z.boolean()),
  /** The browser's name of the error. */
  error: z.nullable(safeText(80)),
  /** UTC, ISO 8601, when it was seen: what a certificate's time is held against. */
  seenAt: z.nullable(isoTime()),
});
