import type { Group, Run } from './digits.ts';
import type { Finding } from './find-cards.ts';
import { CARD_WORD, CVV_LABEL, OTHER_LABEL, TECHNICAL_LABEL } from './words.ts';

/** How far behind a card, in UTF-16 code units, three or four digits are taken for its verification value. */
export const CVV_REACH = 40;

const MONTH_AND_YEAR = /^(?:0[1-9]|1[0-2])[23]\d$|^20[2-4]\d$/;
const DATE_BEFORE = /\p{Nd}[/.-]$/u;
const AMOUNT_BEFORE = /(?:[\p{Sc}+]|(?<!\p{L})(?:eur|usd|gbp|rs\.?))\s?$/iu;
const AMOUNT_BEHIND =
  /^(?:\s?(?:[\p{Sc}%°元円원]|eur|usd|gbp|dol|pound|k[rč](?!\p{L})|zł|руб)|[.,:]\p{Nd}|\p{Script=Latin})/iu;
const LETTER_BEFORE = /\p{Script=Latin}$/u;

/** Whether four digits are a year, or month and year. Behind a card of 15 digits, whose value has four, only `/` tells. */
function isExpiry(text: string, { digits, start }: Group, isValueOfFour: boolean): boolean {
  return (
    digits.length === 4 &&
    ((!isValueOfFour && MONTH_AND_YEAR.test(digits)) || DATE_BEFORE.test(text.slice(0, start).slice(-2)))
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

/** Where digits begin that a CVV word announces, in code units. */
export function findCvvLabels(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(CVV_LABEL), (label) => label.index + label[0].length));
}

/** What findCvvs needs to know besides the run: `caret` and `base` are code units, the sets and lists as they grow. */
export interface CvvContext {
  /** Digits that a CVV word announces, from findCvvLabels. */
  readonly labelled: ReadonlySet<number>;
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
 * on. Behind a card of an earlier message only a message with no words but those of cards counts. `known` is how many
 * of the hits lie before this run. Never throws.
 */
export function findCvvs(text: string, run: Run, known: number, context: CvvContext): Finding[] {
  const { labelled, hits, answered, caret, base } = context;
  const found: Finding[] = [];
  let passed = known;
  for (const group of run.groups) {
    const { digits, start, end } = group;
    while ((hits[passed]?.end ?? Infinity) <= start) passed++;
    if (digits.length > 4 || (digits.length < 3 && caret !== end) || start < base) continue;
    if ((hits[passed]?.start ?? Infinity) <= start) continue;
    if (!labelled.has(start)) {
      const card = hits[passed - 1];
      if (!card || answered.has(card) || start - card.end > CVV_REACH || !isBareCvv(text, run, group, card))
        continue;
      const typed = card.end <= base ? text.slice(base) : '';
      if (/\p{L}/u.test(typed) && !CARD_WORD.test(typed)) continue;
      answered.add(card);
    }
    found.push({ kind: 'cvv', start, end, digits: run.at.slice(group.from, group.to), first: 0, last: 0 });
  }
  return found;
}
