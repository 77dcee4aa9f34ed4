import type { MaskOptions } from './mask.ts';
import { maskWhileTyping } from './mask.ts';

/**
 * How far, in UTF-16 code units, a change can alter what is masked. Behind the caret: 40 for a word that names a card,
 * then the card (19 digits of two units with joints of five between, 128), then 40 to its verification value, rounded
 * up. Before the caret the same with 60 for the word.
 */
export const REACH = 256;
/** How much further a cut looks for a place where no number, word or URL is torn, before it cuts anywhere. */
const SEARCH = 512;

// Between a letter and a space no run, word or URL goes on.
const SAFE = /\p{L}\s/u;

/** Part of a text, in UTF-16 code units: from `start` to before `end`. */
export interface Scope {
  readonly start: number;
  readonly end: number;
}

/** Where `scopeAt` begins. Never throws. */
export function scopeStart(text: string, caret: number): number {
  const near = Math.min(caret, text.length) - REACH;
  if (near <= 0) return 0;
  const left = Math.max(0, near - SEARCH);
  for (let i = near; i > left; i--) if (SAFE.test(text.slice(i - 1, i + 1))) return i;
  return left;
}

/** Where `scopeAt` ends. Never throws. */
export function scopeEnd(text: string, caret: number): number {
  const far = Math.max(caret, 0) + REACH;
  const right = Math.min(text.length, far + SEARCH);
  for (let i = far; i + 1 < right; i++) if (SAFE.test(text.charAt(i + 1) + text.charAt(i))) return i;
  return right;
}

/**
 * The part of a draft that decides what is masked around the caret, so that a key costs the same however long the
 * draft is. At most 2 × (256 + 512) code units. What lies outside keeps the state it had. Never throws.
 */
export function scopeAt(text: string, caret: number): Scope {
  return { start: scopeStart(text, caret), end: scopeEnd(text, caret) };
}

/**
 * `maskWhileTyping` of the scope around the caret alone. `masked` replaces the text from `start` to before `end` and
 * is of the same length. `carry` only matters to a draft that the scope begins with. Never throws.
 */
export function maskAroundCaret(
  text: string,
  caret: number,
  carry = '',
  options: MaskOptions = {},
): Scope & { readonly masked: string } {
  const { start, end } = scopeAt(text, caret);
  const masked = maskWhileTyping(text.slice(start, end), caret - start, start === 0 ? carry : '', options);
  return { start, end, masked };
}
