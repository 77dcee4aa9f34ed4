/** Shortest card number, in digits. ISO/IEC 7812 allows 8 to 19; those below 12 are national and left out. */
export const MIN_DIGITS = 12;
/** Longest card number, in digits. */
export const MAX_DIGITS = 19;

// Sources, read 2026-11-22: https://github.com/braintree/credit-card-type (Visa, Mastercard, Amex, Diners, Discover,
// JCB, UnionPay, Maestro, Elo, Mir, Verve, Hipercard, Troy) and for the schemes and lengths it lacks
// https://en.wikipedia.org/wiki/Payment_card_number (RuPay 81, 82, 353, 356, 508; Borica 2205; Dankort 5019; UATP 1;
// Uzcard 8600; Humo 9860; Napas 9704; Troy 9792; Diners 3095; Visa of 13 digits; JCB of 15).
type Issuer = readonly [prefix: RegExp, lengths: readonly number[], wordyLengths?: readonly number[]];
const ISSUERS: readonly Issuer[] = [
  [/^4/, [16, 18, 19], [13]], // Visa, and Elo, Dankort and mada under it
  [/^(?:5[06-9]|6)/, [16, 17, 18, 19], [12, 13, 14, 15]], // Maestro, Discover, UnionPay, RuPay, Elo, Verve, Troy
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|8600|9792|9860)/, [16]], // Mastercard, Uzcard, Troy, Humo
  [/^(?:220[0-5]|352[89]|35[3-8])/, [16, 17, 18, 19]], // Mir, Borica, JCB, RuPay
  [/^8[12]/, [16, 17, 18, 19], [14, 15]], // UnionPay, RuPay
  [/^3[47]/, [15]], // American Express
  [/^3(?:0[0-5]|095|[689])/, [14, 16, 17, 18, 19]], // Diners
  [/^9704/, [16, 19]], // Napas
  [/^(?:1800|2131)/, [], [15, 16, 17, 18, 19]], // JCB
  [/^1/, [], [15]], // UATP
];

interface Lengths {
  readonly sure: readonly number[];
  readonly wordy: readonly number[];
}
// No prefix is longer than four digits, so an answer holds for all numbers that begin alike.
const known = new Map<string, Lengths>();

/**
 * The lengths in digits that a card number which begins with these ASCII digits (four or more) may have. With `wordy`
 * also those that only a card word nearby makes credible. Empty for no card. Never throws.
 */
export function lengthsOf(digits: string, wordy: boolean): readonly number[] {
  const start = digits.slice(0, 4);
  let lengths = known.get(start);
  if (!lengths) {
    const [, sure = [], more = []] = ISSUERS.find(([prefix]) => prefix.test(start)) ?? [];
    lengths = { sure, wordy: [...sure, ...more] };
    known.set(start, lengths);
  }
  return wordy ? lengths.wordy : lengths.sure;
}

/**
 * Whether ASCII digits pass the Luhn check (ISO/IEC 7812-1, annex B). A `•` is a digit that is not known: then nothing
 * can be said, and the answer is true, since what may be a card is treated as one. Never throws.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 1; i <= digits.length; i++) {
    const value = digits.charCodeAt(digits.length - i) - 48;
    if (value > 9) return true;
    sum += i % 2 === 1 ? value : value < 5 ? 2 * value : 2 * value - 9;
  }
  return sum % 10 === 0;
}

// Fours (and so 8-8 or 4-4-4-3), 4-6-4 for Diners, 4-6-5 for American Express; any gap may be missing.
const FOURS = '(?:[^-]{4}-?)*[^-]{0,3}';
const FOUR_SIX = '[^-]{4}-?[^-]{6}-?[^-]{0,5}';
// Seventeen digits with a last group of five are Google Play orders; no card is printed so. One gap anywhere is a slip.
const WHOLE_CARD = new RegExp(
  `^(?:(?!.*-[^-]{5}$)${FOURS}|${FOUR_SIX}|[^-]{6}-[^-]{13}|(?=.{16,17}$)[^-]{4,}-[^-]{4,})$`,
  'u',
);
const PART_OF_CARD = new RegExp(`^(?:${FOURS}|${FOUR_SIX}|[^-]{4,}-[^-]*)$`, 'u');

/**
 * Whether digit groups, joined by `-`, break where printed cards have gaps: solid, in fours, 4-6-4, 4-6-5 or 6-13,
 * or in two groups of 15 or 16 digits. With `part` they may be the beginning of one. Never throws.
 */
export function isPrintedLike(groups: string, part: boolean): boolean {
  return (part ? PART_OF_CARD : WHOLE_CARD).test(groups);
}
