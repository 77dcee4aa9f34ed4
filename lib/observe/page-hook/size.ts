import { getPrototypeOf, reader, uncurry } from './natives.ts';

const encoder = new TextEncoder();
const encode = uncurry(encoder.encode);
const bufferSizeOf = reader<number>('byteLength', ArrayBuffer);
const arraySizeOf = reader<number>('byteLength', getPrototypeOf(Uint8Array) as { prototype: object });
const blobSizeOf = reader<number>('size', Blob);

/**
 * The size in bytes of a string (UTF-8; one for each UTF-16 unit beyond 100,000 of them), buffer, typed array or Blob; 0 for what would have to be read or encoded to be
 * measured (forms, search parameters, documents, streams). Reads no property that a page could have defined. Never throws.
 */
export function bodySizeBytes(body: unknown): number {
  const isText = typeof body === 'string';
  // A long text is not copied to be measured.
  if (isText && body.length > 1e5) return body.length;
  const measured = isText ? encode(encoder, body) : body;
  // What was encoded is an array, and is asked as one first: a getter that throws takes longer than all the rest.
  return arraySizeOf(measured) ?? bufferSizeOf(measured) ?? blobSizeOf(measured) ?? 0;
}
