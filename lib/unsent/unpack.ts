import { bytesOf, unitsOf } from './bytes.ts';
import type { Message } from './compare.ts';

/** Bytes that are unpacked; what expands beyond is cut there. */
const maxUnpacked = 262_144;

/** What is packed by gzip or zlib, unpacked, as bytes; null for anything else. Never rejects. */
export async function unpacked(message: Message): Promise<Message | null> {
  const { body, isBytes } = message;
  if (!isBytes) return null;
  const [first, second] = [body.charCodeAt(0), body.charCodeAt(1)];
  const isGzip = first === 0x1f && second === 0x8b;
  // RFC 1950: method 8, and a check that the two bytes are a multiple of 31.
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  if (!isGzip && !isZlib) return null;
  const stream = new Blob([bytesOf(body)])
    .stream()
    .pipeThrough(new DecompressionStream(isGzip ? 'gzip' : 'deflate'));
  let text = '';
  try {
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done && text.length < maxUnpacked; part = await reader.read())
      text += unitsOf(part.value);
    await reader.cancel();
  } catch {
    // Not packed after all, or cut: what came out before counts.
  }
  return text === '' ? null : { ...message, body: text.slice(0, maxUnpacked) };
}
