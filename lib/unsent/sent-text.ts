import { addSent, type SentCounts } from '../evidence/draft.ts';
import { findText, type Message } from './compare.ts';
import { DraftLog } from './draft-log.ts';
import { Streams } from './streams.ts';
import type { Encoding } from './variants.ts';

/** For as long after Send what goes out is looked at, in milliseconds. */
export const sentWindowMs = 5000;
/** A shorter message is not told from what a protocol says by itself. */
const enough = 12;
/** Key, press and form tell of the same Send within this time, in milliseconds. */
const sameMs = 1000;
/** What the browser tells of may come before the frame's word that it was Send, by this, in milliseconds. */
const earlyMs = 1500;

/** What went out, without what it said. */
export interface Passing {
  readonly atMs: number;
  /** In bytes, or units of text; 0 for an address, which is compared and not counted. */
  readonly size: number;
  /** The browser itself told of it, not the page's world. */
  readonly isTold: boolean;
  /** False for a body that could not be read, or not to its end. */
  readonly isRead: boolean;
}

interface Sending {
  readonly text: string;
  readonly atMs: number;
  readonly log: DraftLog;
  readonly streams: Streams;
  isEmptied: boolean;
  isCarried: boolean;
  outgoing: number;
  unread: number;
}

const none: SentCounts = { messages: 0, found: 0, sealed: 0, outgoing: 0, unread: 0, encoding: null };

/** Looks for what the person sent in what goes out within {@link sentWindowMs} after. Keeps the text for as long; only counts leave. */
export class SentText {
  #sending: Sending | null = null;
  #recent: Passing[] = [];
  #counts: SentCounts = none;
  // When the message that was found last was sent: key, press and emptied field speak of the same one.
  #foundMs = Number.NEGATIVE_INFINITY;

  /** Whether a message is on its way out. */
  get isLive(): boolean {
    return this.#sending !== null;
  }

  /** The person does what sends `text`. */
  begin(text: string, atMs: number): void {
    if (this.#sending?.text === text && atMs - this.#sending.atMs < sameMs) return;
    this.#finish();
    if (text.trim().length < enough || atMs - this.#foundMs < sameMs) return;
    const log = new DraftLog();
    log.note(text, 0, false);
    this.#sending = {
      ...{ text, atMs, log, streams: new Streams() },
      ...{ isEmptied: false, isCarried: false, outgoing: 0, unread: 0 },
    };
    for (const one of this.#recent) this.#count(one);
  }

  /** The page emptied the field. `encoding`: how what stood there was found in what went out just before; null if not. */
  emptied(atMs: number, encoding: Encoding | null): void {
    const isOurs = this.#sending !== null && atMs - this.#sending.atMs < earlyMs;
    if (this.#sending && isOurs) this.#sending.isEmptied = true;
    if (encoding && (isOurs || (!this.#sending && atMs - this.#foundMs >= sameMs)))
      this.#found(encoding, atMs);
  }

  /** Something went out: counted, and compared if someone has just pressed Send. */
  take(message: Message, passing: Passing, channel: string): void {
    this.pass(passing);
    const sending = this.#sending;
    if (!sending || !isDuring(sending, message.atMs)) return;
    const { log, streams } = sending;
    const encoding = findText(log, message) ?? streams.add(log, channel, message)?.encoding;
    if (encoding) this.#found(encoding, message.atMs);
  }

  /** The same for what it held packed. */
  takeUnpacked(message: Message): void {
    const sending = this.#sending;
    if (sending && isDuring(sending, message.atMs) && findText(sending.log, message))
      this.#found('gzip', message.atMs);
  }

  /** Something went out that cannot be compared. */
  pass(passing: Passing): void {
    this.#recent = [...this.#recent.filter(({ atMs }) => atMs > passing.atMs - earlyMs), passing].slice(-50);
    this.#count(passing);
  }

  /** What was learned since the last time, and ends what is over. */
  drain(nowMs: number): SentCounts {
    if (this.#sending && nowMs - this.#sending.atMs >= sentWindowMs) this.#finish();
    const counts = this.#counts;
    this.#counts = none;
    return counts;
  }

  #count({ atMs, size, isTold, isRead }: Passing): void {
    const sending = this.#sending;
    if (!sending || !isDuring(sending, atMs)) return;
    if (!isRead) sending.unread += 1;
    if (size > 0) sending.outgoing += 1;
    if (isTold && isRead && size >= sending.text.trim().length) sending.isCarried = true;
  }

  #found(encoding: Encoding, atMs: number): void {
    this.#foundMs = atMs;
    const { outgoing = 1, unread = 0 } = this.#sending ?? {};
    this.#add({ ...none, messages: 1, found: 1, outgoing, unread, encoding });
    this.#sending = null;
  }

  #finish(): void {
    const sending = this.#sending;
    this.#sending = null;
    // Enter that only made a line, or a press on what is no Send: nothing was sent.
    if (!sending?.isEmptied) return;
    const { outgoing, unread, isCarried } = sending;
    this.#add({ ...none, messages: 1, sealed: isCarried ? 1 : 0, outgoing, unread });
  }

  #add(fresh: SentCounts): void {
    this.#counts = addSent(this.#counts, fresh);
  }
}

function isDuring({ atMs }: Sending, whenMs: number): boolean {
  return whenMs >= atMs && whenMs < atMs + sentWindowMs;
}
