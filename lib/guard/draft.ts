import { MASK } from '../card/digits.ts';
import { findCards, mayBeTorn } from '../card/find-cards.ts';
import { MIN_DIGITS } from '../card/issuers.ts';
import { carryOf, hiddenDigits, type MaskOptions, maskAtSend } from '../card/mask.ts';
import { scopeEnd, scopeStart } from '../card/scope.ts';

// What hides a code unit: nothing; a number that may become a card; a card or verification value; a card that an edit
// has torn, or a dot whose digit is not known.
const OPEN = ' ';
const PENDING = 'p';
const FOUND = 'f';
const KEPT = 'k';

/** How many states of a draft are remembered, for undo and for pages that set an older value again. */
const MAX_STATES = 200;

/** How numbers are looked for in all drafts of this document. */
export const looking: { strict: NonNullable<MaskOptions['strict']> } = { strict: false };

/** A text, what hides each of its code units, and how it looks. All three of one length. */
interface State {
  readonly real: string;
  readonly marks: string;
  readonly shown: string;
}

/** Nothing is hidden in a draft with fewer digits than a card, but where they stand at the caret. */
const FEWEST_DIGITS = MIN_DIGITS;
/** Behind this many code units without a digit, a space among them, a letter changes nothing of a number. */
const LETTER_REACH = 64;
const LETTER = /^[\p{L} ]$/u;
const NUMBER = /[\p{Nd}•]/u;

/** What a draft becomes by an edit. `natural` is what the browser alone would make of it. */
export interface Plan extends State {
  readonly natural: string;
  /** Where the caret comes to stand, in UTF-16 code units. */
  readonly caret: number;
}

// Found by regular expression rather than in loops: a draft may be long, and nearly all of it is open.
const look = (real: string, marks: string): string => {
  let shown = '';
  let from = 0;
  for (const { 0: hidden, index } of marks.matchAll(/[^ ]+/g)) {
    shown += real.slice(from, index) + MASK.repeat(hidden.length);
    from = index + hidden.length;
  }
  return shown + real.slice(from);
};

const GAP = /[\s-]/;
const bare = (text: string) => text.replace(/[\s-]/g, '').toLowerCase();

/** The marks of a text that the page has written: only its dots are not what they seem. */
const foreign = (text: string) => text.replace(/[^•]/g, OPEN).replaceAll(MASK, KEPT);

const splice = (text: string, start: number, end: number, inserted: string) =>
  text.slice(0, start) + inserted + text.slice(end);

/** How near a dot of unknown digit may belong to the same number, in code units. */
const UNKNOWN_REACH = 24;
const isNearUnknown = (real: string, at: number) =>
  real.slice(Math.max(0, at - UNKNOWN_REACH), at + UNKNOWN_REACH).includes(MASK);

/** What hides code units of a text, by the finder alone: marks by offset, none for what is open. */
function findMarks(text: string, caret: number, carry: string): Map<number, string> {
  const marks = new Map<number, string>();
  for (const finding of findCards(text, { ...looking, caret, carry })) {
    const mark = finding.kind === 'pending' ? PENDING : FOUND;
    for (const offset of hiddenDigits([finding], false)) {
      const length = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
      for (let i = offset; i < offset + length; i++) if (marks.get(i) !== FOUND) marks.set(i, mark);
    }
  }
  return marks;
}

/**
 * A message being written: `real` is what the person typed, `shown` what the page sees. Equal in length and, but for
 * hidden digits, in every code unit. Pure. Nothing here throws.
 */
export class Draft {
  real = '';
  shown = '';
  /** How many code units are hidden. */
  hiddenCount = 0;
  #marks = '';
  readonly #carry: string;
  // From a look to the one state that had it; null where two did, and then its dots cannot be told apart.
  readonly #states = new Map<string, State | null>();

  /** `carry`: what `carryOf` said of the last message. `text` is in the field already: the page knows it. */
  constructor(text: string, carry: string) {
    this.#carry = carry;
    this.follow(text);
  }

  /** What comes of replacing `start` to `end` (UTF-16 code units) by `inserted`. */
  plan(start: number, end: number, inserted: string): Plan {
    const caret = start + inserted.length;
    const real = splice(this.real, start, end, inserted);
    const before = splice(this.#marks, start, end, OPEN.repeat(inserted.length));
    const natural = splice(this.shown, start, end, inserted);
    const isIdle = start === end && LETTER.test(inserted) && this.#isFarFromNumbers(start);
    const marks = isIdle ? before : this.#remark(real, before, start, caret, end > start);
    return { real, marks, shown: marks === before ? natural : look(real, marks), natural, caret };
  }

  /** Makes a plan the draft's state. */
  commit({ real, marks, shown }: State): void {
    this.#keep({ real, marks, shown });
  }

  /** Takes over a text in which nothing is hidden, but for dots that came with it. */
  follow(text: string): void {
    this.#keep({ real: text, shown: text, marks: foreign(text) });
  }

  /**
   * Takes over what the field has become: by an `edit` that the person made and the browser did, by `undo` or redo, or
   * because the page `set` it. Dots are all alike, so what a deletion took is told by the caret, and undo by what was
   * there before; a dot whose digit cannot be told stays a dot for ever. Afterwards `shown` may hide more than the field
   * does: then the field must be written.
   */
  adopt(text: string, caret: number, by: 'edit' | 'undo' | 'set'): void {
    if (text === this.shown && by !== 'undo') return;
    const seen = by !== 'edit' && this.#states.get(text);
    const known = seen || (by === 'set' && (this.#quoted(text) ?? this.#regrouped(text)));
    let { real, marks } = known || { real: text, marks: foreign(text) };
    let from = 0;
    let isDeletion = true;
    if (!known && by !== 'undo') {
      const behind = this.#tail(text, caret);
      const limit = Math.min(text.length, this.shown.length) - behind;
      while (from < limit && text[from] === this.shown[from]) from++;
      const middle = text.slice(from, text.length - behind);
      const to = this.shown.length - behind;
      isDeletion = to > from;
      real = splice(this.real, from, to, middle);
      marks = splice(this.#marks, from, to, foreign(middle));
    }
    marks = this.#remark(real, marks, Math.min(from, caret), caret, isDeletion);
    this.#keep({ real, marks, shown: look(real, marks) });
  }

  /**
   * Makes the draft what may be sent, and returns it. What cannot be restored stays as it is, and so does what stands
   * beside it: what a dot of unknown digit means is unknown too.
   */
  settle(): string {
    const sent = maskAtSend(this.real, this.#carry, looking);
    let marks = '';
    for (let i = 0; i < sent.length; i++) {
      const mark = this.#marks[i] ?? OPEN;
      const isHidden = sent[i] === MASK || (mark !== OPEN && isNearUnknown(this.real, i));
      marks += isHidden ? (mark === KEPT ? KEPT : FOUND) : OPEN;
    }
    const shown = look(this.real, marks);
    this.#keep({ real: this.real, marks, shown });
    return shown;
  }

  /** What the next message needs to know of this one. */
  get carry(): string {
    return this.#carry;
  }

  /** What the next text needs to know where the page took this one away: the number may be torn anywhere. */
  get rest(): string {
    const { real } = this;
    return mayBeTorn(real, this.#carry)
      ? carryOf(this.#carry + real, '', looking)
      : carryOf(real, this.#carry, looking);
  }

  /** Whether letters can change nothing: none is hidden, and there are too few digits for a card. */
  get isCalm(): boolean {
    if (this.hiddenCount > 0) return false;
    return (`${this.#carry}${this.real}`.match(/\p{Nd}/gu)?.length ?? 0) < FEWEST_DIGITS;
  }

  /** Whether a letter put in at `start` can change nothing of any number. */
  #isFarFromNumbers(start: number): boolean {
    const before = this.real.slice(Math.max(0, start - LETTER_REACH), start);
    return (
      /\s/.test(before) &&
      !NUMBER.test(before) &&
      !NUMBER.test(this.real.slice(start, start + 4 * LETTER_REACH))
    );
  }

  /** The state of a text that is this draft between other words; else null. */
  #quoted(text: string): State | null {
    const at = text.indexOf(this.shown);
    if (this.shown === '' || at < 0 || at !== text.lastIndexOf(this.shown)) return null;
    const marks = splice(foreign(text), at, at + this.shown.length, this.#marks);
    return { real: splice(text, at, at + this.shown.length, this.real), marks, shown: text };
  }

  /** The state of a text that is this draft but for its gaps and capitals, as scripts that format it make it; else null. */
  #regrouped(text: string): State | null {
    if (bare(text) !== bare(this.shown)) return null;
    let real = '';
    let marks = '';
    let at = 0;
    for (const unit of text.split('')) {
      if (GAP.test(unit)) {
        real += unit;
        marks += OPEN;
        continue;
      }
      while (GAP.test(this.shown.charAt(at))) at++;
      real += unit === MASK ? this.real.charAt(at) : unit;
      marks += this.#marks.charAt(at++);
    }
    return { real, marks, shown: text };
  }

  /** How many code units at the end of `text` are old: what is behind the caret, else what both texts end in. */
  #tail(text: string, caret: number): number {
    if (caret >= 0 && this.shown.endsWith(text.slice(caret))) return text.length - caret;
    let behind = 0;
    const limit = Math.min(text.length, this.shown.length);
    while (behind < limit && text.at(-1 - behind) === this.shown.at(-1 - behind)) behind++;
    return behind;
  }

  /** Marks of `real` anew around an edit from `start` to `caret`; what is further off keeps those of `before`. */
  #remark(real: string, before: string, start: number, caret: number, isDeletion: boolean): string {
    const from = scopeStart(real, start);
    const to = scopeEnd(real, caret);
    const old = before.slice(from, to);
    const found = findMarks(real.slice(from, to), caret - from, from === 0 ? this.#carry : '');
    const hidden = [...old.matchAll(/[^ ]/g)];
    if (found.size === 0 && hidden.length === 0) return before;
    const marks = old.split('');
    for (const { 0: mark, index } of hidden) {
      const i = from + index;
      if (found.has(index)) continue;
      // What an edit takes away never brings a digit to light; what is typed behind a number may.
      if (mark === PENDING) marks[index] = isDeletion ? PENDING : OPEN;
      else marks[index] = mark === KEPT || isDeletion || start <= i || isNearUnknown(real, i) ? KEPT : OPEN;
    }
    for (const [index, mark] of found)
      marks[index] = old[index] === KEPT && real[from + index] === MASK ? KEPT : mark;
    return before.slice(0, from) + marks.join('') + before.slice(to);
  }

  #keep(state: State): void {
    this.real = state.real;
    this.shown = state.shown;
    this.#marks = state.marks;
    this.hiddenCount = state.marks.match(/[^ ]/g)?.length ?? 0;
    if (state.shown === state.real) return;
    const known = this.#states.get(state.shown);
    if (known?.real === state.real) return;
    this.#states.set(state.shown, known === undefined ? state : null);
    const [oldest] = this.#states.keys();
    if (this.#states.size > MAX_STATES && oldest !== undefined) this.#states.delete(oldest);
  }
}
