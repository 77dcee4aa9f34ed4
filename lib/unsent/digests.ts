import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Leak } from './compare.ts';
import type { DraftLog } from './draft-log.ts';

/** Length of a digest in hexadecimal digits, and what makes it. */
const digests = [
  [32, 'md5', md5],
  [40, 'sha-1', sha1],
  [64, 'sha-256', sha256],
] as const;

/** Words of fewer units are not looked for: their digests are in tables. */
const minWord = 5;
const maxWords = 60;
const maxStates = 20;

/** Digests that were made already, for as long as the draft is remembered. */
const made = new WeakMap<DraftLog, Map<string, string>>();
const maxMade = 2000;

/**
 * Whether a message has the digest of a draft, or of a word or an address in it: in hexadecimal digits or in base64.
 * Nothing is digested unless the message has something of a digest's length.
 */
export function digestFound(log: DraftLog, body: string, atMs: number): Leak | null {
  const tokens = new Set<string>();
  for (const [token] of body.matchAll(/(?<![0-9a-z])[0-9a-f]{32,64}(?![0-9a-z])/gi))
    tokens.add(token.toLowerCase());
  for (const [token] of body.matchAll(/(?<![\w+/-])[\w+/-]{22,43}={0,2}/g)) {
    const hex = hexOf(token);
    if (hex) tokens.add(hex);
  }
  const lengths = new Set(Array.from(tokens, (token) => token.length));
  if (lengths.size === 0) return null;
  const known = made.get(log) ?? new Map<string, string>();
  if (known.size > maxMade) known.clear();
  made.set(log, known);
  const texts = textsOf(log);
  for (const [length, encoding, digest] of digests) {
    if (!lengths.has(length)) continue;
    for (const { text, atMs: typedMs, isWhole } of texts) {
      const key = `${encoding} ${text}`;
      const hex = known.get(key) ?? bytesToHex(digest(utf8ToBytes(text)));
      known.set(key, hex);
      if (typedMs > atMs || !tokens.has(hex)) continue;
      return { characters: text.length, encoding, delayMs: atMs - typedMs, isWhole };
    }
  }
  return null;
}

/** The draft's last states, and the words of the newest. */
function textsOf(log: DraftLog) {
  const states = log.states.slice(-maxStates).toReversed();
  const [newest] = states;
  const words = newest?.raw.split(/\s+/).filter((word) => word.length >= minWord) ?? [];
  return [
    ...states
      .filter(({ raw }) => raw.trim().length >= minWord)
      .flatMap(({ raw, atMs }) =>
        [...new Set([raw, raw.trim(), raw.trim().toLowerCase()])].map((text) => ({
          text,
          atMs,
          isWhole: true,
        })),
      ),
    ...[...new Set(words.flatMap((word) => [word, word.toLowerCase()]))]
      .slice(-maxWords)
      .map((text) => ({ text, atMs: newest?.atMs ?? 0, isWhole: false })),
  ];
}

function hexOf(base64: string): string | null {
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return bytes.replace(/./gs, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  } catch {
    return null;
  }
}
