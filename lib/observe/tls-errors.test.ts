import { expect, test } from 'vitest';
import { troubleOf } from './tls-errors.ts';

test.each([
  ['net::ERR_CERT_AUTHORITY_INVALID', 'untrusted'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'name-mismatch'],
  ['net::ERR_CERT_DATE_INVALID', 'not-valid-now'],
  ['net::ERR_CERT_REVOKED', 'revoked'],
  ['net::ERR_CERT_WEAK_KEY', 'other-certificate'],
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'other-certificate'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'no-common-tls'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'other-handshake'],
  ['Peer’s Certificate has expired.', 'not-valid-now'],
  ['Peer’s Certificate issuer is not recognized.', 'untrusted'],
  [
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
    'name-mismatch',
  ],
  ['Peer’s Certificate has been revoked.', 'revoked'],
  ['Peer reports incompatible or unsupported protocol version.', 'no-common-tls'],
  ['Cannot communicate securely with peer: no common encryption algorithm(s).', 'no-common-tls'],
  ['Das Zertifikat der Gegenstelle ist abgelaufen.', 'other-handshake'],
])('%s: %s', (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble);
});

test.each([
  'net::ERR_ABORTED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_BLOCKED_BY_CLIENT',
  'NS_BINDING_ABORTED',
  'NS_ERROR_UNKNOWN_HOST',
  '',
])('"%s" says nothing of TLS', (error) => {
  expect(troubleOf(error)).toBeNull();
});
