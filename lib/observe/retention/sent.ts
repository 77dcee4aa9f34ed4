import type { ReadContext } from '../collect/context.ts';
import { all, nameOf, parentOf, textOf } from '../dom.ts';
import type { Digest, Digester } from './digest.ts';

/** What the inspector knows of the document. */
export interface Known {
  /** Its last reading. */
  context(): ReadContext | undefined;
  isComposer(field: Element): boolean;
}

/** A message that left its composer and then stood in the chat. `digest`: null where it was too short to be looked for. */
export interface SentMessage {
  readonly field: Element;
  readonly digest: Digest | null;
  /** Least room that it takes up in a store. */
  readonly bytes: number;
}

/** When after a press it is looked whether a message went, in milliseconds. */
const looksMs = [250, 900, 2500, 6000] as const;
const giveUpMs = 6100;
/** UTF-16 units of the chat in which a message that was sent is looked for. */
const maxShown = 300_000;

interface Pending {
  readonly field: Element;
  readonly letters: string;
  readonly digest: Digest | null;
  readonly bytes: number;
  /** How often the text stood in the chat before, its composer apart. */
  readonly shownBefore: number;
}

const isInput = (field: Element) => /^(?:input|textarea)$/.test(nameOf(field));

/** What is written in a field. */
function textIn(field: Element): string {
  if (!isInput(field)) return textOf(field) ?? '';
  const { prototype } = nameOf(field) === 'input' ? HTMLInputElement : HTMLTextAreaElement;
  return String(Object.getOwnPropertyDescriptor(prototype, 'value')?.get?.call(field) ?? '');
}

/** The letters alone: the guard hides digits of what is sent, and the chat may show another kind of blank or quote. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/\P{L}+/gu, '');

/**
 * How often the document shows a text outside of the composer: in the chat around it, at the end of the page, where chats
 * hang, and in shadow trees. What stands in two of these counts twice, before it is sent and after.
 */
function countShown(letters: string, field: Element, { candidates, trees }: ReadContext): number {
  const own = candidates.find((candidate) => candidate.field === field)?.container;
  const countIn = (text: string) => lettersOf(text.slice(-maxShown)).split(letters).length - 1;
  const places = [own, ...all(document, 'body'), ...trees.slice(1).map(({ root }) => root)];
  let count = 0;
  for (const place of places) {
    if (!place) continue;
    count += countIn(textOf(place) ?? '');
    // A draft stands in an editable element, and in a textarea where the page writes it into its default.
    const drafts = all(place, 'textarea');
    if (!isInput(field) && place.contains(field)) drafts.push(field);
    for (const draft of drafts) count -= countIn(textOf(draft) ?? '');
  }
  return count;
}

/**
 * Watches for messages that a person sends: what stands in a composer at a press of Enter or of anything else, has left it
 * soon after, and stands in the chat then. A draft that is thrown away is none. Text is compared here and goes nowhere.
 */
export function watchSent(
  known: Known,
  digester: Digester,
  onSent: (message: SentMessage) => void,
  target: Pick<EventTarget, 'addEventListener'> = globalThis,
): void {
  let pending: Pending[] = [];
  let timers: ReturnType<typeof setTimeout>[] = [];
  /** The field that was typed into last. */
  let written: Element | undefined;

  function pressed(event: Event) {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && (event.key !== 'Enter' || event.isComposing)) return;
    look();
    const context = known.context();
    if (!context) return;
    // Whether it is a composer is asked once it is sent: a panel that has just opened is not read yet.
    const fields = new Set(context.candidates.map(({ field }) => field));
    if (written && parentOf(written)) fields.add(written);
    for (const field of fields) {
      const text = textIn(field);
      const letters = lettersOf(text);
      if (letters === '' || pending.some((one) => one.field === field && one.letters === letters)) continue;
      // What was pressed before is a shorter draft of the same message, unless it has gone.
      pending = pending.filter((one) => one.field !== field);
      const shownBefore = countShown(letters, field, context);
      pending.push({
        field,
        letters,
        digest: digester.digestOf(text),
        bytes: 2 * letters.length,
        shownBefore,
      });
    }
    if (pending.length === 0) return;
    for (const timer of timers) clearTimeout(timer);
    timers = looksMs.map((delayMs) => setTimeout(look, delayMs));
    // What has not gone by then was not sent with that press.
    timers.push(setTimeout(() => (pending = []), giveUpMs));
  }

  function look() {
    const context = known.context();
    if (!context) return;
    pending = pending.filter((one) => {
      if (!known.isComposer(one.field)) return true;
      const isThere = parentOf(one.field) !== null && lettersOf(textIn(one.field)).includes(one.letters);
      if (isThere || countShown(one.letters, one.field, context) <= one.shownBefore) return true;
      onSent(one);
      return false;
    });
  }

  const note = (event: Event) => {
    const [field] = event.composedPath();
    if (field instanceof Element) written = field;
  };
  target.addEventListener('input', note, { capture: true, passive: true });
  for (const type of ['keydown', 'click', 'submit'])
    target.addEventListener(type, pressed, { capture: true, passive: true });
}
