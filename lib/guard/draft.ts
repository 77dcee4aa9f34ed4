import { MASK } from '../card/digits.ts';
import { findCards } from '../card/find-cards.ts';
import { hiddenDigits, maskAtSend } from '../card/mask.ts';
import { scopeAt } from '../card/scope.ts';

// What hides a code unit: nothing; a number that may become a card; a card or verification value; a card that an edit
// has torn, or a dot whose digit is not known.
const OPEN = ' ';
const PENDING = 'p';
const FOUND = 'f';
const KEPT = 'k';

/** How many states of a draft are remembered, for undo and for pages that set an older value again. */
const MAX_STATES = 200;

/** A text, what hides each of its code units, and how it looks. All three of one length. */
interface State {
  readonly real: string;
  readonly marks: string;
  readonly shown: string;
}

/** What a draft becomes by an edit. `natural` is what the browser alone would make of it. */
export interface Plan extends State {
  readonly natural: string;
  /** Where the caret comes to stand, in UTF-16 code units. */
  readonly caret: number;
}

const look = (real: string, marks: string): string => {
  if (!/[^ ]/.test(marks)) return real;
  let shown = '';
  for (let i = 0; i < real.length; i++) shown += marks[i] === OPEN ? real[i] : MASK;
  return shown;
};

/** The marks of a text that the page has written: only its dots are not what they seem. */
const foreign = (text: string) => text.replace(/[^•]/g, OPEN).replaceAll(MASK, KEPT);

const splice = (text: string, start: number, end: number, inserted: string) =>
  text.slice(0, start) + inserted + text.slice(end);

/** How near a dot of unknown digit may belong to the same number, in code units. */
const UNKNOWN_REACH = 24;
const isNearUnknown = (real: string, at: number) =>
  real.slice(Math.max(0, at - UNKNOWN_REACH), at + UNKNOWN_REACH).includes(MASK);

/** What hides each code unit of a text, by the finder alone. */
function findMarks(text: string, caret: number, carry: string): string[] {
  const marks: string[] = new Array(text.length).fill(OPEN);
  for (const finding of findCards(text, { caret, carry })) {
    const mark = finding.kind === 'pending' ? PENDING : FOUND;
    for (const offset of hiddenDigits([finding], false)) {
      const length = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
      for (let i = offset; i < offset + length; i++) if (marks[i] !== FOUND) marks[i] = mark;
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
  #marks = '';
  readonly #carry: string;
  // From a look to the one state that had it; null where two did, and then its dots cannot be told apart.
  readonly #states = new Map<string, State | null>();

  /** `carry`: what `carryOf` said of the last message. `text` is in the field already: the page knows it. */
  constructor(text: string, carry: string) {
    this.#carry = carry;
    this.#keep({ real: text, shown: text, marks: foreign(text) });
  }

  /** What comes of replacing `start` to `end` (UTF-16 code units) by `inserted`. */
  plan(start: number, end: number, inserted: string): Plan {
    const caret = start + inserted.length;
    const real = splice(this.real, start, end, inserted);
    const before = splice(this.#marks, start, end, OPEN.repeat(inserted.length));
    const natural = splice(this.shown, start, end, inserted);
    const marks = this.#remark(real, before, start, caret, end > start);
    return { real, marks, shown: marks === before ? natural : look(real, marks), natural, caret };
  }

  /** Makes a plan the draft's state. */
  commit({ real, marks, shown }: State): void {
    this.#keep({ real, marks, shown });
  }

  /**
   * Takes over what the field has become: by an `edit` that the person made and the browser did, by `undo` or redo, or
   * because the page `set` it. Dots are all alike, so what a deletion took is told by the caret, and undo by what was
   * there before; a dot whose digit cannot be told stays a dot for ever. Afterwards `shown` may hide more than the field
   * does: then the field must be written.
   */
  adopt(text: string, caret: number, by: 'edit' | 'undo' | 'set'): void {
    if (text === this.shown && by !== 'undo') return;
    const known = by !== 'edit' && this.#states.get(text);
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
    const sent = maskAtSend(this.real, this.#carry);
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

  /** The hidden code units. */
  get hiddenCount(): number {
    return this.#marks.replaceAll(OPEN, '').length;
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
    const from = scopeAt(real, start).start;
    const to = scopeAt(real, caret).end;
    const found = findMarks(real.slice(from, to), caret - from, from === 0 ? this.#carry : '');
    let marks = '';
    for (let i = from; i < to; i++) {
      const mark = found[i - from] ?? OPEN;
      const old = before[i] ?? OPEN;
      if (mark !== OPEN || old === OPEN) marks += old === KEPT && real[i] === MASK ? KEPT : mark;
      // What an edit takes away never brings a digit to light; what is typed behind a number may.
      else if (old === PENDING) marks += isDeletion ? PENDING : OPEN;
      else marks += old === KEPT || isDeletion || start <= i || isNearUnknown(real, i) ? KEPT : OPEN;
    }
    return before.slice(0, from) + marks + before.slice(to);
  }

  #keep(state: State): void {
    this.real = state.real;
    this.shown = state.shown;
    this.#marks = state.marks;
    if (state.shown === state.real) return;
    const known = this.#states.get(state.shown);
    if (known?.real === state.real) return;
    this.#states.set(state.shown, known === undefined ? state : null);
    const [oldest] = this.#states.keys();
    if (this.#states.size > MAX_STATES && oldest !== undefined) this.#states.delete(oldest);
  }
}
