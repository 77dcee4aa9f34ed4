import { expect, test } from 'vitest';
import { urlOf } from '../checks/testing/evidence-builders.ts';
import { bodySchemas } from '../evidence/evidence.ts';
import { partyOf, setCookies } from './set-cookie.ts';

const nowMs = Date.parse('2026-11-22T10:00:00Z');
const from = { url: urlOf('https://chat.example/a'), vendorId: 'acme' };
const read = (...values: string[]) => {
  const cookies = setCookies(
    values.map((value) => ({ name: 'Set-Cookie', value })),
    from,
    'shop.example',
    nowMs,
  );
  for (const cookie of cookies) expect(bodySchemas.cookies.safeParse(cookie).error).toBeUndefined();
  return cookies;
};
const plain = { isSecure: false, isHttpOnly: false, sameSite: null, lifetimeS: null, host: 'chat.example' };

test.each([
  ['id=secret', { ...plain, name: 'id', party: 'third', source: 'response', vendorId: 'acme' }],
  ['id=a; Secure; HttpOnly; SameSite=Lax', { isSecure: true, isHttpOnly: true, sameSite: 'lax' }],
  ['id=a; samesite=NONE; max-age=60', { sameSite: 'none', lifetimeS: 60 }],
  ['id=a; SameSite=odd', { sameSite: null }],
  ['id=a; Expires=Sun, 22 Nov 2026 11:00:00 GMT', { lifetimeS: 3600 }],
  ['id=a; Max-Age=5; Expires=Sun, 22 Nov 2026 11:00:00 GMT', { lifetimeS: 5 }],
  ['id=; Max-Age=-1', { lifetimeS: 0 }],
  ['id=a; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { lifetimeS: 0 }],
  ['id=0b5c2d3e-1f6a-4c1d-9a1e-5d2c3b4a5f60', { isIdLike: true }],
  ['lang=en=GB', { name: 'lang', isIdLike: false }],
  ['id=a; Max-Age=later', { lifetimeS: null }],
  ['id=a; Max-Age=9999999999999999', { lifetimeS: 99_999_999_999 }],
  ['id=a; Domain=.Shop.Example', { host: 'shop.example', party: 'first' }],
  ['id=a; Domain=4111111111111111.example', { host: '################.example' }],
  ['4111-1111-1111-1111=a', { name: '####-####-####-####' }],
])('%s', (line, parts) => {
  expect(read(line)).toMatchObject([parts]);
});

test.each(['', 'no-pair', '=value', '; Secure'])('%j sets no cookie', (line) => {
  expect(read(line)).toEqual([]);
});

test('keeps no value', () => {
  const text = JSON.stringify(read('id=secret; Path=/secret; Domain=chat.example', 'other="secret"'));
  expect(text).not.toContain('secret');
});

test('reads what Firefox puts in one header, and a bounded number of them', () => {
  expect(read('a=1\nb=2; Secure').map(({ name }) => name)).toEqual(['a', 'b']);
  expect(read(Array.from({ length: 300 }, (_, index) => `c${index}=1`).join('\n'))).toHaveLength(50);
});

test.each([
  ['shop.example', 'shop.example', 'first'],
  ['www.shop.example', 'shop.example', 'first'],
  ['shop.example', 'www.shop.example', 'first'],
  ['notshop.example', 'shop.example', 'third'],
  ['', 'shop.example', 'third'],
])('%s on %s is of the %s party', (host, page, party) => {
  expect(partyOf(host, page)).toBe(party);
});
