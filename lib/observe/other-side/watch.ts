import { isSendControl } from '../../guard/send-control.ts';
import type { FrameMessage, Sightings } from '../../messages/from-frame.ts';
import type { ReadContext } from '../collect/context.ts';
import { textOf } from '../dom.ts';
import { placesIn } from './bubbles.ts';
import { Conversation } from './conversation.ts';

/** What the inspector knows of the document. */
export interface Known {
  context(): ReadContext | undefined;
  isComposer(field: Element): boolean;
  /** Where an element stands. */
  pathOf(element: Element): string;
}

/** Least time between two readings while messages change, in milliseconds; it grows with their number. */
const restMs = 250;
const maxRestMs = 2000;
/** A chat that changes for ever is read this often and no more. */
const maxReadings = 3000;

/**
 * Reads the messages of this frame's chats as they come, and tells the background by kinds and facts what the other side asks
 * for and links to. No text leaves this frame, and none is kept but in its memory.
 */
export function watchOtherSide(known: Known, send: (message: FrameMessage) => void): { onRead(): void } {
  const conversations = new Map<Element | ShadowRoot, Conversation>();
  const watched = new WeakSet<Node>();
  // Made with the first chat: on a page without one nothing observes.
  let observer: MutationObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readings = 0;
  let last = '';

  function places() {
    const context = known.context();
    return context ? placesIn(context, known.isComposer) : [];
  }

  function read() {
    timer = undefined;
    const context = known.context();
    if (!context || !document.defaultView) return;
    readings += 1;
    const otherSides: NonNullable<Sightings['otherSides']> = [];
    for (const place of places()) {
      const [top] = place.tops;
      if (!top) continue;
      for (const one of place.tops) watch(one);
      const facts = conversationOf(top).read(place, Date.now());
      if (facts && facts.messages + facts.unsure > 0)
        otherSides.push({ ...facts, ...context.anchorOf(place.field) });
    }
    const text = JSON.stringify(otherSides);
    if (otherSides.length === 0 || text === last) return;
    last = text;
    send({ type: 'retained', sightings: { otherSides } });
  }

  function conversationOf(top: Element | ShadowRoot): Conversation {
    const conversation = conversations.get(top) ?? new Conversation(known.pathOf);
    conversations.set(top, conversation);
    return conversation;
  }

  function watch(top: Node) {
    if (watched.has(top)) return;
    watched.add(top);
    observer ??= new MutationObserver(soon);
    observer.observe(top, { childList: true, subtree: true, characterData: true });
  }

  function soon() {
    if (timer !== undefined || readings >= maxReadings) return;
    timer = setTimeout(read, Math.min(restMs + Math.max(0, readings - 200) * 10, maxRestMs));
  }

  function pressed(event: Event) {
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    for (const { field, tops } of places()) {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && (event.key !== 'Enter' || event.shiftKey || event.isComposing)) continue;
      if (
        isKey
          ? !event.composedPath().includes(field)
          : !(target instanceof Element && isSendControl(target, field))
      )
        continue;
      const [top] = tops;
      if (top) conversationOf(top).sends(draftOf(field), Date.now());
    }
  }
  for (const type of ['keydown', 'click']) addEventListener(type, pressed, { capture: true, passive: true });
  // Out of the back-forward cache the page has a new audit, which knows nothing of it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    last = '';
    soon();
  });
  soon();
  return { onRead: soon };
}

/** What stands in a composer. */
function draftOf(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return textOf(field) ?? '';
}
