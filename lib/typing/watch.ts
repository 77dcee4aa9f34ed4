import { isSendControl } from '../guard/send-control.ts';
import type { PassCommand, TapCommand, TypingMessage } from '../messages/from-typing.ts';
import { maxDraft } from '../messages/limits.ts';
import { elementPath } from '../observe/dom.ts';
import { fieldOf, targetOf, textOf } from './field.ts';
import { Tap } from './tap.ts';
import { testPass } from './test-pass.ts';

/** How often a field is looked at while someone types, in milliseconds: nothing else tells that the page emptied it. */
const lookMs = 100;
/** After the last key a field is looked at for as long, in milliseconds. */
const idleMs = 20_000;

/** What the watch needs of Earshot's other scripts in the frame. */
export interface TypingDesk {
  /** Where the page hook speaks; null where it is not. */
  readonly node: EventTarget | null;
  isComposer(field: Element): boolean;
  send(message: TypingMessage): void;
}

/**
 * Tells the background what a chat's composer holds while a person types in it, and what the page sends over sockets
 * meanwhile. Nobody types, nothing is told. What is told is compared in memory and forgotten.
 * @returns takes the background's commands
 */
export function watchTyping({
  node,
  isComposer,
  send,
}: TypingDesk): (command: TapCommand | PassCommand) => void {
  const tap = new Tap(node, (messages) =>
    send({ type: 'tapped', messages, tap: tap.isThere ? 'open' : 'none' }),
  );
  const pass = testPass(isComposer, (shown) => send({ type: 'card-typed', element, shown }));
  let field: Element | null = null;
  // As it was when the person came to it: pages put things around a field while someone types.
  let element = '';
  let told = '';
  let lastKeyMs = 0;
  let isDeleted = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look() {
    if (!field) return;
    const text = textOf(field).slice(0, maxDraft);
    if (text !== told) {
      told = text;
      send({ type: 'draft', element, text, isDeleted, atMs: Date.now() });
    }
    if (text.trim() === '' || Date.now() - lastKeyMs > idleMs) {
      clearInterval(timer);
      timer = undefined;
    }
  }

  function onFocus(event: Event) {
    const target = targetOf(event);
    const host = target && fieldOf(target);
    if (!host || host === field || !isComposer(host)) return;
    field = host;
    element = elementPath(host);
    told = '';
    // Before the first key, so that nothing that it sends is missed; what stands in the field already was not typed.
    tap.isOpen = true;
    const text = textOf(host).slice(0, maxDraft);
    send({ type: 'draft', element, text: '', isDeleted: true, atMs: Date.now() });
    told = text;
  }

  function onInput(event: Event) {
    if (!event.isTrusted) return;
    onFocus(event);
    const target = targetOf(event);
    if (!field || !target || fieldOf(target) !== field) return;
    lastKeyMs = Date.now();
    tap.isOpen = true;
    isDeleted = event instanceof InputEvent && /^(?:delete|history)/.test(event.inputType);
    look();
    isDeleted = false;
    timer ??= setInterval(look, lookMs);
  }

  function sent() {
    look();
    if (!field || told.trim() === '') return;
    send({ type: 'draft-sent', atMs: Date.now() });
    // The page empties the field now, and the next key may come before the next look.
    setTimeout(look, 0);
  }

  function onKey(event: Event) {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.key !== 'Enter') return;
    if (
      !event.shiftKey &&
      !event.isComposing &&
      field &&
      targetOf(event) &&
      fieldOf(targetOf(event) as Element) === field
    )
      sent();
  }

  function onPress(event: Event) {
    const target = targetOf(event);
    if (event.isTrusted && field && target && isSendControl(target, field)) sent();
  }

  const heard: Record<string, (event: Event) => void> = {
    focusin: onFocus,
    input: onInput,
    keydown: onKey,
    pointerdown: onPress,
    click: onPress,
    submit: sent,
  };
  // The guard may hold an event back from the page and write by itself, which gives an input event all the same.
  for (const [type, listener] of Object.entries(heard))
    addEventListener(type, listener, { capture: true, passive: true });

  // A frame that comes while someone types elsewhere in the tab is told so.
  send({ type: 'tapped', messages: [], tap: tap.isThere ? 'closed' : 'none' });
  return (command) => {
    if (command.type === 'pass-test-card') {
      pass(command.isOn);
      return;
    }
    tap.isOpen = command.isOpen;
    if (command.isOpen) send({ type: 'tapped', messages: [], tap: tap.isThere ? 'open' : 'none' });
  };
}
