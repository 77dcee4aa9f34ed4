import * as z from 'zod/mini';
import type { Certificate, TlsVersion } from '../evidence/connection.ts';
import type { Body } from '../evidence/evidence.ts';
import { recordUrl } from '../evidence/recorded-url.ts';
import { floorOf } from '../evidence/tls-floor.ts';
import { untoldOfConnection } from '../evidence/untold-connection.ts';
import { certificateNames, isNamed } from './certificate-names.ts';
import { clip } from './clip.ts';
import { troubleOf } from './tls-errors.ts';

type Connection = Body<'connections'>;

const text = z.string();
const flag = z._default(z.nullable(z.boolean()), null);

/** What Earshot reads of Firefox's CertificateInfo. */
const certificateInfoSchema = z.object({
  subject: text,
  issuer: text,
  /** Milliseconds since 1970, UTC. */
  validity: z.object({ start: z.number(), end: z.number() }),
  /** `AB:01:…` */
  fingerprint: z.object({ sha256: text.check(z.regex(/^[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){31}$/)) }),
  isBuiltInRoot: z._default(z.boolean(), false),
  rawDER: z.optional(z.array(z.number())),
});

/**
 * What Earshot reads of Firefox's SecurityInfo. `weak`: an old version or cipher.
 * Source: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/SecurityInfo, and what
 * Firefox 153 was seen to answer, 2026-11-22.
 */
const securityInfoSchema = z.object({
  state: z.enum(['secure', 'weak']),
  protocolVersion: z.optional(text),
  cipherSuite: z.optional(text),
  secretKeyLength: z.optional(z.int().check(z.minimum(0), z.maximum(4096))),
  keaGroupName: z.optional(text),
  signatureSchemeName: z.optional(text),
  certificates: z._default(z.array(z.unknown()), []),
  overridableErrorCategory: z.optional(text),
  certificateTransparencyStatus: z.optional(text),
  hsts: flag,
  usedEch: flag,
});

const versions: Readonly<Record<string, TlsVersion>> = {
  TLSv1: 'TLSv1',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};
const troubles: Readonly<Record<string, Connection['trouble']>> = {
  trust_error: 'untrusted',
  domain_mismatch: 'name-mismatch',
  expired_or_not_yet_valid: 'not-valid-now',
};
const transparencies: Readonly<Record<string, Connection['transparency']>> = {
  not_applicable: 'not_applicable',
  policy_compliant: 'policy_compliant',
  policy_not_enough_scts: 'policy_not_enough_scts',
  policy_not_diverse_scts: 'policy_not_diverse_scts',
};
/** The application protocol by the first word of the status line, as Firefox writes it. */
const protocols: Readonly<Record<string, string>> = {
  'HTTP/1.1': 'http/1.1',
  'HTTP/2.0': 'h2',
  'HTTP/3.0': 'h3',
};

function lookUp<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | null {
  return key !== undefined && Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** A request of which a connection is told. */
export interface ConnectionRequest {
  readonly url: string;
  readonly statusLine?: string | undefined;
}

/** What nothing is known of yet; null where the address is not one of TLS. */
function blank(url: string, source: Connection['source'], nowMs: number): Connection | null {
  const recorded = recordUrl(url);
  if (!recorded || recorded.host === '' || (recorded.scheme !== 'https' && recorded.scheme !== 'wss'))
    return null;
  return {
    source,
    scheme: recorded.scheme,
    host: recorded.host,
    port: recorded.port,
    protocol: null,
    version: null,
    ...untoldOfConnection,
    seenAt: isoSeconds(nowMs),
  };
}

/**
 * The connection of a request, as Firefox tells of it.
 * @param chain SecurityInfo with the chain to the root: empty where the browser has built none, for a fault overruled
 * @param own SecurityInfo with the server's certificate alone
 * @returns null where it tells of no TLS, or in no shape that is known. Never throws.
 */
export function measuredConnection(
  request: ConnectionRequest,
  chain: unknown,
  own: unknown,
  nowMs: number,
): Connection | null {
  const info = securityInfoSchema.safeParse(chain);
  const connection = blank(request.url, 'measured', nowMs);
  if (!info.success || !connection) return null;
  const { data } = info;
  const known = (value: string | undefined, max: number) => (value ? clip(value, max) : null);
  return {
    ...connection,
    protocol: lookUp(protocols, request.statusLine?.split(' ', 1)[0]),
    version: lookUp(versions, data.protocolVersion),
    cipherSuite: known(data.cipherSuite, 60),
    keyBits: data.secretKeyLength ?? null,
    keyGroup: known(data.keaGroupName, 40),
    signature: known(data.signatureSchemeName, 40),
    certificate: certificateOf(data.certificates, own, request.url),
    trouble: lookUp(troubles, data.overridableErrorCategory),
    transparency: lookUp(transparencies, data.certificateTransparencyStatus),
    isHsts: data.hsts,
    isHelloEncrypted: data.usedEch,
  };
}

function certificateOf(chain: readonly unknown[], own: unknown, url: string): Certificate | null {
  const alone = securityInfoSchema.safeParse(own);
  const parsed = certificateInfoSchema.safeParse(chain[0] ?? alone.data?.certificates[0]);
  if (!parsed.success) return null;
  const { subject, issuer, validity, fingerprint, rawDER } = parsed.data;
  const [validFrom, validUntil] = [isoSeconds(validity.start), isoSeconds(validity.end)];
  if (validFrom === null || validUntil === null) return null;
  const root = certificateInfoSchema.safeParse(chain.at(-1));
  const names = rawDER ? certificateNames(Uint8Array.from(rawDER)) : null;
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validFrom,
    validUntil,
    sha256: base64Of(fingerprint.sha256),
    nameCount: names ? names.dns.length + names.addresses.length : null,
    // Asked with the host itself: the recorded one may have lost digits.
    isHostNamed: names ? isNamed(URL.parse(url)?.hostname ?? '', names) : null,
    chainLength: Math.max(chain.length, 1),
    isBuiltInRoot: root.success && root.data.isBuiltInRoot,
  };
}

/** The connection of an answered socket in Chromium, which tells nothing of it but that it is one. */
export function inferredSocket(url: string, nowMs: number): Connection | null {
  const connection = blank(url, 'inferred', nowMs);
  return connection?.scheme === 'wss'
    ? { ...connection, protocol: 'websocket', version: floorOf('websocket') }
    : null;
}

/** A connection that the browser refused, by its error; null where it failed for another reason than TLS. */
export function refusedConnection(url: string, error: string, nowMs: number): Connection | null {
  const trouble = troubleOf(error);
  const connection = trouble === null ? null : blank(url, 'refused', nowMs);
  return connection && { ...connection, trouble, error: clip(error, 80) };
}

/** The common name in a name such as `CN=*.chat.example,O="Chat, Inc."`; the whole name where it has none. */
function nameOf(name: string): string {
  // Attribute after attribute: what stands between quotes is no attribute.
  const attributes = name.slice(0, 2000).matchAll(/(?:^|,)\s*([\w.]+)=("(?:[^"\\]|\\.)*"|(?:[^,\\]|\\.)*)/gs);
  const found = [...attributes].find(([, key]) => key?.toUpperCase() === 'CN')?.[2];
  const common = found?.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/gs, '$1');
  return clip((common || name).toWellFormed(), 120);
}

/** A time of ISO 8601 in UTC, whole seconds; null for what is none, or has a year of more than four digits. */
function isoSeconds(ms: number): string | null {
  const isTime = ms >= 0 && ms < Date.UTC(10_000, 0);
  return isTime ? new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z') : null;
}

function base64Of(fingerprint: string): string {
  return btoa(String.fromCharCode(...fingerprint.split(':').map((hex) => Number.parseInt(hex, 16))));
}
