import type { TlsVersion } from './connection.ts';

// Without a schema library: the inspector asks here as well.

/**
 * What a protocol says of the TLS below it, by its ALPN id (`websocket`: the upgrade of an HTTP/1.1 connection):
 * - h3 runs over QUIC, which needs TLS 1.3 or newer (RFC 9001, 4.2, https://www.rfc-editor.org/rfc/rfc9001#section-4.2);
 * - h2 needs TLS 1.2 or newer (RFC 9113, 9.2, https://www.rfc-editor.org/rfc/rfc9113#section-9.2);
 * - HTTP/1.1 asks for nothing: there the browser's own floor holds. Chromium's is 1.2
 *   (https://developer.chrome.com/blog/chrome-84-deps-rems/: 1.0 and 1.1 removed); its ciphers have keys of 128 bits or
 *   more (https://chromestatus.com/feature/6678134168485888: 3DES, the last smaller one, removed in 93).
 * All read 2026-11-22.
 */
const floors: Readonly<Record<string, { version: TlsVersion; rule: string }>> = {
  h3: { version: 'TLSv1.3', rule: 'h3 runs on TLS 1.3 or later only' },
  h2: { version: 'TLSv1.2', rule: 'h2 runs on TLS 1.2 or later only' },
  'http/1.1': { version: 'TLSv1.2', rule: 'over http/1.1, this browser takes no TLS before 1.2' },
  websocket: { version: 'TLSv1.2', rule: 'for a socket, this browser takes no TLS before 1.2' },
};

/** Whether it is the protocol itself that asks for a version, in whatever browser. */
export function isFloorOfProtocol(protocol: string): boolean {
  return protocol === 'h2' || protocol === 'h3';
}

/** The oldest TLS version that a connection with this protocol can have in Chromium; null where nothing follows. */
export function floorOf(protocol: string): TlsVersion | null {
  return Object.hasOwn(floors, protocol) ? (floors[protocol]?.version ?? null) : null;
}

/** The rule behind {@link floorOf}, as part of a sentence; empty where nothing follows. */
export function ruleOf(protocol: string | null): string {
  return protocol !== null && Object.hasOwn(floors, protocol) ? (floors[protocol]?.rule ?? '') : '';
}
