import { hasCardLikeRun, redactDigits } from './digits.ts';

/** What a query parameter's value looked like. The value itself is never kept. */
export type ParamShape = 'empty' | 'short' | 'number' | 'opaque' | 'jwt' | 'text';

/**
 * A URL as it may be recorded: no credentials, no query values, no fragment. `path` is percent-encoded and has no
 * card-like digit run; nor has `host`, unless it is an IPv4 address. `host` has no port; `port` is empty for the scheme's own. For `data:` only the scheme is kept,
 * for `blob:` scheme and host of the origin that made it.
 */
export interface RecordedUrl {
  scheme: string;
  host: string;
  port: string;
  path: string;
  params: { name: string; shape: ParamShape }[];
}

const jwt = /^e[yw][\w-]{8,}\.[\w-]{4,}\.[\w-]*$/;
const opaque = /^(?=.*\d)(?=.*[A-Za-z])[\w.~+/=:-]{20,}$/;

function shapeOf(value: string): ParamShape {
  if (value === '') return 'empty';
  if (jwt.test(value)) return 'jwt';
  if (/^\d+$/.test(value)) return 'number';
  if (value.length < 12) return 'short';
  return opaque.test(value) ? 'opaque' : 'text';
}

const utf8 = new TextDecoder();
const percentEncoded = /(?:%[\da-f]{2})+/gi;
/** A URL inside a URL is encoded twice, inside another one three times; deeper has not been seen. */
const maxLevels = 4;

// `%2F`, `%C2%A0` and full-width digits bring letters between the digits of a number: what is encoded is read decoded.
function withoutCards(text: string): string {
  let decoded = text;
  let isHidden = false;
  for (let level = 0; level < maxLevels && decoded.includes('%'); level += 1) {
    decoded = decoded.replace(percentEncoded, decodeBytes);
    isHidden ||= hasCardLikeRun(decoded);
  }
  return redactDigits(isHidden ? encodeURI(redactDigits(decoded)).replaceAll('?', '%3F') : text);
}

function decodeBytes(encoded: string): string {
  const bytes = Uint8Array.from(encoded.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
  return utf8.decode(bytes);
}

function clip(text: string, max: number): string {
  const clean = withoutCards(text);
  return clean.length > max ? `${clean.slice(0, max - 1)}…` : clean;
}

/** An address of 12 digits is no card: it begins with 1 or 2, and no card of so few digits does (ISO/IEC 7812-1:2017). */
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Whether a host is an IPv4 address, as the URL standard writes it. Never throws. */
export function isIpv4(host: string): boolean {
  return ipv4.test(host);
}

function clipHost(host: string): string {
  return isIpv4(host) ? host : clip(host, 260);
}

/**
 * Strips a URL to what may be recorded.
 * @param raw absolute URL, or relative to `base`
 * @returns null where it is no URL. Never throws.
 */
export function recordUrl(raw: string, base?: string): RecordedUrl | null {
  const url = parse(raw, base);
  if (!url) return null;
  const scheme = url.protocol.slice(0, -1);
  if (scheme === 'data') return { scheme, host: '', port: '', path: '', params: [] };
  if (scheme === 'blob') {
    const inner = parse(url.pathname);
    return { scheme, host: clipHost(inner?.hostname ?? ''), port: inner?.port ?? '', path: '', params: [] };
  }
  if (scheme === 'javascript') return { scheme, host: '', port: '', path: '', params: [] };
  const params: RecordedUrl['params'] = [];
  for (const pair of url.search.slice(1).split('&')) {
    if (pair === '' || params.length === 30) continue;
    const [[name, value] = ['', '']] = new URLSearchParams(pair);
    // `?hello` has a value and no name, whatever the standard calls it.
    params.push(
      pair.includes('=')
        ? { name: clip(name, 60), shape: shapeOf(value) }
        : { name: '', shape: shapeOf(name) },
    );
  }
  // A trailing dot names the same host (RFC 1034, 3.1): kept without, so that hosts compare.
  const host = url.hostname.replace(/\.$/, '');
  return {
    scheme: clip(scheme, 20),
    host: clipHost(host),
    port: url.port,
    path: clip(url.pathname, 500),
    params,
  };
}

function parse(raw: string, base?: string): URL | null {
  try {
    return new URL(raw, base);
  } catch {
    return null;
  }
}

/** The URL for people: scheme, host, port, path, and `?name=…` for each parameter. Never throws. */
export function formatUrl(url: RecordedUrl): string {
  if (url.host === '') return url.path ? `${url.scheme}:${url.path}` : `${url.scheme}:`;
  const query = url.params.map((param) => `${param.name}=…`).join('&');
  return `${formatOrigin(url)}${url.path}${query ? `?${query}` : ''}`;
}

/** `scheme://host[:port]`. Never throws. */
export function formatOrigin(url: RecordedUrl): string {
  return `${url.scheme}://${url.host}${url.port ? `:${url.port}` : ''}`;
}

/** Whether two URLs have the same scheme, host and port. Opaque ones (no host) never do. */
export function isSameOrigin(a: RecordedUrl, b: RecordedUrl): boolean {
  return a.host !== '' && a.scheme === b.scheme && a.host === b.host && a.port === b.port;
}

/**
 * Whether the host is this machine (a secure context without TLS).
 * Source: W3C Secure Contexts, 3.1, https://www.w3.org/TR/secure-contexts/, read 2026-11-22.
 */
export function isLoopback(url: RecordedUrl): boolean {
  const { host } = url;
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/** Whether the URL is fetched over a network without TLS: `http:` or `ws:`, loopback apart. */
export function isPlaintext(url: RecordedUrl): boolean {
  return (url.scheme === 'http' || url.scheme === 'ws') && !isLoopback(url);
}
