import type { Trouble } from '../evidence/connection.ts';

/**
 * Chromium's names, https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h, read 2026-11-22.
 */
const chromiumErrors: Readonly<Record<string, Trouble>> = {
  'net::ERR_CERT_AUTHORITY_INVALID': 'untrusted',
  'net::ERR_CERT_COMMON_NAME_INVALID': 'name-mismatch',
  'net::ERR_CERT_DATE_INVALID': 'not-valid-now',
  'net::ERR_CERT_REVOKED': 'revoked',
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': 'no-common-tls',
};

/**
 * Firefox gives webRequest a sentence in its own language. These are the English ones (nsserrors.properties; seen in
 * Firefox 153 on 2026-11-22, the revoked one and those on issuers in
 * https://searchfox.org/mozilla-central/source/security/manager/locales/en-US/security/manager/ssl/nsserrors.properties).
 */
const firefoxSentences: readonly (readonly [RegExp, Trouble])[] = [
  [/certificate has expired|certificate is not yet valid/i, 'not-valid-now'],
  [
    /issuer is not recognized|certificate issuer is unknown|self-signed|issuer has been marked as not trusted/i,
    'untrusted',
  ],
  [/requested domain name does not match/i, 'name-mismatch'],
  [/certificate has been revoked/i, 'revoked'],
  [
    /incompatible or unsupported protocol version|no common encryption algorithm|using unsupported version/i,
    'no-common-tls',
  ],
  [/certificate/i, 'other-certificate'],
];

/**
 * What a failed request's error says of TLS: null where it failed for another reason. In a Firefox of another language
 * the kind of fault is not known. Never throws.
 */
export function troubleOf(error: string): Trouble | null {
  if (error.startsWith('net::')) {
    const known = Object.hasOwn(chromiumErrors, error) ? chromiumErrors[error] : undefined;
    if (known) return known;
    if (/^net::ERR_CERT/.test(error)) return 'other-certificate';
    return /^net::ERR_SSL_/.test(error) ? 'other-handshake' : null;
  }
  // Other failures have the names of codes: NS_ERROR_UNKNOWN_HOST, NS_BINDING_ABORTED.
  if (!error.includes(' ')) return null;
  return firefoxSentences.find(([pattern]) => pattern.test(error))?.[1] ?? 'other-handshake';
}
