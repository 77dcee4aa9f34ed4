import { domainToASCII } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLike } from './confusables.ts';
import { hostTrick } from './hosts.ts';
import { readableLabel, skeletonOf } from './labels.ts';

test.each([
  ['paypal.com', null],
  ['pаypal.com', 'mixed-script'],
  ['аррӏе.com', 'look-alike'],
  ['раураӏ.net', 'look-alike'],
  ['paypaɩ.com', 'look-alike'],
  ['сор.рф', null],
  ['сор.ru', null],
  ['müller.de', null],
  ['żółć.pl', null],
  ['ışık.com.tr', null],
  ['москва.com', null],
  ['日本語book.jp', null],
  ['한국book.kr', null],
  ['ελλάδα.gr', null],
  ['login.pаypal.com', 'mixed-script'],
  ['127.0.0.1', null],
  ['xn--', null],
  ['xn--a-ö.com', null],
])('%s: %s', (host, trick) => {
  expect(hostTrick(URL.parse(`https://${host}`)?.hostname ?? host)).toBe(trick);
});

test('labels are decoded as browsers encode them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcäöñшщ日本한'), minLength: 1, maxLength: 12 }),
      (label) => {
        expect(readableLabel(domainToASCII(label))).toBe(label);
      },
    ),
  );
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => readableLabel(`xn--${text}`).length >= 0));
});

test('a skeleton is what the letters look like', () => {
  expect(['іntеrcоm', 'íntercom', 'intercom'].map((label) => skeletonOf(label, looksLike))).toEqual(
    Array(3).fill('intercom'),
  );
});
