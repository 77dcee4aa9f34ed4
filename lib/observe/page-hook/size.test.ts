// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySizeBytes, utf8SizeBytes } from './size.ts';

describe('utf8SizeBytes', () => {
  it('is what TextEncoder makes of any well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8SizeBytes(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('counts two for a lone surrogate', () => {
    expect(utf8SizeBytes('\ud800')).toBe(2);
  });

  it('is exact up to 65,536 units and counts one for each after', () => {
    expect(utf8SizeBytes('é'.repeat(65_536))).toBe(131_072);
    expect(utf8SizeBytes('é'.repeat(65_537))).toBe(131_073);
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
