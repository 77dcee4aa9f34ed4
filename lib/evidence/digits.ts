// A card number has 12 to 19 digits (ISO/IEC 7812-1:2017), written with separators or without. Whatever reaches evidence
// passes here: a run that could be one loses all its digits, whether or not it is one. Losing the digits of an order
// number in a path is the price; keeping a card is not an option.
const runs = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){11,}/gu;

/** Whether a text holds 12 or more digits that no letter and at most 3 other characters divide. Never throws. */
export function hasCardLikeRun(text: string): boolean {
  runs.lastIndex = 0;
  return runs.test(text);
}

/** The text with each digit of each card-like run replaced by `#`. Returns the same string if there is none. Never throws. */
export function redactDigits(text: string): string {
  return text.replace(runs, (run) => run.replace(/\p{Nd}/gu, '#'));
}
