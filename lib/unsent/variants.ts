import type { textEncodings } from '../evidence/draft.ts';
import { bytesOf } from './bytes.ts';

/** How text was found in what went out. */
export type Encoding = (typeof textEncodings)[number];

/** A reading of what went out. */
export interface Variant {
  readonly encoding: Encoding;
  readonly text: string;
}

/** Encodings lie within each other, such as base64 within JSON; deeper than this none is looked for. */
const maxDepth = 3;
/** Coded parts of one message that are read. */
const maxParts = 40;

/**
 * The readings of a message, itself first. `body` is text, or bytes as a string of one unit (0 to 255) each. Never throws.
 */
export function variantsOf(body: string, isBytes: boolean): Variant[] {
  const found: Variant[] = [];
  const known = new Set<string>();
  const add = (encoding: Encoding, text: string, depth: number) => {
    if (text === '' || known.has(text) || known.size > maxParts) return;
    known.add(text);
    found.push({ encoding, text });
    // The outermost is what it is called by; escapes are the least of it.
    const isCoded = encoding !== 'plain' && encoding !== 'json';
    if (depth < maxDepth) unfold(text, (inner, part) => add(isCoded ? encoding : inner, part, depth + 1));
  };
  if (isBytes) for (const [encoding, text] of textsOf(body, false)) add(encoding, text, 0);
  else add('plain', body, 0);
  return found;
}

const utf8 = new TextDecoder();

/** What bytes may mean: UTF-8, and UTF-16 of both kinds where the bytes look like it. */
function textsOf(bytes: string, isCoded: boolean): [Encoding, string][] {
  const isText = isUtf8(bytes);
  if (isCoded && !isText && !isWide(bytes, 0) && !isWide(bytes, 1)) return [];
  const raw = bytesOf(bytes);
  const texts: [Encoding, string][] = isCoded && !isText ? [] : [['plain', utf8.decode(raw)]];
  for (const start of [0, 1])
    if (isWide(bytes, start))
      for (const label of ['utf-16le', 'utf-16be'])
        texts.push(['utf-16', new TextDecoder(label).decode(raw.subarray(start))]);
  return texts;
}

/** Whether every other byte is small, as the upper half of UTF-16 is for most alphabets, or that of a Han character. */
function isWide(raw: string, start: number): boolean {
  for (const side of [start, start + 1]) {
    let count = 0;
    let small = 0;
    let han = 0;
    for (let at = side; at < raw.length && count < 40; at += 2) {
      const byte = raw.charCodeAt(at);
      count += 1;
      if (byte < 0x10) small += 1;
      else if (byte >= 0x30 && byte <= 0x9f) han += 1;
    }
    if (count >= 4 && (small * 10 >= count * 9 || han * 10 >= count * 8)) return true;
  }
  return false;
}

function unfold(text: string, add: (encoding: Encoding, text: string) => void): void {
  if (text.includes('\\')) add('json', unescaped(text));
  if (/%[0-9a-f]{2}|[^\s+]\+[^\s+]/i.test(text)) add('url', urlDecoded(text));
  let parts = 0;
  for (const [part] of text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    parts += 1;
    if (parts > maxParts) break;
    // Of hexadecimal digits alone, it is that.
    if (part.length % 2 === 0 && /^[0-9a-f]+$/i.test(part)) {
      addBytes('hex', bytesOfHex(part), add);
    } else {
      const bytes = bytesOfBase64(part);
      if (bytes !== null) addBytes('base64', bytes, add);
    }
  }
}

function addBytes(encoding: Encoding, bytes: string, add: (encoding: Encoding, text: string) => void): void {
  for (const [, text] of textsOf(bytes, true)) add(encoding, text);
}

/** Bytes of a coded part that are looked at before it is read. */
const glance = 48;

/** Whether bytes begin as UTF-8 does; keys and digests do not. One byte may be wrong: the glance may end within a character. */
function isUtf8(bytes: string): boolean {
  let wrong = 0;
  let due = 0;
  for (let at = 0; at < bytes.length && at < glance; at += 1) {
    const byte = bytes.charCodeAt(at);
    if (byte >= 0x80 && byte < 0xc0) {
      if (due === 0) wrong += 1;
      else due -= 1;
    } else {
      if (due > 0) wrong += 1;
      due = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte > 0xf4) wrong += 1;
    }
  }
  return wrong <= 1;
}

/** Escapes of JSON and JavaScript strings, undone wherever they stand. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_all, unit, byte, one: string) => {
    const code: unknown = unit ?? byte;
    if (typeof code === 'string') return String.fromCharCode(Number.parseInt(code, 16));
    return /[nrt]/.test(one) ? ' ' : one;
  });
}

function urlDecoded(text: string): string {
  // Each run by itself: one that is no UTF-8 leaves the others as they are.
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function bytesOfHex(text: string): string {
  let bytes = '';
  for (let at = 0; at + 1 < text.length; at += 2)
    bytes += String.fromCharCode((digitOf(text, at) << 4) | digitOf(text, at + 1));
  return bytes;
}

/** The value of a hexadecimal digit. */
function digitOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code <= 0x39 ? code & 0x0f : (code & 0x0f) + 9;
}

function bytesOfBase64(text: string): string | null {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
  } catch {
    return null;
  }
}
