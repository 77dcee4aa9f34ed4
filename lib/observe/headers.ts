import type { Hsts } from '../evidence/items.ts';

/** A response header as webRequest gives it. */
export interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/** A header's first value, or null. Names compare without case. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

/** A server may name any number; what is kept has eleven digits at most, so that it cannot be a card number. */
const maxMaxAgeS = 99_999_999_999;

/**
 * Reads Strict-Transport-Security. A header without a valid max-age counts as missing (RFC 6797, 6.1: it is not
 * processed); of a directive that comes twice the whole header is invalid. Never throws.
 */
export function parseHsts(value: string | null): Hsts | null {
  if (value === null) return null;
  const directives = new Map<string, string>();
  for (const part of value.slice(0, 1000).split(';')) {
    const [name = '', ...rest] = part.split('=');
    const key = name.trim().toLowerCase();
    if (key === '') continue;
    if (directives.has(key)) return null;
    directives.set(
      key,
      rest
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    );
  }
  const age = directives.get('max-age') ?? '';
  if (!/^\d+$/.test(age)) return null;
  return {
    maxAgeS: Math.min(Number(age), maxMaxAgeS),
    includeSubDomains: directives.has('includesubdomains'),
    preload: directives.has('preload'),
  };
}
