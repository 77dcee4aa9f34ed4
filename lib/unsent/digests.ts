import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Leak } from './compare.ts';
import type { DraftLog, DraftState } from './draft-log.ts';

/** Length of a digest in hexadecimal digits, in base64 without padding, and what makes it. */
const digests = [
  [32, 22, 'md5', md5],
  [40, 27, 'sha-1', sha1],
  [64, 43, 'sha-256', sha256],
] as const;
const hexLengths = new Set<number>(digests.map(([length]) => length));
const base64Lengths = new Set<number>(digests.map(([, length]) => length));

/** Words of fewer units are not looked for: their digests are in tables. */
const minWord = 5;
const maxWords = 60;
const maxStates = 20;
/** Digests of one kind that are remembered; beyond, all are made anew. */
const maxMade = 2000;

/** Digests of one kind that were made already, for as long as the draft is remembered. */
interface Made {
  readonly states: WeakSet<DraftState>;
  readonly words: Set<string>;
  /** By digest: what it was made of. A word has no state. */
  readonly texts: Map<string, { readonly text: string; readonly state: DraftState | null }>;
  newest: DraftState | null;
}
const made = new WeakMap<DraftLog, Map<number, Made>>();

/**
 * Whether a message has the digest of a draft, or of a word or an address in it: in hexadecimal digits or in base64.
 * Nothing is digested unless the message has something of a digest's length.
 */
export function digestFound(log: DraftLog, body: string, atMs: number): Leak | null {
  const tokens = tokensOf(body);
  const [newest] = log.states.slice(-1);
  if (tokens.size === 0 || !newest) return null;
  const lengths = new Set(Array.from(tokens, (token) => token.length));
  const states = log.states.slice(-maxStates);
  for (const [length, , encoding, digest] of digests) {
    if (!lengths.has(length)) continue;
    const { texts } = madeOf(log, states, length, digest);
    for (const token of tokens) {
      const known = texts.get(token);
      if (!known) continue;
      const { text, state } = known;
      // What was sent, or has left the draft, counts no more.
      if (state ? !states.includes(state) : !newest.raw.toLowerCase().includes(text.toLowerCase())) continue;
      const typedMs = (state ?? newest).atMs;
      if (typedMs > atMs) continue;
      return { characters: text.length, encoding, delayMs: atMs - typedMs, isWhole: state !== null };
    }
  }
  return null;
}

/** What has a digest's length in a message, in hexadecimal digits. */
function tokensOf(body: string): Set<string> {
  const tokens = new Set<string>();
  if (!/[\w+/-]{22}/.test(body)) return tokens;
  for (const [token] of body.matchAll(/(?<![0-9a-z])[0-9a-f]{32,64}(?![0-9a-z])/gi))
    if (hexLengths.has(token.length)) tokens.add(token.toLowerCase());
  for (const [, token = ''] of body.matchAll(/(?<![\w+/-])([\w+/-]{22,43})={0,2}/g)) {
    const hex = base64Lengths.has(token.length) ? hexOf(token) : null;
    if (hex) tokens.add(hex);
  }
  return tokens;
}

/** The digests of the draft's last states and of the words of the newest. Only what is new since the last time is digested. */
function madeOf(
  log: DraftLog,
  states: readonly DraftState[],
  length: number,
  digest: (bytes: Uint8Array) => Uint8Array,
): Made {
  const kinds = made.get(log) ?? new Map<number, Made>();
  made.set(log, kinds);
  let kind = kinds.get(length);
  if (!kind || kind.texts.size > maxMade) {
    kind = { states: new WeakSet(), words: new Set(), texts: new Map(), newest: null };
    kinds.set(length, kind);
  }
  const newest = states.at(-1) ?? null;
  if (kind.newest === newest) return kind;
  kind.newest = newest;
  const add = (text: string, state: DraftState | null) =>
    kind.texts.set(bytesToHex(digest(utf8ToBytes(text))), { text, state });
  const words = newest?.raw.split(/\s+/).filter((word) => word.length >= minWord) ?? [];
  for (const word of new Set(words.slice(-maxWords).flatMap((word) => [word, word.toLowerCase()]))) {
    if (kind.words.has(word)) continue;
    kind.words.add(word);
    add(word, null);
  }
  for (const state of states) {
    const trimmed = state.raw.trim();
    if (kind.states.has(state) || trimmed.length < minWord) continue;
    kind.states.add(state);
    for (const text of new Set([state.raw, trimmed, trimmed.toLowerCase()])) add(text, state);
  }
  return kind;
}

function hexOf(base64: string): string | null {
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return bytes.replace(/./gs, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  } catch {
    return null;
  }
}
