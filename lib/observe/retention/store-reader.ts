import type { Body } from '../../evidence/evidence.ts';
import { maxNumber } from '../../evidence/max-number.ts';
import { recordName } from '../../evidence/recorded-name.ts';
import type { StoreArea } from '../../evidence/retention.ts';
import { maxKept } from '../../evidence/retention-limits.ts';
import type { FrameMessage } from '../../messages/from-frame.ts';
import type { ReadContext } from '../collect/context.ts';
import { hostHere } from '../collect/stores.ts';
import { elementPath, isShown } from '../dom.ts';
import { collectChatControls } from './chat-controls.ts';
import { readings } from './decode.ts';
import { type Digest, makeDigester } from './digest.ts';
import { readStores } from './read-stores.ts';
import { type Known, type SentMessage, watchSent } from './sent.ts';

/** Messages of one frame that are looked for, the newest. */
const maxMessages = 50;
/** When after a message the stores are read, in milliseconds: chats keep at once, with the answer, or some time later. */
const readAfterMs = [1200, 4000, 12_000, 45_000] as const;
/** And after the chat was opened or closed. */
const settleMs = 800;

/** What is said at one place of the document: by the chat that stands there. */
interface Conversation {
  readonly element: string;
  readonly anchor: ReturnType<ReadContext['anchorOf']>;
  sentCount: number;
  soughtCount: number;
  leastBytes: number;
  isClosed: boolean;
}

interface Sought {
  readonly conversation: Conversation;
  readonly digest: Digest;
}

/** A key, database or cache, and which messages of which conversation it holds. */
interface Found {
  readonly area: StoreArea;
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly held: Map<Conversation, Set<number>>;
}

export interface StoreReader {
  /** The inspector has read the document. */
  onRead(): void;
}

/**
 * Looks whether what is sent in this frame's chat stays readable in what its origin keeps, and tells the names of what
 * holds it. Does nothing before a message was sent. What was sent is known by salted digests in this frame's memory, and
 * compared here: no text and no digest is told.
 */
export function startStoreReader(known: Known, send: (message: FrameMessage) => void): StoreReader {
  const digester = makeDigester(crypto.getRandomValues(new Uint32Array(2)));
  const conversations = new Map<string, Conversation>();
  let sought: Sought[] = [];
  let timers: ReturnType<typeof setTimeout>[] = [];
  let isReading = false;
  let last = '';
  let lastControls = '';
  const pressed = new WeakSet<Element>();

  // On a menu that is pressed: what it holds is on the screen when the document is read next.
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      for (const one of event.composedPath()) if (one instanceof Element) pressed.add(one);
    },
    { capture: true, passive: true },
  );
  watchSent(known, digester, noteSent);

  function noteSent({ field, digest, bytes }: SentMessage) {
    const context = known.context();
    if (!context) return;
    const anchor = context.anchorOf(field);
    const place = JSON.stringify(anchor);
    const conversation = conversations.get(place) ?? {
      element: elementPath(field),
      anchor,
      sentCount: 0,
      soughtCount: 0,
      leastBytes: 0,
      isClosed: false,
    };
    conversations.set(place, conversation);
    conversation.sentCount += 1;
    if (digest) {
      conversation.leastBytes = conversation.soughtCount ? Math.min(conversation.leastBytes, bytes) : bytes;
      conversation.soughtCount += 1;
      sought = [...sought, { conversation, digest }].slice(-maxMessages);
    }
    plan(readAfterMs);
  }

  function plan(delaysMs: readonly number[]) {
    for (const timer of timers) clearTimeout(timer);
    timers = delaysMs.map((delayMs) => setTimeout(() => void read(), delayMs));
  }

  /** Whether no composer of the conversation's place is on the screen. */
  function isClosed({ anchor }: Conversation): boolean {
    const context = known.context();
    const place = JSON.stringify(anchor);
    return !(context?.candidates ?? []).some(
      ({ field }) =>
        known.isComposer(field) && isShown(field) && JSON.stringify(context?.anchorOf(field)) === place,
    );
  }

  async function read() {
    if (isReading || !document.defaultView) return;
    isReading = true;
    for (const conversation of conversations.values()) conversation.isClosed = isClosed(conversation);
    const asked = sought;
    const digests = asked.map(({ digest }) => digest);
    const found = new Map<string, Found>();
    const areas = await readStores((area, name, sizeBytes, text) => {
      const place = `${area} ${name}`;
      for (const reading of readings(text)) {
        for (const index of digester.find(digests, reading)) {
          const one = found.get(place) ?? { area, name, sizeBytes, held: new Map() };
          found.set(place, one);
          const of = asked[index]?.conversation;
          if (of) one.held.set(of, (one.held.get(of) ?? new Set()).add(index));
        }
      }
    });
    isReading = false;
    tell([...conversations.values()].map((one) => bodyOf(one, [...found.values()], areas)));
  }

  function tell(bodies: Body<'conversations'>[]) {
    const text = JSON.stringify(bodies);
    if (text === last) return;
    last = text;
    send({ type: 'retained', sightings: { conversations: bodies } });
  }

  // Out of the back-forward cache the page has a new audit, which knows nothing of it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    last = '';
    lastControls = '';
    if (conversations.size > 0) plan([settleMs]);
  });

  function readControls() {
    const context = known.context();
    if (!context) return;
    const chatControls = collectChatControls(context, (control) => pressed.has(control));
    const text = JSON.stringify(chatControls);
    if (chatControls.length === 0 || text === lastControls) return;
    lastControls = text;
    send({ type: 'retained', sightings: { chatControls } });
  }

  return {
    onRead() {
      readControls();
      const isTurned = [...conversations.values()].some((one) => isClosed(one) !== one.isClosed);
      if (isTurned) plan([settleMs, ...readAfterMs]);
    },
  };
}

function bodyOf(
  conversation: Conversation,
  found: readonly Found[],
  areas: Body<'conversations'>['areas'],
): Body<'conversations'> {
  const { element, anchor, ...counts } = conversation;
  const kept: Body<'conversations'>['kept'] = [];
  for (const { area, name, sizeBytes, held } of found) {
    const messageCount = held.get(conversation)?.size ?? 0;
    if (messageCount === 0 || kept.length === maxKept) continue;
    kept.push({
      area,
      name: recordName(name),
      holdsMessages: true,
      messageCount,
      sizeBytes: sizeBytes === null ? null : Math.min(sizeBytes, maxNumber),
    });
  }
  return { host: hostHere(), ...counts, areas, kept, element, ...anchor };
}
