import { hasDigit, MASK } from '../card/digits.ts';
import { carryOf } from '../card/mask.ts';
import { Draft, looking, type Plan } from './draft.ts';
import type { Content, Field } from './field.ts';

/** What the guard tells of itself. Counts only: never a text. */
export interface Told {
  /** A composer in which digits cannot be hidden. */
  onUnprotected(field: Element, reason: string): void;
  /** How many digits of the message being written are hidden now. */
  onMasked(count: number): void;
  /** A message was sent, in which this many digits are hidden. */
  onSent(count: number): void;
}

/** How long the digits at the end of a message are kept, in milliseconds: a card may be split over two messages. */
const CARRY_MS = 120_000;
/** Editors that keep a model of their own write what they were given within this time, in milliseconds. */
const EDITOR_MS = 60;
/** How many code units are compared at a time. */
const LEAP = 256;

let lastCarry = '';
let lastCarryMs = 0;
let typedMs = 0;

/** Whether an edit of ours is under way: its events are the page's to see. */
export let isWriting = false;

/** Forgets what the last message ended in, if it is too long ago. */
function carryNow(): string {
  return Date.now() - lastCarryMs < CARRY_MS ? lastCarry : '';
}

/** Whether a message was sent within two minutes that the next one may continue. */
export const isCarrying = (): boolean => carryNow() !== '';

const dotsIn = (text: string) => text.split(MASK).length - 1;
const isBlank = (text?: string) => text?.replaceAll('\u200b', '').trim() === '';

/** Keeps one field: what was typed in it stays here, what the page may see goes there. */
export class Keeper {
  /** The person has asked for this message to go out as it was typed, or the field does not take dots. */
  isOff = false;
  readonly #field: Field;
  readonly #told: Told;
  #draft: Draft;
  #expected: Plan | null = null;
  #count = 0;
  #composing: { start: number; length: number } | null = null;
  // What was composed when we wrote over it, which ends the composition: some input methods then begin anew with all of it.
  #cut: { start: number; text: string } | null = null;
  // What editable content holds while a composition goes on over what is written into it: it is written when that ends.
  #lag: string | null = null;
  #last: { start: number; text: string } | null = null;
  // The edit that the browser was left to do as it is.
  #asked: { start: number; end: number; text: string } | null = null;
  #isCalm = false;
  #turn = 0;
  // Sent, and not yet seen to be empty again.
  #isSettled = false;
  // The person has deleted since the last insertion: an empty field is then nothing that the page has done.
  #isDeleting = false;

  /** `before` is the keeper of the field that was typed in until now: what it holds goes on in this one. */
  constructor(field: Field, told: Told, before: Keeper | null = null) {
    this.#field = field;
    this.#told = told;
    const text = field.read()?.text ?? '';
    const draft = before?.leave(text);
    this.#draft = draft ?? new Draft(text, carryNow());
    if (!draft || !before) return;
    this.isOff = before.isOff;
    this.#tell();
  }

  get element(): HTMLElement {
    return this.#field.element;
  }

  /** The person does something more: what the field holds from now on says nothing of what was written before. */
  touch(isDeletion: boolean): void {
    this.#turn++;
    // What an undo has emptied may come back, and is not forgotten.
    if (!isDeletion || this.#isDeleting) return;
    // What the page had taken before is not the person's doing.
    this.#sync();
    this.#isDeleting = true;
  }

  /**
   * The person types on in another field, which holds `text`. Returns the draft where that is this one made anew by the
   * page; else the digits at its end are kept for a number that goes on there.
   */
  leave(text: string): Draft | null {
    this.#sync();
    if (!this.element.isConnected && text === this.#draft.shown) return this.#draft;
    this.#keepRest();
    return null;
  }

  /** The person comes back from another field, of which `before` is the keeper. */
  enter(before: Keeper | null): void {
    before?.leave('');
    const text = this.#field.read()?.text;
    // What stood here was kept when it was left.
    if (isBlank(text)) this.#renew(text);
  }

  get isComposing(): boolean {
    return this.#composing !== null;
  }

  /** Whether letters, and what is deleted, need not be followed: nothing is hidden, and no card can come of them. */
  get isCalm(): boolean {
    return this.#isCalm;
  }

  /** Whether the browser will do just what was asked of it: the key or event may go on. */
  isExpected(data: string, isDigit: boolean): boolean {
    const asked = this.#asked;
    if (!asked || asked.text !== data) return false;
    if (!isDigit) return true;
    // A listener of the page's may have moved the caret since.
    const now = this.#field.read();
    return now?.text === this.#draft.shown && now.start === asked.start && now.end === asked.end;
  }

  /**
   * Text is about to be put in the place of `range`, or of the selection. Returns true where the guard has written what
   * may be seen of it: then the event must go no further.
   */
  insert(text: string, range?: Omit<Content, 'text'> | null): boolean {
    const now = this.#sync();
    this.#isDeleting = false;
    typedMs = Date.now();
    const { start, end } = range ?? now ?? { start: -1, end: -1 };
    if (!now || start < 0) return false;
    const again = this.#cut && this.#isAgain(text) ? this.#cut : null;
    this.#cut = null;
    if (again && start === end && again.start + text.length === start) return true;
    const { maxLength } = this.#field;
    const room = maxLength < 0 ? text.length : maxLength - now.text.length + end - start;
    const plan = this.#draft.plan(start, end, text.slice(0, Math.max(0, room)));
    this.#expected = plan;
    this.#asked = { start, end, text };
    this.#isCalm = false;
    if (
      this.isOff ||
      (plan.shown === plan.natural && (room > 0 || !this.#count) && now.text === this.#draft.shown)
    )
      return false;
    this.#draft.commit(plan);
    this.#expected = this.#asked = null;
    const landed = this.#write(now.text, plan.caret, start);
    if (landed !== plan.shown) this.#mend(now.text);
    return true;
  }

  /** The browser has edited the field. Returns true where that was written over: then the event must go no further. */
  edited(by: 'edit' | 'undo', isComposing: boolean): boolean {
    const now = this.#field.read();
    if (!now) return false;
    const expected = this.#expected;
    // The page has emptied the field between key and edit.
    if (expected && now.text !== expected.natural && now.text === this.#asked?.text) {
      this.#keepRest();
      this.#renew();
    }
    this.#expected = this.#asked = null;
    if (expected && now.text === expected.natural) this.#draft.commit(expected);
    else if (now.text !== this.#lag) this.#draft.adopt(now.text, now.end, by);
    this.#tell();
    this.#cut = null;
    if (this.isOff || now.text === this.#draft.shown) return false;
    if (isComposing && this.element.isContentEditable) {
      this.#lag = now.text;
      return false;
    }
    const grown = now.text.length - this.#draft.shown.length;
    this.#write(now.text, now.end - Math.max(0, grown), now.text.length, isComposing);
    if (isComposing) [this.#composing, this.#cut] = [null, this.#last];
    return true;
  }

  /** The message is about to be sent: what is no card is restored, cards show their last four digits. */
  settle(): void {
    const now = this.#sync();
    if (!now || isBlank(now.text)) return;
    const { real, carry } = this.#draft;
    lastCarry = carryOf(real, carry, looking);
    lastCarryMs = Date.now();
    this.#isSettled = true;
    this.#isCalm = false;
    if (this.isOff) return;
    this.#draft.settle();
    this.#tell();
    this.#told.onSent(this.#count);
    this.#write(now.text, now.start, now.text.length);
  }

  /**
   * Puts back what was typed, and masks no more until the message is gone. One that is gone already is not put back.
   * What the field holds `now` is the person's too, unless the page has just written it.
   */
  giveUp(now = this.#sync()): void {
    const text = now?.text;
    if (isBlank(text)) {
      this.#renew(text);
      return;
    }
    this.isOff = true;
    if (text === undefined) return;
    const { real } = this.#draft;
    this.#draft.commit({ real, shown: real, marks: ' '.repeat(real.length) });
    this.#write(text, real.length, real.length);
  }

  /** A composition changes to `text`. Returns what the page may see of it. */
  compose(type: string, text: string): string {
    const now = this.#field.read();
    if (type === 'compositionstart')
      this.#composing = now && { start: now.start, length: now.end - now.start };
    const composing = this.#composing;
    if (!composing || !now || this.isOff) return text;
    const { start, length } = composing;
    const from = this.#isAgain(text) ? (this.#cut?.start ?? start) : start;
    const plan = this.#draft.plan(from, start + length, text);
    if (type === 'compositionupdate') {
      composing.length = text.length;
      this.#expected = { ...plan, natural: now.text.slice(0, start) + text + now.text.slice(start + length) };
      this.#last = { start: from, text };
    } else if (type === 'compositionend') this.#composing = null;
    return plan.shown.slice(from, from + text.length);
  }

  /** Whether `text` is what was cut short, given once more with or without a character behind it. */
  #isAgain(text: string): boolean {
    const known = this.#cut?.text;
    return (
      known !== undefined && text.length > 1 && text.startsWith(known) && text.length <= known.length + 1
    );
  }

  #sync(): Content | null {
    const now = this.#field.read();
    if (!now || now.text === this.#draft.shown || now.text === this.#lag) return now;
    if (isBlank(now.text)) {
      this.#keepRest();
      this.#renew(now.text);
    } else if (this.#isCalm) this.#draft.follow(now.text);
    else this.#draft.adopt(now.text, now.end, 'set');
    return now;
  }

  /** Keeps the digits at the end of what was neither sent nor deleted, as if it had been sent. */
  #keepRest(): void {
    if (this.#isSettled || this.#isDeleting || !hasDigit(this.#draft.real)) return;
    lastCarry = this.#draft.rest;
    lastCarryMs = typedMs;
  }

  #renew(text = ''): void {
    this.#draft = new Draft(text, carryNow());
    this.isOff = this.#isSettled = this.#isDeleting = false;
    // Also where the next message begins with a hidden digit.
    this.#tell();
  }

  /** Makes the field show what it may, by the smallest edit. Returns what it then holds. */
  #write(text: string, caret: number, limit: number, isRaw = false): string {
    const { shown } = this.#draft;
    let landed = text;
    this.#lag = null;
    if (text !== shown) {
      const shorter = Math.min(text.length, shown.length);
      let from = 0;
      let behind = 0;
      // Among dots the place of an edit is the caret's.
      const most = Math.min(shorter, limit);
      // By leaps first: a draft may be long, and this runs before the compiler has seen it often.
      while (from + LEAP < most && text.startsWith(shown.slice(from, from + LEAP), from)) from += LEAP;
      while (from < most && text[from] === shown[from]) from++;
      while (behind < shorter - from && text.at(-1 - behind) === shown.at(-1 - behind)) behind++;
      const { element } = this;
      const focused = (element.getRootNode() as Document | ShadowRoot).activeElement;
      const isElsewhere = focused instanceof HTMLElement && focused !== element && !element.contains(focused);
      isWriting = true;
      try {
        if (isElsewhere) element.focus({ preventScroll: true });
        // Listeners of the page's may have run.
        if (isElsewhere) this.#field.read();
        const now = this.#field.write(
          from,
          text.length - behind,
          shown.slice(from, shown.length - behind),
          isRaw,
        );
        landed = now?.text ?? '';
        // Where a script of the page's has formatted the text, it has put the caret too.
        const isCaretElsewhere = now && now.start >= 0 && (now.start !== caret || now.end !== caret);
        if (isCaretElsewhere && landed === shown) this.#field.select(caret);
        if (isElsewhere) focused.focus({ preventScroll: true });
      } finally {
        isWriting = false;
      }
    }
    this.#tell();
    return landed;
  }

  /** The field does not hold what was written: it may be late, be cleared, have its own format, or take no dots. */
  #mend(before: string): void {
    const turn = this.#turn;
    const check = () => {
      if (turn !== this.#turn) return;
      const now = this.#field.read();
      if (!now || now.text === this.#draft.shown || isBlank(now.text)) return;
      const had = dotsIn(before);
      const has = dotsIn(now.text);
      // A field that has taken dots before is not refusing dots, but anything more.
      const isRefused = has < Math.min(dotsIn(this.#draft.shown), had + 1) && (has < had || had === 0);
      if (isRefused) {
        this.#told.onUnprotected(this.element, 'no-dots-allowed');
        this.giveUp(now);
      } else this.#draft.adopt(now.text, now.end, 'set');
    };
    if (this.element.isContentEditable) setTimeout(check, EDITOR_MS);
    else check();
  }

  #tell(): void {
    const { hiddenCount } = this.#draft;
    if (hiddenCount !== this.#count) this.#told.onMasked(hiddenCount);
    this.#count = hiddenCount;
    const isPlain = !this.isOff && !this.#isSettled && !this.#composing && !this.#cut && this.#lag === null;
    this.#isCalm = isPlain && this.#draft.isCalm;
  }
}
