import { CVV_REACH, findCvvs, hasCvvLabel } from './cvv.ts';
import type { Group, Run } from './digits.ts';
import { hasDigit, isOpenAt, RUN, readRun } from './digits.ts';
import { isPrintedLike, lengthsOf, MAX_DIGITS, MIN_DIGITS, passesLuhn } from './issuers.ts';
import { isOtherNumber, LABELLED_DIGITS } from './other-number.ts';
import { CARD_WORD, OTHER_LABEL } from './words.ts';

/** How far before a number, in UTF-16 code units, a word makes it a card. */
export const WORD_REACH_BEFORE = 60;
/** How far behind a number a word makes it a card. */
export const WORD_REACH_BEHIND = 40;
/** How many leading digits may be shown: PCI DSS 4.0.1, requirement 3.4.1 (BIN and last four). Read 2026-11-22. */
export const SHOWN_FIRST = 6;

/** How to look. */
export interface FindOptions {
  /** Where the next key would go, in UTF-16 code units. Without it (or below 0) nothing is pending. */
  readonly caret?: number;
  /** What `carryOf` gave for the last message, or ''. */
  readonly carry?: string;
  /** Also take numbers that fail the Luhn check for cards (typing errors, old UnionPay cards). */
  readonly strict?: boolean;
}

/**
 * Digits that a page must not see whole. `hit`: a card. `pending`: digits at the caret that may become one. `cvv`: a
 * card's verification value. Offsets are UTF-16 code units; `digits` has those of its digits, ascending. `first` and
 * `last` say how many may be shown at either end, `last` only once the message is sent. Digits that came with an
 * earlier message are not in `digits`, and what completes them shows none.
 */
export interface Finding {
  readonly kind: 'hit' | 'pending' | 'cvv';
  readonly start: number;
  readonly end: number;
  readonly digits: readonly number[];
  readonly first: number;
  readonly last: number;
}

const NOTHING: readonly Finding[] = [];

// What follows a card as its last digits might, but is the month of its date.
const MONTH_BEHIND = /^ ?\/ ?\p{Nd}/u;

function part(
  kind: Finding['kind'],
  run: Run,
  from: number,
  to: number,
  start: number,
  end: number,
): Finding {
  const length = to - from;
  return {
    kind,
    start,
    end,
    digits: run.at.slice(from, to),
    first: SHOWN_FIRST,
    last: kind === 'pending' ? 0 : length > 14 ? 4 : length - MIN_DIGITS,
  };
}

/** Whether a card, expiry or CVV word stands in the 60 code units before `start`. Never throws. */
export function hasCardWordBefore(text: string, start: number): boolean {
  return CARD_WORD.test(text.slice(Math.max(0, start - WORD_REACH_BEFORE), start));
}

/**
 * Whether a word nearby says that a part of the run, from `first` to the code unit `end`, is a card in spite of its
 * doubtful shape, and none before the run says that it is something else.
 */
function isNamed(text: string, run: Run, first: Group, end: number): boolean {
  return (
    (hasCardWordBefore(text, first.start) || CARD_WORD.test(text.slice(end, end + WORD_REACH_BEHIND))) &&
    (first.from >= LABELLED_DIGITS ||
      !OTHER_LABEL.test(text.slice(Math.max(0, run.start - WORD_REACH_BEFORE), run.start)))
  );
}

/** The longest card that begins with this group: by its shape alone, or with `wordy` one that needs a card word. */
function cardFrom(
  text: string,
  run: Run,
  index: number,
  wordy: boolean,
  { strict = false, caret = -1 }: FindOptions,
): Finding | undefined {
  const first = run.groups[index];
  if (!first || run.digits.length - first.from < MIN_DIGITS) return undefined;
  const lengths = lengthsOf(run.digits.slice(first.from, first.from + SHOWN_FIRST), wordy);
  if (lengths.length === 0) return undefined;
  let card: Finding | undefined;
  for (let i = index; ; i++) {
    const last = run.groups[i];
    if (!last || last.to - first.from > MAX_DIGITS) return card;
    if (!lengths.includes(last.to - first.from)) continue;
    if (last.digits.length < 3 && MONTH_BEHIND.test(text.slice(last.end, last.end + 4))) continue;
    const digits = run.digits.slice(first.from, last.to);
    // UnionPay has issued cards without a check digit. In print form, and called a card, they are told from noise.
    const mayBeUnchecked = wordy && digits.length === 16 && digits.startsWith('62');
    // The cheapest question comes first: it turns nine of ten numbers away.
    const isChecked = strict || passesLuhn(digits);
    if ((!isChecked && !mayBeUnchecked) || /^(.)\1*$/.test(digits)) continue;
    const shape = run.groups.slice(index, i + 1).map((group) => group.digits);
    if (!(wordy && isChecked) && !isPrintedLike(shape.join('-'), false)) continue;
    if ((wordy && !isNamed(text, run, first, last.end)) || isOtherNumber(text, run, first, last, caret))
      continue;
    card = part('hit', run, first.from, last.to, first.start, last.end);
  }
}

/**
 * Cards in one run. Those that convince by shape come first, from the left, each as long as it can be. A window that
 * begins inside such a card and ends outside is taken too: which of the two is the card cannot be told, so the middle
 * of the first and all but the beginning of the second are hidden. Then those that need a word, among what is left.
 */
function cardsIn(text: string, run: Run, options: FindOptions): Finding[] {
  const found: Finding[] = [];
  let behind = 0;
  let taken = 0;
  run.groups.forEach(({ from }, index) => {
    if (from < behind) return;
    const card = cardFrom(text, run, index, false, options);
    if (!card) return;
    found.push(card);
    behind = from + card.digits.length;
    taken += card.digits.length;
  });
  if (taken === run.digits.length) return found;
  const covered = new Set(found.flatMap(({ digits }) => digits));
  const search = (wordy: boolean) => {
    run.groups.forEach(({ start }, index) => {
      if (covered.has(start) === wordy) return;
      const card = cardFrom(text, run, index, wordy, options);
      if (!card || covered.has(card.digits.at(-1) ?? 0)) return;
      found.push(wordy ? card : { ...card, last: 0 });
      for (const digit of card.digits) covered.add(digit);
    });
  };
  if (taken > 0) search(false);
  search(true);
  return found.sort((a, b) => a.end - b.end);
}

/** Parts of a run, each from a group to the run's end, that can still become a card by typing on. */
function pendingIn(text: string, run: Run): Finding[] {
  const found: Finding[] = [];
  const last = run.groups.at(-1);
  let shape = '';
  for (const group of run.groups.toReversed()) {
    const typed = run.digits.length - group.from;
    if (typed > MAX_DIGITS || !last) break;
    shape = group.digits + (shape && '-') + shape;
    if (typed <= SHOWN_FIRST) continue;
    const named = isNamed(text, run, group, group.start);
    const lengths = lengthsOf(run.digits.slice(group.from), named);
    if (!lengths.some((length) => length >= typed)) continue;
    if (!named && !isPrintedLike(shape, true)) continue;
    if (isOtherNumber(text, run, group, last, run.end)) continue;
    found.push(part('pending', run, group.from, run.digits.length, group.start, run.end));
  }
  return found;
}

/** The finding as the message itself has it: offsets less the carried digits, which count but are not shown. */
function withoutCarry(finding: Finding, base: number): Finding {
  const { kind, digits } = finding;
  const own = digits.filter((digit) => digit >= base).map((digit) => digit - base);
  const carried = digits.length - own.length;
  return {
    ...finding,
    start: Math.max(0, finding.start - base),
    end: finding.end - base,
    digits: own,
    first: carried === 0 ? finding.first : kind === 'hit' ? 0 : Math.max(0, SHOWN_FIRST - carried),
    last: carried === 0 ? finding.last : 0,
  };
}

/** What stands between the last message's digits and this one: its first line, or nothing where a group was torn. */
type Seam = '' | '\n';

/** findCards of a text behind `carry`; with the empty seam only what reaches over it. */
function findBehind(text: string, carry: string, seam: Seam, { caret = -1, strict = false }: FindOptions) {
  const whole = carry + seam + text;
  const base = whole.length - text.length;
  const place = caret < 0 ? -1 : caret + base;
  const hits: Finding[] = [];
  const others: Finding[] = [];
  const context = { hits, answered: new Set<Finding>(), caret: place, base };
  // Not `matchAll`, which makes a new expression each time.
  RUN.lastIndex = 0;
  for (let match = RUN.exec(whole); match; match = RUN.exec(whole)) {
    const { index, 0: source } = match;
    const end = index + source.length;
    const isOpen = isOpenAt(whole, index, end, place);
    const isNearCard = index - (hits.at(-1)?.end ?? -CVV_REACH - 1) <= CVV_REACH;
    // Most runs are short, and far from a card: they need no closer look.
    if (source.length < MIN_DIGITS && !isOpen && !isNearCard && !hasCvvLabel(whole, index)) continue;
    const run = readRun(source, index);
    const known = hits.length;
    // Not spread: a run may hold more cards than a call takes arguments.
    if (run.digits.length >= MIN_DIGITS)
      for (const card of cardsIn(whole, run, { strict, caret: place })) hits.push(card);
    if (isOpen) others.push(...pendingIn(whole, run));
    if (seam === '' && base > 0) break;
    others.push(...findCvvs(whole, run, known, context));
  }
  const findings = [...hits, ...others];
  if (base === 0) return findings;
  const reaching = findings.filter(({ start, end }) => end > base && (seam !== '' || start < base));
  return reaching.map((finding) => withoutCarry(finding, base));
}

/** Whether a number that the last message ended in may go on in this one without a gap. Never throws. */
export function mayBeTorn(text: string, carry: string): boolean {
  return /\d$/.test(carry) && /^\p{Nd}/u.test(text);
}

/**
 * Finds what must be masked in a text: first the cards (`hit`) in order, then a number at the caret that may become
 * one (`pending`) and verification values (`cvv`). Findings may overlap. A text without a digit costs one regular
 * expression. Never throws.
 */
export function findCards(text: string, options: FindOptions = {}): readonly Finding[] {
  if (!hasDigit(text)) return NOTHING;
  const { carry = '' } = options;
  if (carry === '') return findBehind(text, '', '', options);
  // The last message's digits go before the text as its first line: every rule then works across the seam.
  const findings = findBehind(text, carry, '\n', options);
  return mayBeTorn(text, carry) ? [...findings, ...findBehind(text, carry, '', options)] : findings;
}
