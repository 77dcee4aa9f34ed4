import type { FrameSender } from './frame-messages.ts';

/** A message, who sent it, and when it arrived, in milliseconds since the epoch. */
export interface Heard {
  readonly message: unknown;
  readonly sender: FrameSender;
  readonly atMs: number;
}

/** How long a page's first words may come before the news of its response, in milliseconds. Seen in Firefox 153: 87. */
const keepMs = 5000;
/** Messages of all tabs that are kept at a time. */
const maxMessages = 200;

/**
 * What frames said a moment ago. A document may speak before the background hears of the response that brought it: then
 * its words have gone to the audit of the page before, or to none, and are to be heard again.
 */
export class RecentMessages {
  #heard: Heard[] = [];

  /** Keeps a message for a while; the oldest gives way. */
  keep(heard: Heard): void {
    this.#heard = this.#heard.filter(({ atMs }) => heard.atMs - atMs < keepMs).slice(1 - maxMessages);
    this.#heard.push(heard);
  }

  /** Hands out what the tab said after this time, in its order; of the tab nothing is kept any more. */
  take(tabId: number, sinceMs: number): Heard[] {
    const own = this.#heard.filter(({ sender }) => sender.tabId === tabId);
    this.#heard = this.#heard.filter(({ sender }) => sender.tabId !== tabId);
    return own.filter(({ atMs }) => atMs > sinceMs);
  }
}
