import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressSchema } from '../evidence/response.ts';
import { addressOf } from './address.ts';

test.each([
  ['93.184.216.34', 'ipv4', 'public', '93.184.216.34'],
  ['223.255.255.254', 'ipv4', 'public', '223.255.255.254'],
  ['10.0.0.1', 'ipv4', 'private', null],
  ['11.0.0.1', 'ipv4', 'public', '11.0.0.1'],
  ['172.15.255.255', 'ipv4', 'public', '172.15.255.255'],
  ['172.16.0.0', 'ipv4', 'private', null],
  ['172.31.255.255', 'ipv4', 'private', null],
  ['172.32.0.0', 'ipv4', 'public', '172.32.0.0'],
  ['192.168.100.200', 'ipv4', 'private', null],
  ['100.64.0.1', 'ipv4', 'private', null],
  ['169.254.169.254', 'ipv4', 'private', null],
  ['127.0.0.1', 'ipv4', 'loopback', null],
  ['203.0.113.7', 'ipv4', 'special', null],
  ['224.0.0.1', 'ipv4', 'special', null],
  ['255.255.255.255', 'ipv4', 'special', null],
  ['0.0.0.0', 'ipv4', 'special', null],
  ['2606:4700:4400::6812:1234', 'ipv6', 'public', '2606:4700::/32'],
  ['[2606:4700::1]', 'ipv6', 'public', '2606:4700::/32'],
  ['2001:4860:4860:0:0:0:0:8888', 'ipv6', 'public', '2001:4860::/32'],
  ['::1', 'ipv6', 'loopback', null],
  ['::', 'ipv6', 'special', null],
  ['fe80::1%eth0', 'ipv6', 'private', null],
  ['fd00::1', 'ipv6', 'private', null],
  ['2001:db8::1', 'ipv6', 'special', null],
  ['ff02::1', 'ipv6', 'special', null],
  ['::ffff:10.0.0.1', 'ipv4', 'private', null],
  ['::ffff:93.184.216.34', 'ipv4', 'public', '93.184.216.34'],
])('%s', (ip, family, scope, network) => {
  expect(addressOf(ip)).toEqual({ family, scope, network });
});

test.each([
  undefined,
  '',
  'chat.example',
  '1.2.3',
  '1.2.3.256',
  '1:2',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  'g::1',
])('%s is no address', (ip) => {
  expect(addressOf(ip)).toBeNull();
});

test('every address makes what the schema takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => {
      expect(addressSchema.safeParse(addressOf(ip)).error).toBeUndefined();
    }),
  );
});
