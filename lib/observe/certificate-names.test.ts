import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateNames, isNamed } from './certificate-names.ts';
import { namedCertificate, namelessCertificate } from './testing/certificates.ts';

test('reads host names and addresses', () => {
  expect(certificateNames(namedCertificate)).toEqual({
    dns: ['chat.example', '*.Chat.example'],
    addresses: ['192.0.2.7', '20010db8000000000000000000000007'],
  });
});

test('a certificate without the extension has no names', () => {
  expect(certificateNames(namelessCertificate)).toEqual({ dns: [], addresses: [] });
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('hello')],
  ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
  ['an endless length', Uint8Array.of(0x30, 0x80, 0, 0)],
  ['more than is read', new Uint8Array(100_001)],
])('%s is no certificate', (_, bytes) => {
  expect(certificateNames(bytes)).toBeNull();
});

test('never throws, whatever of a certificate is broken', () => {
  fc.assert(
    fc.property(fc.nat(namedCertificate.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const broken = isCut ? namedCertificate.slice(0, at) : namedCertificate.with(at, byte);
      const names = certificateNames(broken);
      return names === null || Array.isArray(names.dns);
    }),
    { numRuns: 2000 },
  );
}, 30_000);

const names = { dns: ['chat.example', '*.Chat.example', 'xn--bcher-kva.example'], addresses: ['192.0.2.7'] };
test.each([
  ['chat.example', true],
  ['CHAT.example.', true],
  ['live.chat.example', true],
  ['a.live.chat.example', false],
  ['example', false],
  ['notchat.example', false],
  ['chat.example.evil.example', false],
  ['xn--bcher-kva.example', true],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['', false],
])('%s: %s', (host, isThere) => {
  expect(isNamed(host, names)).toBe(isThere);
});

test.each([
  ['[2001:db8::7]', true],
  ['[2001:db8:0:0:0:0:0:7]', true],
  ['[2001:db8::8]', false],
  ['[::1]', false],
])('%s: %s', (host, isThere) => {
  expect(isNamed(host, certificateNames(namedCertificate) ?? names)).toBe(isThere);
});
