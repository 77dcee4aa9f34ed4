/** What stands for a hidden code unit: U+2022. In a text that is looked at, a digit that is not known. */
export const MASK = '•';

/** Digits with nothing visible between: `digits` as ASCII (`•` if unknown), the first being the run's `from`-th. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Groups that may belong together. `start` and `end` here and in Group are UTF-16 code units; `at` has the offset of
 * each digit, `digits` all of them as ASCII.
 */
export interface Run {
  readonly digits: string;
  readonly at: readonly number[];
  readonly groups: readonly Group[];
  readonly start: number;
  readonly end: number;
}

// Characters that cannot be seen: format characters, and what makes a keycap emoji of a digit.
const INVISIBLE = '\\p{Cf}\\p{DI}\\r\\u20e3';
// Among the dashes and dots those that an East Asian input method gives for `-` and `.` between full-width digits.
const SEPARATOR = `[${INVISIBLE}\\t\\p{Z}\\p{Pd}\\p{Pc}.·․．・･‧∙⋅−─ーｰ]`;
const JOINT = `(?:${SEPARATOR}{0,3}|${SEPARATOR}{0,2}\\n${SEPARATOR}{0,2})`;
const DIGIT_OR_MASK = `[\\p{Nd}${MASK}]`;
// Marks that part groups in other texts than card numbers as well. Blanks only beside those that stand between blanks.
const MARK = "(?: [/|*] |[/|*~:;,'’]|[)\\]] ?[([]?| ?[([])";
// They join only what a card number has: behind a group of four digits, or of six behind the first four, before one of
// three or more, or before a shorter one that is the last. Dates, prices, times and phone numbers mostly have others.
const BEFORE_MARK = `(?<=(?<!${DIGIT_OR_MASK})${DIGIT_OR_MASK}{4}|(?<!${DIGIT_OR_MASK}\\P{L}?)${DIGIT_OR_MASK}{4}[^\\p{L}\\p{Nd}]{1,3}${DIGIT_OR_MASK}{6})`;
const MARKED =
  `${BEFORE_MARK}${MARK}` +
  `(?=${DIGIT_OR_MASK}{3}|${DIGIT_OR_MASK}{1,2}(?!${DIGIT_OR_MASK}|[/|*~:;,.'’]\\p{Nd}))`;
/**
 * A run of digits: any `\p{Nd}`, groups joined by at most three separators (Unicode space, dash, dot, low line,
 * invisible character) and at most one line break with two at either side, or groups as cards have them by one mark
 * such as a slash, comma or bracket. A mask glyph continues a run but does not begin one. Global, for `matchAll`.
 */
export const RUN = new RegExp(`\\p{Nd}(?:(?:${JOINT}|${MARKED})${DIGIT_OR_MASK})*`, 'gu');
// Half a surrogate pair is a character under way, and so is half a mark.
const ONLY_JOINT = new RegExp(`^${JOINT}[\\ud800-\\udbff]?$`, 'u');
const ENDS_IN_MARK = new RegExp(`${BEFORE_MARK}(?:${MARK}| [/|*])$`, 'u');
const VISIBLE = new RegExp(`[^${INVISIBLE}]`, 'u');
const DIGIT = /\p{Nd}/u;

/** The ASCII digit or `•` that a character beyond ASCII stands for, '' if it is neither. */
function digitOf(code: number): string {
  const character = String.fromCodePoint(code);
  if (character === MASK) return MASK;
  if (!DIGIT.test(character)) return '';
  // Unicode keeps the ten digits of a script together from zero up, and where sets adjoin they do so in tens: the
  // digits below this one tell its value without a table.
  let below = 0;
  while (DIGIT.test(String.fromCodePoint(code - below - 1))) below++;
  return String(below % 10);
}

/** The run that a match of RUN at `start` is. Never throws. */
export function readRun(source: string, start: number): Run {
  const at: number[] = [];
  const groups: Group[] = [];
  let all = '';
  let current = '';
  let groupStart = start;
  let gapStart = 0;
  let end = start;
  const close = () => {
    const to = at.length;
    groups.push({ digits: current, from: to - current.length, to, start: groupStart, end });
  };
  for (let i = 0; i < source.length; ) {
    const code = source.codePointAt(i) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const digit = code > 47 && code < 58 ? source.charAt(i) : code < 128 ? '' : digitOf(code);
    if (digit !== '') {
      if (gapStart < i) {
        const gap = source.slice(gapStart, i);
        if (gap === ' ' || VISIBLE.test(gap)) {
          close();
          all += current;
          current = '';
          groupStart = start + i;
        }
      }
      at.push(start + i);
      current += digit;
      gapStart = i + size;
      end = start + gapStart;
    }
    i += size;
  }
  close();
  return { digits: all + current, at, groups, start, end };
}

/** Whether typing at `caret` continues the run from `start` to `end`: in it, or behind it with a joint between. */
export function isOpenAt(text: string, start: number, end: number, caret: number): boolean {
  if (caret <= start || caret >= end + 8) return false;
  return (
    caret <= end || ONLY_JOINT.test(text.slice(end, caret)) || ENDS_IN_MARK.test(text.slice(start, caret))
  );
}

/** Whether the text has a digit of any script. The cheapest of all answers, and mostly the last one needed. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}
