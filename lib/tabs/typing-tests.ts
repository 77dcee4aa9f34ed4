import type { TypingMessage } from '../messages/from-typing.ts';
import { TEST_PHRASE, type TypingTestAct } from '../messages/typing-test.ts';
import type { TypingTest } from '../store/typing-tests.ts';

/** So long a step waits for its text, in milliseconds. */
export const waitMs = 120_000;
/** So long what leaves is looked at once it was typed: some chats send what is typed a while after the last key. */
const watchMs = 3000;

/** What the room needs of the world outside. */
export interface TypingTestDesk {
  load(tabId: number): Promise<TypingTest | null>;
  save(tabId: number, test: TypingTest | null): Promise<void>;
  /** Lifts the guard in the tab's frames for the test number, or no more. */
  lift(tabId: number, isOn: boolean): void;
  /** Begins to look for the number in what leaves the tab, or ends it. */
  watchCard(tabId: number, isOn: boolean): Promise<void>;
  /** Has `due` called at this time, even if the worker is ended meanwhile. */
  wakeAt(tabId: number, whenMs: number): void;
  nowMs(): number;
}

/**
 * Leads a person through typing something in a chat: what was typed is compared with a fixed text here, and only how far the
 * test has come is kept. What is found stands in the tab's audit, as whenever someone types.
 */
export class TypingTests {
  readonly #desk: TypingTestDesk;
  readonly #tests = new Map<number, Promise<TypingTest | null>>();

  constructor(desk: TypingTestDesk) {
    this.#desk = desk;
  }

  /** Begins a step, or ends the test. */
  act({ act, tabId }: TypingTestAct): void {
    const isCard = act === 'card';
    this.#desk.lift(tabId, isCard);
    void this.#desk.watchCard(tabId, isCard);
    if (act === 'cancel') {
      this.#set(tabId, null);
      return;
    }
    const dueMs = this.#desk.nowMs() + waitMs;
    this.#set(tabId, { step: act, phase: 'waiting', isSent: false, dueMs });
    this.#desk.wakeAt(tabId, dueMs);
  }

  /** A frame of the tab said something of typing. */
  async heard(tabId: number, message: TypingMessage): Promise<void> {
    const test = await this.#test(tabId);
    if (!test || test.phase === 'done' || test.phase === 'late') return;
    const isWaiting = test.phase === 'waiting';
    switch (message.type) {
      case 'tapped':
        // A frame that has just come.
        if (message.tap !== 'open' && test.step === 'card') this.#desk.lift(tabId, true);
        break;
      case 'draft':
        if (isWaiting && test.step === 'phrase' && isPhrase(message.text)) this.#seen(tabId, test);
        break;
      case 'card-typed':
        if (isWaiting && test.step === 'card') this.#seen(tabId, test);
        break;
      case 'draft-sent':
        if (!isWaiting) this.#set(tabId, { ...test, isSent: true });
    }
  }

  /** The time for a step is over. */
  async due(tabId: number): Promise<void> {
    const test = await this.#test(tabId);
    if (!test || this.#desk.nowMs() < test.dueMs) return;
    if (test.phase === 'waiting') await this.#end(tabId, test, 'late');
    else if (test.phase === 'watching') await this.#end(tabId, test, 'done');
  }

  /** The tab has navigated or was closed. */
  forget(tabId: number): void {
    void this.#test(tabId).then((test) => test && this.#set(tabId, null));
  }

  #seen(tabId: number, test: TypingTest): void {
    this.#set(tabId, { ...test, phase: 'watching' });
    setTimeout(() => void this.#end(tabId, test, 'done'), watchMs);
  }

  /** Ends a step, if it is still the one that goes on. */
  async #end(tabId: number, { dueMs }: TypingTest, phase: 'done' | 'late'): Promise<void> {
    const test = await this.#test(tabId);
    if (test?.dueMs !== dueMs || test.phase === 'done' || test.phase === 'late') return;
    this.#desk.lift(tabId, false);
    await this.#desk.watchCard(tabId, false);
    // Meanwhile it may have been cancelled, or begun again.
    const now = await this.#test(tabId);
    if (now?.dueMs === dueMs) this.#set(tabId, { ...now, phase });
  }

  #set(tabId: number, test: TypingTest | null): void {
    this.#tests.set(tabId, Promise.resolve(test));
    this.#desk.save(tabId, test).catch(() => undefined);
  }

  #test(tabId: number): Promise<TypingTest | null> {
    const known = this.#tests.get(tabId) ?? this.#desk.load(tabId).catch(() => null);
    this.#tests.set(tabId, known);
    return known;
  }
}

/** Whether someone has typed the phrase, however they write capitals and blanks. */
function isPhrase(text: string): boolean {
  const plain = (one: string) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return plain(text).includes(plain(TEST_PHRASE));
}
