import { hasDigit } from '../card/digits.ts';
import { above, shadowOf } from '../observe/dom.ts';
import { Draft, looking } from './draft.ts';
import { offsetsOf } from './editable.ts';
import { editable, textControl } from './field.ts';
import { guardSeat } from './front.ts';
import { fieldAround, type Judge, type Refusal, refusalOf } from './judge.ts';
import { isCarrying, isWriting, Keeper, type Told } from './keeper.ts';
import { isSendControl } from './send-control.ts';
import { type SettingsPort, watchSettings } from './settings.ts';

const WARM_UP = 'no 4539148803436468, cvv 123 ok';

const isCharacter = (key: string) =>
  key.length === 1 || (key.length === 2 && (key.codePointAt(0) ?? 0) > 0xffff);

/** Whether an act of the person's may delete: by a key, a shortcut, or as an edit that has no key. */
const isDeletion = ({ ctrlKey, metaKey, key, inputType }: Partial<KeyboardEvent & InputEvent>) =>
  ctrlKey || metaKey || /^(?:Back|Del|del|hist)/.test(key ?? inputType ?? '');

/** What the person's act is aimed at, closed shadow roots included. */
function targetOf(event: Event): Element | null {
  const isPointer = event instanceof MouseEvent;
  let target = isPointer ? event.composedPath()[0] : event.target;
  if (target instanceof Text) target = target.parentElement;
  if (target instanceof Document) target = target.activeElement ?? target.body;
  if (!(target instanceof Element)) return null;
  let node: Element = target;
  for (let root = shadowOf(node); root; root = shadowOf(node)) {
    const inner = isPointer ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
    if (!inner || inner === node) break;
    node = inner;
  }
  return node;
}

/** Types a card where nobody sees it, in idle time: else the first digits of a real one would wait for the compiler. */
function warmUp(times: number): void {
  requestIdleCallback(() => {
    const draft = new Draft('', '');
    for (const character of WARM_UP) {
      const { length } = draft.real;
      draft.commit(draft.plan(length, length, character));
    }
    if (times > 1) warmUp(times - 1);
  });
}

/**
 * Hides card numbers in chat composers of this document while they are typed. To be started in the isolated world once
 * `listenFirst` was called there; does nothing where it was not, or where a guard sits already.
 */
export function startGuard(port: SettingsPort, judge: Judge, listener: Told): void {
  const seat = guardSeat();
  if (!seat || seat.onEvent) return;
  const refusing = new WeakSet<Element>();
  const told: Told = {
    ...listener,
    onUnprotected(field, reason) {
      refusing.add(field);
      listener.onUnprotected(field, reason);
    },
  };
  const fields = new WeakMap<Element, Keeper | Refusal>();
  const swallowed = new Set<string>();
  let current: Keeper | null = null;
  let isOff = false;

  function keeperOf(event: Event, isNeeded: boolean): Keeper | null {
    if (isOff || (!isNeeded && !current)) return null;
    if (current && event.target === current.element) return current;
    const target = targetOf(event);
    const field = target && fieldAround(target);
    if (!field) return null;
    const known = fields.get(field);
    if (known instanceof Keeper) {
      if (known !== current) known.enter(current);
      current = known;
      return known;
    }
    // A composer that the page makes anew holds what is hidden in the one that is gone.
    if ((!isNeeded && current?.element.isConnected) || known) return null;
    const refusal = refusalOf(field, judge);
    if (refusal) {
      fields.set(field, refusal);
      if (refusal === 'no-dots-allowed') told.onUnprotected(field, refusal);
      return null;
    }
    const isControl = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    current = new Keeper(isControl ? textControl(field) : editable(field), told, current);
    fields.set(field, current);
    return current;
  }

  function stop(event: Event, isPrevented = true): void {
    if (isPrevented) event.preventDefault();
    event.stopImmediatePropagation();
  }

  function onKey(event: KeyboardEvent): void {
    const { key, code, type } = event;
    if (type === 'keyup') {
      if (swallowed.size > 0 && swallowed.delete(code)) stop(event);
      return;
    }
    if (event.isComposing || event.keyCode === 229) {
      // The key's place on the keyboard tells the digit that the input method is given.
      if (/\d$/.test(code) && keeperOf(event, true)) {
        swallowed.add(code);
        stop(event, false);
      }
      return;
    }
    if (key === 'Enter' && !event.shiftKey && !event.altKey) {
      keeperOf(event, isCarrying())?.settle();
      return;
    }
    const isShortcut =
      (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
    const character = type === 'keypress' ? String.fromCharCode(event.charCode) : key;
    if (isShortcut || !isCharacter(character)) return;
    const isDigit = hasDigit(character);
    if (type === 'keypress' && !isDigit) return;
    const keeper = keeperOf(event, isDigit);
    if (!keeper || (!isDigit && keeper.isCalm) || !keeper.insert(character)) return;
    swallowed.add(code);
    stop(event);
  }

  function onInsertion(event: InputEvent): void {
    const { inputType = '', type } = event;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (/^(?:history|insertComposition)/.test(inputType)) {
      if (hasDigit(text) && keeperOf(event, true)) stop(event, false);
      return;
    }
    const isDeleting = inputType.startsWith('delete');
    const isDigit = hasDigit(text);
    const keeper = keeperOf(event, isDigit);
    if (!keeper || (text === '' && !isDeleting)) return;
    if (!isDigit && keeper.isCalm) return;
    // The key was looked at already.
    if (!isDeleting && keeper.isExpected(text, isDigit)) return;
    // What is committed stands in the field already.
    if (keeper.isComposing) {
      if (hasDigit(text)) stop(event, false);
      return;
    }
    const { element } = keeper;
    const [range] = element.isContentEditable && type === 'beforeinput' ? event.getTargetRanges() : [];
    if (isDeleting && !range) return;
    // Where in a text control it is dropped is known only afterwards.
    if (inputType === 'insertFromDrop' && !range) stop(event, false);
    else if (keeper.insert(text, range && offsetsOf(element, range)) && event.cancelable) stop(event);
  }

  function onTransfer(event: Event, data: DataTransfer | null): void {
    const text = data?.getData('text/plain').replace(/\r\n?/g, '\n') ?? '';
    if (!hasDigit(text)) return;
    const keeper = keeperOf(event, true);
    if (!keeper) return;
    if (event.type === 'drop') stop(event, false);
    else if (keeper.insert(text)) stop(event);
  }

  function onInput(event: InputEvent): void {
    const { inputType = '', data, isComposing } = event;
    const isNeeded = hasDigit(data ?? '') || /^(?:history|insertFrom|insertReplace)/.test(inputType);
    const keeper = keeperOf(event, isNeeded);
    if (!isNeeded && keeper?.isCalm) return;
    const by = inputType.startsWith('history') ? 'undo' : 'edit';
    if (!keeper?.edited(by, isComposing)) return;
    stop(event, false);
    if (!isComposing) return;
    // The native setter fires no event of its own.
    const shown = keeper.compose('', data ?? '');
    targetOf(event)?.dispatchEvent(
      new InputEvent('input', { inputType, data: shown, isComposing, bubbles: true, composed: true }),
    );
  }

  function onComposition(event: CompositionEvent): void {
    const { type, data } = event;
    const keeper = keeperOf(event, true);
    const shown = keeper?.compose(type, data) ?? data;
    if (shown !== data && type !== 'compositionstart') {
      stop(event, false);
      targetOf(event)?.dispatchEvent(
        new CompositionEvent(type, { data: shown, bubbles: true, composed: true }),
      );
    }
    if (type === 'compositionend' && keeper?.element.isContentEditable) keeper.edited('edit', false);
  }

  function onPointer(event: Event): void {
    const target = current && targetOf(event);
    if (current && target && isSendControl(target, current.element)) current.settle();
  }

  function onSubmit(event: Event): void {
    const [form] = event.composedPath();
    for (let node: Element | null = current?.element ?? null; node; node = above(node)) {
      if (node === form) current?.settle();
    }
  }

  function onFocus(event: Event): void {
    const field = targetOf(event);
    if (field && typeof fields.get(field) === 'string') fields.delete(field);
  }

  /** A page may choose any type for an event it makes, but not make a trusted one. */
  function onEvent(event: Event): void {
    if (isWriting || !event.isTrusted) return;
    if (event.type === 'keydown' || event.type === 'beforeinput') current?.touch(isDeletion(event));
    switch (event.type) {
      case 'keydown':
      case 'keypress':
      case 'keyup':
        // What browsers fill in by themselves comes with a keydown that has no key.
        if (event instanceof KeyboardEvent) onKey(event);
        break;
      case 'beforeinput':
      case 'textInput':
        onInsertion(event as InputEvent);
        break;
      case 'input':
        onInput(event as InputEvent);
        break;
      case 'paste':
        onTransfer(event, (event as ClipboardEvent).clipboardData);
        break;
      case 'drop':
        onTransfer(event, (event as DragEvent).dataTransfer);
        break;
      case 'submit':
        onSubmit(event);
        break;
      case 'focusin':
        onFocus(event);
        break;
      case 'pointerdown':
      case 'click':
        onPointer(event);
        break;
      default:
        onComposition(event as CompositionEvent);
    }
  }

  warmUp(8);
  watchSettings(
    port,
    (off, isStrict) => {
      looking.strict = isStrict;
      // Once: each change in the storage tells it anew.
      if (off && !isOff) current?.giveUp();
      isOff = off;
    },
    () => current?.giveUp(),
  );
  seat.refusalOf = (field) => {
    const known = fields.get(field);
    if (known instanceof Keeper) return refusing.has(field) ? 'no-dots-allowed' : null;
    return known ?? refusalOf(field, judge);
  };
  seat.onEvent = onEvent;
}
