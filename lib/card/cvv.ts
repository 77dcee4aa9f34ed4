import { type Group, isOpenAt, type Run } from './digits.ts';
import type { Finding } from './find-cards.ts';
import {
  CARD_WORD,
  CVV_BEFORE,
  EXPIRY_BEFORE,
  NO_MORE_THAN_JOINING,
  OTHER_LABEL,
  TECHNICAL_LABEL,
} from './words.ts';

/** How far behind a card, in UTF-16 code units, three or four digits are taken for its verification value. */
export const CVV_REACH = 40;

const YEAR = /^20[2-4]\d$/;
const MONTH_AND_YEAR = /^(?:0[1-9]|1[0-2])[23]\d$|^20[2-4]\d$/;
const DATE_BEFORE = /\p{Nd}[/.-]$/u;
// Two digits, or a word, and no more than a gap: "12|2028", "Dec 2028"; or a month behind it.
const MONTH_BEFORE = /(?:(?<!\p{Nd})\p{Nd}{1,2}|\p{L})[^\p{L}\p{Nd}]{1,3}$/u;
const MONTH_BEHIND = /^[/.-]\p{Nd}{2}(?!\p{Nd})/u;
const AMOUNT_BEFORE = /(?:[\p{Sc}+]|(?<!\p{L})(?:eur|usd|gbp|rs\.?))\s?$/iu;
const AMOUNT_BEHIND =
  /^(?:\s?(?:[\p{Sc}%°元円원]|eur|usd|gbp|dol|pound|k[rč](?!\p{L})|zł|руб)|[.,:]\p{Nd}|\p{Script=Latin})/iu;
const LETTER = /\p{L}/u;
const LETTER_BEFORE = /\p{Script=Latin}$/u;

/**
 * Whether four digits are a year, or month and year. Behind a card of 15 digits, whose value has four, that has to show:
 * by a month beside a year, or by a word.
 */
function isExpiry(text: string, { digits, start, end }: Group, isValueOfFour: boolean): boolean {
  if (digits.length !== 4) return false;
  const before = text.slice(Math.max(0, start - CVV_REACH), start);
  if (!isValueOfFour) return MONTH_AND_YEAR.test(digits) || DATE_BEFORE.test(before);
  return (
    (MONTH_AND_YEAR.test(digits) && EXPIRY_BEFORE.test(before)) ||
    (YEAR.test(digits) && (MONTH_BEFORE.test(before) || MONTH_BEHIND.test(text.slice(end, end + 4))))
  );
}

/** Whether the group may be the unlabelled verification value of a card before it, by what stands around it. */
function isBareCvv(text: string, run: Run, group: Group, card: Finding): boolean {
  if (isExpiry(text, group, card.digits.length === 15)) return false;
  // Part of a longer number (a phone, a ZIP+4) is none; an expiry date beside it is all it may have.
  const isPart = run.groups.some(
    (other) =>
      other !== group && other.start >= card.end && other.digits.length > 2 && !isExpiry(text, other, false),
  );
  const before = text.slice(card.end, group.start);
  return !(
    isPart ||
    (LETTER_BEFORE.test(before) && !CARD_WORD.test(before)) ||
    AMOUNT_BEFORE.test(before) ||
    AMOUNT_BEHIND.test(text.slice(group.end, group.end + 8)) ||
    OTHER_LABEL.test(before) ||
    TECHNICAL_LABEL.test(before)
  );
}

// The longest label, with what may stand behind it; and whether a word stands near enough for one.
const LABEL_REACH = 64;
// From the end backwards, so that it is looked for there alone.
const WORD_BEFORE = /$(?<=\p{L}2?[^\p{L}\p{Nd}]{0,16})/u;

/** Whether the digits at `start` (code units) are announced by a CVV word. Never throws. */
export function hasCvvLabel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  return WORD_BEFORE.test(before.slice(-18)) && CVV_BEFORE.test(before);
}

/** What findCvvs needs to know besides the run: `caret` and `base` are code units, hits and answered as they grow. */
export interface CvvContext {
  /** Cards so far, in the order of the text, those of the run itself included. */
  readonly hits: readonly Finding[];
  /** Cards whose unlabelled value has been found. */
  readonly answered: Set<Finding>;
  readonly caret: number;
  /** Where the message begins; what is before came with the last one. */
  readonly base: number;
}

/**
 * Verification values in a run: 3 or 4 digits behind a CVV word, and the first such group within 40 code units behind
 * a card that is no date, amount or labelled otherwise. The group that ends at the caret counts from its first digit
 * on. Behind a card of an earlier message only a message counts that has card words, or none but such as "the code
 * is". `known` is how many of the hits lie before this run. Never throws.
 */
export function findCvvs(text: string, run: Run, known: number, context: CvvContext): Finding[] {
  const { hits, answered, caret, base } = context;
  const found: Finding[] = [];
  let passed = known;
  for (const group of run.groups) {
    const { digits, start, end, from } = group;
    while ((hits[passed]?.end ?? Infinity) <= start) passed++;
    if (digits.length > 4 || start < base || (hits[passed]?.start ?? Infinity) <= start) continue;
    const rest = run.digits.length - from;
    // With gaps in it: "cvv 1 2 3", but not "cvv2 123".
    const mayHaveGaps =
      rest < 5 &&
      (rest > 2 || isOpenAt(text, start, run.end, caret)) &&
      !LETTER_BEFORE.test(text.charAt(start - 1));
    if (digits.length < 3 && caret !== end && !mayHaveGaps) continue;
    const isLabelled = hasCvvLabel(text, start);
    if (isLabelled && mayHaveGaps) {
      found.push({ kind: 'cvv', start, end: run.end, digits: run.at.slice(from), first: 0, last: 0 });
      break;
    }
    if (!isLabelled) {
      if (digits.length < 3 && caret !== end) continue;
      const card = hits[passed - 1];
      if (!card || answered.has(card) || start - card.end > CVV_REACH || !isBareCvv(text, run, group, card))
        continue;
      const typed = card.end <= base ? text.slice(base) : '';
      const isAnswer = () =>
        NO_MORE_THAN_JOINING.test(text.slice(base, start)) && !LETTER.test(text.slice(end));
      if (LETTER.test(typed) && !CARD_WORD.test(typed) && !isAnswer()) continue;
      answered.add(card);
    }
    found.push({ kind: 'cvv', start, end, digits: run.at.slice(group.from, group.to), first: 0, last: 0 });
  }
  return found;
}
