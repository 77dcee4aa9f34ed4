import { CVV_REACH } from './cvv.ts';
import { MASK, RUN, readRun } from './digits.ts';
import type { Finding, FindOptions } from './find-cards.ts';
import { findCards, hasCardWordBefore, mayBeTorn } from './find-cards.ts';
import { MAX_DIGITS } from './issuers.ts';
import { isOtherNumber } from './other-number.ts';

/** The part of FindOptions that callers of the mask functions choose. */
export type MaskOptions = Pick<FindOptions, 'strict'>;

/**
 * Offsets (UTF-16 code units) of the digits that are hidden while the text is being typed: of a card and of what may
 * become one all but the first six, of a verification value all. With `sent`, of a card also the last four are shown
 * (with fewer than 15 digits the last `length − 12`), and so is what did not become one. Never throws.
 */
export function hiddenDigits(findings: readonly Finding[], sent: boolean): Set<number> {
  const hidden = new Set<number>();
  for (const { kind, digits, first, last } of findings) {
    if (sent && kind === 'pending') continue;
    for (const offset of digits.slice(first, digits.length - (sent ? last : 0))) hidden.add(offset);
  }
  return hidden;
}

/** The text with the digits at these offsets hidden; one of two code units becomes two glyphs. */
function hide(text: string, hidden: ReadonlySet<number>): string {
  if (hidden.size === 0) return text;
  let masked = '';
  let shownFrom = 0;
  let hiddenFrom = -1;
  let to = -1;
  for (const offset of Uint32Array.from(hidden).sort()) {
    if (offset !== to) {
      if (to > 0) masked += text.slice(shownFrom, hiddenFrom) + MASK.repeat(to - hiddenFrom);
      shownFrom = Math.max(to, 0);
      hiddenFrom = offset;
    }
    to = offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  }
  return masked + text.slice(shownFrom, hiddenFrom) + MASK.repeat(to - hiddenFrom) + text.slice(to);
}

/**
 * What the page may see of a draft: cards show their first six digits, the number at the caret too once it may become
 * one, verification values nothing. Same length as `text` in UTF-16 code units, and equal to it outside digits; the
 * very same string if nothing is masked. `caret` is the offset of the next key (below 0: none), `carry` comes from
 * `carryOf`. Never throws.
 */
export function maskWhileTyping(text: string, caret: number, carry = '', options: MaskOptions = {}): string {
  return hide(text, hiddenDigits(findCards(text, { ...options, caret, carry }), false));
}

/**
 * What the page may see of a message that is sent: numbers that are no cards as they were typed, cards with their
 * first six and last four digits, verification values not at all. A message that completes a card begun in the last
 * one shows none of its digits. Same length as `text`; the very same string if nothing is masked. Never throws.
 */
export function maskAtSend(text: string, carry = '', options: MaskOptions = {}): string {
  return hide(text, hiddenDigits(findCards(text, { ...options, carry }), true));
}

// Stand for a card that was sent, so that its own digits need not be kept: a verification value may follow in the next
// message. The semicolon keeps them from joining that message's digits.
const SENT_CARD = '4111111111111111;';
const SENT_CARD_OF_15 = '378282246310005;';
const TRAILING = /^[\s\p{P}]{0,8}$/u;

/**
 * What the next message needs to know of this one (real text, not masked), as an opaque string for the mask functions:
 * the digits it ends in, if a card may begin with them, or that a card was just sent. `carry` is what came before this
 * message. At most 43 code units, '' if nothing matters. The caller forgets it after two minutes. Never throws.
 */
export function carryOf(text: string, carry = '', options: MaskOptions = {}): string {
  const isTorn =
    mayBeTorn(text, carry) &&
    findCards(carry + text, { ...options, caret: carry.length + text.length }).some(
      ({ start }) => start < carry.length,
    );
  const whole = carry === '' || isTorn ? carry + text : `${carry}\n${text}`;
  const findings = findCards(whole, options);
  const card = findings.findLast(({ kind }) => kind === 'hit');
  if (card && whole.length - card.end <= CVV_REACH) {
    if (findings.some(({ kind, start }) => kind === 'cvv' && start >= card.end)) return '';
    return card.digits.length === 15 ? SENT_CARD_OF_15 : SENT_CARD;
  }
  const match = [...whole.matchAll(RUN)].at(-1);
  if (!match) return '';
  const run = readRun(match[0], match.index);
  if (!TRAILING.test(whole.slice(run.end))) return '';
  const groups = run.groups.filter(({ from }) => run.digits.length - from < MAX_DIGITS);
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last || isOtherNumber(whole, run, first, last, run.end)) return '';
  const word = hasCardWordBefore(whole, first.start) ? 'card ' : '';
  return word + groups.map(({ digits }) => digits).join(' ');
}
