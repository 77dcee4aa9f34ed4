import { digestFound } from './digests.ts';
import { type DraftLog, folded, GRAM } from './draft-log.ts';
import { type Encoding, variantsOf } from './variants.ts';

/** Something that went out, and when, in milliseconds since the epoch. `isBytes`: one unit (0 to 255) stands for a byte. */
export interface Message {
  readonly body: string;
  readonly isBytes: boolean;
  readonly atMs: number;
}

/** Part of a draft that was found in a message. `delayMs`: since the last key that is in it. `isWhole`: all there was. */
export interface Leak {
  readonly characters: number;
  readonly encoding: Encoding;
  readonly delayMs: number;
  readonly isWhole: boolean;
}

/** What is longer than this is compared up to here; a draft comes early in a message. */
const maxLength = 65_536;
/** Fewer letters and digits than this prove nothing. */
const minLetters = 6;
/** Clocks of two processes may differ by this, in milliseconds. */
const clockMs = 50;

/**
 * Whether a message carries what a draft holds and was not sent by the person: a run of it long enough that no protocol
 * has it by chance, or the digest of it or of one of its words.
 */
export function findLeak(log: DraftLog, message: Message): Leak | null {
  const { body, atMs } = message;
  if (log.isSent(atMs) || log.states.length === 0) return null;
  return longestIn(log, message) ?? digestFound(log, body, atMs);
}

/** How a message carries the text of a draft so that whoever gets it can read it: by no digest. Null where it does not. */
export function findText(log: DraftLog, message: Message): Encoding | null {
  return longestIn(log, message)?.encoding ?? null;
}

function longestIn(log: DraftLog, { body, isBytes, atMs }: Message): Leak | null {
  let best: Leak | null = null;
  for (const { encoding, text } of variantsOf(body.slice(0, maxLength), isBytes)) {
    const leak = leakIn(log, folded(text), atMs, encoding);
    if (leak && leak.characters > (best?.characters ?? 0)) best = leak;
  }
  return best;
}

/**
 * The longest telling run of a draft's units in a text that is folded already, of those that reach beyond `from`: what
 * ends before was looked at.
 */
export function leakIn(log: DraftLog, text: string, atMs: number, encoding: Encoding, from = 0): Leak | null {
  let best: Leak | null = null;
  // Every third place: what is long enough to count is met by one of them.
  for (let at = from; at + GRAM <= text.length; at += 3) {
    if (!isKnown(log, text, at, atMs)) continue;
    let start = at;
    let end = at;
    while (start > 0 && isKnown(log, text, start - 1, atMs)) start -= 1;
    while (isKnown(log, text, end + 1, atMs)) end += 1;
    const match = text.slice(start, end + GRAM);
    at = end + GRAM;
    if (match.length <= (best?.characters ?? 0)) continue;
    const state = log.states.findLast((one) => one.atMs <= atMs + clockMs && one.text.includes(match.trim()));
    // Runs of different states may meet by chance: only what the draft was at one time counts.
    if (!state || !isTelling(match.trim(), state.text)) continue;
    let typedMs = 0;
    for (let one = start; one <= end; one += 1) typedMs = Math.max(typedMs, log.firstMs(text, one) ?? 0);
    best = {
      characters: match.trim().length,
      encoding,
      delayMs: Math.max(0, atMs - typedMs),
      isWhole: match.trim().length >= state.text.trim().length - 1,
    };
  }
  return best;
}

function isKnown(log: DraftLog, text: string, at: number, atMs: number): boolean {
  if (at + GRAM > text.length) return false;
  const firstMs = log.firstMs(text, at);
  return firstMs !== undefined && firstMs <= atMs + clockMs;
}

/**
 * Whether a find can be no chance: two words of it, or most of a draft of some length. One word, such as "message", may
 * be the protocol's own.
 */
export function isTelling(match: string, draft: string): boolean {
  const letters = match.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  // Scripts that write no blanks say as much in fewer signs.
  const dense =
    match.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  if (dense >= GRAM) return true;
  if (letters < minLetters) return false;
  const isTwoWords = /[\p{L}\p{N}]{2}[^\p{L}\p{N}_./:-]+[\p{L}\p{N}]{2}/u.test(match);
  return isTwoWords ? match.length >= 8 : match.length >= 10 && match.length * 10 >= draft.trim().length * 6;
}
