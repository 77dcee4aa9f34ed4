import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hstsSchema } from '../evidence/items.ts';
import { headerOf, parseHsts } from './headers.ts';

const hsts = (maxAgeS: number, includeSubDomains = false, preload = false) => ({
  maxAgeS,
  includeSubDomains,
  preload,
});

// RFC 6797, 6.1 and 6.2 (examples), https://www.rfc-editor.org/rfc/rfc6797#section-6.1, read 2026-11-22.
describe('Strict-Transport-Security', () => {
  it.each([
    ['max-age=31536000', hsts(31_536_000)],
    ['max-age=15768000 ; includeSubDomains', hsts(15_768_000, true)],
    ['max-age="31536000"', hsts(31_536_000)],
    ['max-age=0', hsts(0)],
    ['max-age=0; includeSubDomains', hsts(0, true)],
    ['includeSubDomains; max-age=5', hsts(5, true)],
    ['max-age=63072000; includeSubDomains; preload', hsts(63_072_000, true, true)],
    ['MAX-AGE=5; INCLUDESUBDOMAINS; Preload', hsts(5, true, true)],
    ['  max-age = 5  ;includeSubDomains  ', hsts(5, true)],
    [';; max-age=5 ;;', hsts(5)],
    ['max-age=5; unknown; other="x=y"', hsts(5)],
    ['max-age=5; includeSubDomainsNot', hsts(5)],
    ['max-age=007', hsts(7)],
    // Any number is one; what is kept is bounded.
    ['max-age=99999999999999999999999999', hsts(99_999_999_999)],
    ['max-age=4111111111111111', hsts(99_999_999_999)],
  ])('%j', (value, expected) => {
    expect(parseHsts(value)).toEqual(expected);
  });

  it.each([
    '',
    ';',
    'includeSubDomains',
    'max-age',
    'max-age=',
    'max-age=""',
    'max-age=-1',
    'max-age=1.5',
    'max-age=1e9',
    'max-age=0x10',
    'max-age=１２',
    'max-age=abc',
    'max-age=5 5',
    'max-age:5',
    'max-age=5; max-age=6',
    'max-age=5; includeSubDomains; INCLUDESUBDOMAINS',
    "max-age='5'",
    'max-age=5, max-age=6',
  ])('%j is not processed', (value) => {
    expect(parseHsts(value)).toBeNull();
  });

  it('that did not come is none', () => {
    expect(parseHsts(null)).toBeNull();
  });

  it('never throws, and makes only what the schema takes', () => {
    const part = fc.oneof(fc.constantFrom('max-age=', 'preload', ';', '"', '=', '9'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const parsed = parseHsts(parts.join(''));
        if (parsed) expect(hstsSchema.safeParse(parsed).error).toBeUndefined();
      }),
    );
  });
});

describe('a header', () => {
  const headers = [
    { name: 'Location', value: '/a' },
    { name: 'X-EMPTY', value: '' },
    { name: 'X-Binary' },
    { name: 'location', value: '/b' },
  ];

  it.each([
    ['location', '/a'],
    ['x-empty', ''],
    ['x-binary', null],
    ['x-missing', null],
  ])('%s is %j', (name, value) => {
    expect(headerOf(headers, name)).toBe(value);
  });
});
