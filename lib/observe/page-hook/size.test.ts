// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySizeBytes } from './size.ts';

describe('the size of a text', () => {
  it('is what TextEncoder makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bodySizeBytes(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('is exact up to 100,000 units, and beyond that their number', () => {
    expect(bodySizeBytes('é'.repeat(100_000))).toBe(200_000);
    expect(bodySizeBytes('é'.repeat(100_001))).toBe(100_001);
  });
});

describe('bodySizeBytes', () => {
  it.each([
    ['nothing', undefined, 0],
    ['null', null, 0],
    ['an empty text', '', 0],
    ['a text', 'né', 3],
    ['a buffer', new ArrayBuffer(5), 5],
    ['a typed array', new Uint16Array(4), 8],
    ['a blob', new Blob(['12345']), 5],
    ['a form', new FormData(), 0],
    ['a look-alike', { byteLength: 9, size: 9, length: 9 }, 0],
  ])('of %s', (_name, body, size) => {
    expect(bodySizeBytes(body)).toBe(size);
  });

  it('asks the object nothing', () => {
    const body = Object.defineProperty(new Uint8Array(3), 'byteLength', { get: () => 99 });
    expect(bodySizeBytes(body)).toBe(3);
  });
});
