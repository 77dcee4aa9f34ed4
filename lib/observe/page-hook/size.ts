import { reader, uncurry } from './natives.ts';

const charCodeAt = uncurry(''.charCodeAt);
const bufferSizeOf = reader<number>('byteLength', ArrayBuffer);
const arraySizeOf = reader<number>('byteLength', Object.getPrototypeOf(Uint8Array));
const blobSizeOf = reader<number>('size', Blob);

/**
 * How many bytes `text` takes in UTF-8: exact up to 65,536 UTF-16 units, but that a lone surrogate counts two; each
 * further unit counts one, so that a long text costs no more. Allocates nothing.
 */
export function utf8SizeBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length && i < 65_536; i++) {
    const unit = charCodeAt(text, i);
    // A surrogate is half of a pair that takes four.
    if (unit > 0x7f) bytes += unit < 0x800 || unit >> 11 === 0x1b ? 1 : 2;
  }
  return bytes;
}

/**
 * The size in bytes of a string, buffer, typed array or Blob; 0 for what would have to be read or encoded to be
 * measured (forms, search parameters, documents, streams). Reads no property that a page could have defined. Never throws.
 */
export function bodySizeBytes(body: unknown): number {
  if (typeof body === 'string') return utf8SizeBytes(body);
  return body ? (bufferSizeOf(body) ?? arraySizeOf(body) ?? blobSizeOf(body) ?? 0) : 0;
}
