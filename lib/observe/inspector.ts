import type { FrameMessage, Sightings } from '../messages/from-frame.ts';
import { isAskedField } from './asked-field.ts';
import { collectConnections } from './collect/connections.ts';
import { type ReadContext, readContext } from './collect/context.ts';
import { collectCardFields, collectComposers } from './collect/fields.ts';
import { collectFrames, countUnreadFrames } from './collect/frames.ts';
import { collectPostings } from './collect/postings.ts';
import { collectPrivacyLinks } from './collect/privacy-links.ts';
import { collectRequests } from './collect/requests.ts';
import { readRules } from './collect/rules.ts';
import { collectScripts } from './collect/scripts.ts';
import { collectCookies, collectStorageKeys, type LateStores, lateStores } from './collect/stores.ts';
import { documentFacts } from './document-facts.ts';
import { elementPath } from './dom.ts';
import type { Marks } from './markers.ts';
import { messageLog } from './message-log.ts';
import type { Sentinel } from './sentinel.ts';
import { findSignals } from './signals.ts';

export interface Inspector {
  /** Reads the document again soon. */
  again(): void;
  /** Whether it has taken a field for a composer. */
  isComposer(field: Element): boolean;
  /** Whether a form asks in this field who somebody is. */
  isAsked(field: Element): boolean;
  /** Where an element stands, in names of elements alone. */
  pathOf(element: Element): string;
  /** The document as it was read last. */
  context(): ReadContext | undefined;
  /** Called after each reading, in their order. */
  readonly readers: (() => void)[];
}

/** Least time between two readings of a document, in milliseconds; it grows with the number of readings. */
const restMs = 400;
/** A document that changes for ever is read this often and no more. */
const maxReadings = 300;

/** Reads the document once. A collector that fails leaves its kind out: what was not looked at is not evidence. */
export function readDocument(
  context: ReadContext | undefined,
  vendors: readonly Marks[],
  late?: LateStores,
): Sightings {
  const sightings: Sightings = {};
  const facts = attempt(documentFacts);
  if (facts) sightings.documents = [facts];
  const postings = attempt(collectPostings);
  if (postings?.length) sightings.postings = postings;
  if (!context) return sightings;
  const signals = attempt(() => findSignals(vendors, context.trees));
  if (signals) sightings.signals = signals;
  const collect = <K extends keyof Sightings>(kind: K, read: (context: ReadContext) => Sightings[K]) => {
    const items = attempt(() => read(context));
    if (items) sightings[kind] = items;
  };
  collect('frameElements', collectFrames);
  collect('scripts', collectScripts);
  collect('requests', collectRequests);
  collect('connections', () => collectConnections(!import.meta.env.FIREFOX));
  collect('storageKeys', (read) => collectStorageKeys(read, late));
  collect('cookies', (read) => collectCookies(read, late));
  collect('composers', collectComposers);
  collect('cardFields', collectCardFields);
  collect('privacyLinks', collectPrivacyLinks);
  return sightings;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Reads the document now and after each change of it, and sends what differs from the last reading. Runs only in tabs in
 * which a chat was spotted.
 */
export function startInspector(
  sentinel: Pick<Sentinel, 'wake'>,
  vendors: readonly Marks[],
  send: (message: FrameMessage) => void,
  refusalOf: (field: Element) => ReturnType<ReadContext['refusalOf']> = () => undefined,
): Inspector {
  const isHooked = sentinel.wake();
  const watched = new WeakSet<Node>();
  const composers = new WeakSet<Element>();
  let latest: ReadContext | undefined;
  let last = '';
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(soon);
  const late = lateStores(soon);

  function read() {
    clearTimeout(timer);
    timer = undefined;
    if (!document.defaultView) return;
    readings += 1;
    const context = attempt(() => readContext(vendors, composers, refusalOf));
    latest = context ?? latest;
    late.refresh();
    const sightings = readDocument(context, vendors, late);
    const rules = attempt(readRules);
    const text = JSON.stringify([sightings, rules]);
    if (context) attempt(() => watchTrees(context));
    for (const reader of inspector.readers) attempt(reader);
    if (text === last) return;
    last = text;
    const unreadFrames = (context && attempt(() => countUnreadFrames(context))) ?? 0;
    send({
      type: 'inspected',
      isHooked,
      sightings,
      ...(rules && { rules }),
      ...(unreadFrames > 0 && { unreadFrames }),
    });
  }

  function soon() {
    if (timer !== undefined || readings >= maxReadings) return;
    timer = setTimeout(read, Math.min(restMs + readings * 20, 2000));
  }

  function watchTrees({ trees }: ReadContext) {
    for (const { root } of trees) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: [
          'src',
          'srcdoc',
          'sandbox',
          'allow',
          'href',
          'class',
          'hidden',
          'placeholder',
          'aria-hidden',
        ],
      });
    }
  }

  // What a click takes away, such as a notice that is agreed to, is read before the page hears of the click.
  const readBefore = ({ isTrusted }: Event) => {
    if (isTrusted && timer !== undefined) read();
  };
  addEventListener('click', readBefore, { capture: true, passive: true });
  // What a style sheet shows or hides is no mutation, but people's clicks and keys are what makes it.
  // On the document, whose own method an image could shadow: the window does not hear when an element has loaded.
  for (const type of ['click', 'focusin', 'transitionend', 'load']) {
    EventTarget.prototype.addEventListener.call(document, type, soon, { capture: true, passive: true });
  }
  // Out of the back-forward cache the page has a new audit, which knows nothing of it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    last = '';
    soon();
  });
  const inspector: Inspector = {
    again: soon,
    isComposer: (field) => composers.has(field),
    isAsked: isAskedField,
    pathOf: elementPath,
    context: () => latest,
    readers: [],
  };
  const log = messageLog();
  if (log) log.onSender = soon;
  read();
  return inspector;
}
