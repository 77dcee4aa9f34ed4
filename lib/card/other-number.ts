import type { Group, Run } from './digits.ts';
import { CARD_WORD, GLUED_WORD_BEFORE, GLUED_WORD_BEHIND, TECHNICAL_LABEL } from './words.ts';

// U+00AA and U+00BA are Latin letters to Unicode, but "nº4242…" is a label, not a code.
const LATIN = '(?![ªº])\\p{Script=Latin}';
const GLUED_BEFORE = new RegExp(`(?<!\\p{L})\\p{L}*${LATIN}(\\p{Nd}[\\p{Nd}._-]*)?$`, 'u');
const GLUED_BEHIND = new RegExp(`^([._-]*\\p{Nd}[\\p{Nd}._-]*)?${LATIN}`, 'u');
// A plus sign, or a GS1 application identifier in brackets: https://ref.gs1.org/ai/, read 2026-11-22.
const SIGN_BEFORE = /[+＋][(\s]?$|\((?:0[0-2]|10|2[1-3]|37|4\d\d|8\d{3})\)$/;
const IBAN_BEFORE = /(?<![\p{L}\p{N}])(?!cc|nr)[a-z]{2}(\d\d(?:[ -]?[a-z\d]{4})*[ -]?[a-z\d]{0,4}[ -]?)?$/iu;
const LINK =
  /:\/\/|^\W*www\.|@[\p{L}\p{Nd}.-]*\p{L}|(?<![\p{L}\p{N}.])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}[/:?#]|^\W*(?:[a-z]:)?[/\\]\p{L}/iu;
// By the digits of a whole run: ICCID (ITU-T E.118), USPS package codes (Publication 199), SSCC. Read 2026-11-22.
const WELL_KNOWN = /^(?:89\d{17,18}|(?:420\d{5})?9[1-5]\d{20}|00\d{18})$/;

/** How far back a label may begin, in code units. */
const LABEL_REACH = 48;
/** How much of the text without a space around a number is looked at for a URL. */
const LINK_REACH = 256;
/** A labelled or international number begins within this many digits of a run; what begins later is another one. */
export const LABELLED_DIGITS = 9;
/** More digits than this without a space are a longer identifier: a UUID of digits alone has 32. */
const LONGEST_PIECE = 23;

/**
 * Whether a number that may be a card is a fraction: `85.5321…`, `4,2424…`, `411111….11`. Decimals behind a whole card
 * number make no amount of it: nobody writes of millions of millions, but lists have commas in them.
 */
function isFraction(number: string, before: string, after: string): boolean {
  if (/^\.\p{Nd}{3}/u.test(after)) return false;
  if (/^(?:\p{Nd}{1,7}\.\p{Nd}+|\p{Nd}+\.\p{Nd}\p{Nd}?)$/u.test(number)) return !/\.$/.test(before);
  return /^\p{Nd}+$/u.test(number) && /(?<![\p{Nd}.,/])(?:\p{Nd}+\.|\p{Nd}{1,2},)$/u.test(before);
}

/**
 * Whether the part of a run from group `first` to `last` is no card whatever its digits, by what surrounds it: an
 * international phone number (`+`), part of a word or of a longer identifier, an IBAN, a URL, path or e-mail address,
 * a fraction, a labelled technical number. Only what touches or labels the part counts, so that a card behind such a
 * number is still found. Where typing goes on without a space, at `caret`, nothing is said of dots, which may turn out
 * to be separators, nor of what is glued behind: `4242…e` may become `4242…exp 12/28`. Never throws.
 */
export function isOtherNumber(text: string, run: Run, first: Group, last: Group, caret = -1): boolean {
  const { start } = first;
  const { end } = last;
  const lead = text.slice(Math.max(0, run.start - LABEL_REACH), run.start);
  if (first.from < LABELLED_DIGITS) {
    const label = TECHNICAL_LABEL.exec(lead);
    // Where words have no spaces between them, a card may be what the label is of: 订单卡号.
    if (SIGN_BEFORE.test(lead) || (label && !CARD_WORD.test(label[0]))) return true;
  }

  const iban = IBAN_BEFORE.exec(lead);
  if (iban && (iban[1] || run.groups[0]?.to === 2) && !CARD_WORD.test(iban[0])) return true;
  if (WELL_KNOWN.test(run.digits)) return true;

  const number = text.slice(start, end);
  const isOpen = caret >= end && caret < end + LINK_REACH && !/\s/.test(text.slice(end, caret));
  let from = start;
  while (from > 0 && start - from < LINK_REACH && text.charAt(from - 1).trim() !== '') from--;
  const before = text.slice(from, start);
  const after = /^\S*/.exec(text.slice(end, end + LINK_REACH))?.[0] ?? '';
  if (!isOpen && isFraction(number, before, after)) return true;
  // Most numbers stand between spaces: nothing touches them.
  if (before + after === '') return false;

  const glued = GLUED_BEFORE.exec(before);
  if (glued && (glued[1] || !GLUED_WORD_BEFORE.test(glued[0]))) return true;
  if (isOpen && caret > end) return LINK.test(before + number);
  const pieces = number.split(/\s+/);
  if (pieces.length === 1) {
    // Behind a number in printed groups a letter is a slip of the finger; codes have no spaces.
    if (GLUED_BEHIND.test(after) && !GLUED_WORD_BEHIND.test(after)) return true;
    const chain = `${/[\p{Nd}._-]*$/u.exec(before)}${number}${/^[\p{Nd}._-]*/u.exec(after)}`;
    if ((chain.match(/\p{Nd}/gu)?.length ?? 0) > LONGEST_PIECE) return true;
    return LINK.test(before + number + after);
  }
  return LINK.test(before + pieces[0]) || LINK.test(pieces.at(-1) + after);
}
