import { TEST_DIGITS } from '../card/test-number.ts';
import { guardSeat } from '../guard/front.ts';
import { fieldOf, targetOf, textOf } from './field.ts';

/** When the field is looked at after the last digit, in milliseconds: scripts that mask may wait a moment. */
const looksMs = [60, 300, 900];
/** Not the test number, or not from the field's beginning: the guard hears all of it until the field is empty again. */
const OTHER = -1;
const WHOLE = TEST_DIGITS.length;

/**
 * Lets one published card number past the guard, for as long as a typing test asks for it: keys that write this number
 * from the beginning of an empty composer, and a paste of it. All else the guard hears as ever, so that no digit of another
 * number passes that is not also the test number's own.
 * @param onTyped told once the number was typed whole: digits that the field shows then, null where it was emptied
 * @returns turns it on or off
 */
export function testPass(
  isComposer: (field: Element) => boolean,
  onTyped: (shown: number | null) => void,
): (isOn: boolean) => void {
  let guard: ((event: Event) => void) | undefined;
  let field: Element | null = null;
  // Digits of the number that stand in the field, or OTHER.
  let typed = OTHER;
  // What the act at hand writes, if it was let past; empty for Send.
  let written: string | null = null;

  /** Whether the event is for a field; begins anew where that is another one, or empty. */
  function come(event: Event): boolean {
    const target = targetOf(event);
    const host = target && fieldOf(target);
    if (!host) return false;
    if (textOf(host).trim() === '') typed = isComposer(host) ? 0 : OTHER;
    else if (host !== field) typed = OTHER;
    field = host;
    return true;
  }

  function look(): void {
    const looked = field;
    let shown: number | null = null;
    for (const ms of looksMs)
      setTimeout(() => {
        const text = looked ? textOf(looked).trim() : '';
        if (text) shown = Math.min(shown ?? WHOLE, text.match(/\d/g)?.length ?? 0);
        if (ms === looksMs.at(-1)) onTyped(shown);
      }, ms);
  }

  function onKey(event: KeyboardEvent): string | null {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || key === 'Shift' || !come(event)) return null;
    if (key === 'Enter') return typed === WHOLE ? '' : null;
    if (/^[ -]$/.test(key) && typed > 0 && typed < WHOLE) return key;
    if (event.isComposing || key !== TEST_DIGITS[typed]) {
      typed = OTHER;
      return null;
    }
    typed += 1;
    if (typed === WHOLE) look();
    return key;
  }

  function onPaste(event: ClipboardEvent): string | null {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isOurs = come(event) && typed === 0 && text.replace(/[\s-]/g, '') === TEST_DIGITS;
    typed = isOurs ? WHOLE : OTHER;
    if (isOurs) look();
    return isOurs ? text : null;
  }

  /** Whether an edit writes what the key or the paste before it does; a paste may bear no text of its own. */
  function isWritten({ data, inputType }: InputEvent): boolean {
    if (!written) return false;
    return data === written || (written.length > 1 && inputType === 'insertFromPaste');
  }

  function isPassed(event: Event): boolean {
    switch (event.type) {
      case 'keydown':
        written = onKey(event as KeyboardEvent);
        return written !== null;
      case 'paste':
        written = onPaste(event as ClipboardEvent);
        return written !== null;
      case 'keypress':
        return written === (event as KeyboardEvent).key;
      case 'beforeinput':
      case 'textInput':
        return isWritten(event as InputEvent);
      case 'input': {
        const isOurs = isWritten(event as InputEvent);
        written = null;
        return isOurs;
      }
      case 'pointerdown':
      case 'click':
      case 'submit':
        // Send takes the number as it is. A press into the field moves the caret: what comes then may be anything.
        if (field && event.composedPath().includes(field)) typed = OTHER;
        return typed === WHOLE;
      case 'keyup':
        return false;
      default:
        written = null;
        return false;
    }
  }

  return (isOn) => {
    const seat = guardSeat();
    // Without a guard nothing is to be lifted, and it must find its seat empty when it comes.
    if (!seat?.onEvent || isOn === (guard !== undefined)) return;
    if (guard) {
      seat.onEvent = guard;
      guard = undefined;
      return;
    }
    const hear = seat.onEvent;
    guard = hear;
    field = null;
    seat.onEvent = (event) => {
      if (!event.isTrusted || !isPassed(event)) hear(event);
    };
  };
}
