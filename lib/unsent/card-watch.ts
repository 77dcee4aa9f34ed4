import { TEST_CARD, TEST_DIGITS } from '../card/test-number.ts';
import type { CardTest } from '../evidence/draft.ts';
import { findLeak, type Message } from './compare.ts';
import { DraftLog } from './draft-log.ts';

/** Looks for the whole test number in what leaves a tab while it is typed there, and counts. Pure. */
export class CardWatch {
  readonly #log = new DraftLog();
  #typed: { readonly place: string; readonly shown: number | null } | null = null;
  #isFound = false;
  #isSent = false;

  constructor() {
    this.#log.note(TEST_DIGITS, 0, false);
    this.#log.note(TEST_CARD, 0, false);
  }

  /** The number was typed whole at `place`; `shown`: the digits that the field holds then, null where nobody could look. */
  typed(place: string, shown: number | null): void {
    this.#typed = { place, shown };
  }

  /** The person did what sends a message. */
  sent(): void {
    this.#isSent = this.#typed !== null;
  }

  /** Something left the tab, as it is or unpacked. */
  take(message: Message): void {
    this.#isFound ||= findLeak(this.#log, message)?.isWhole ?? false;
  }

  /** What is known of the field at `place`; null for any other. */
  at(place: string): CardTest | null {
    if (this.#typed?.place !== place) return null;
    return { shown: this.#typed.shown, isFound: this.#isFound, isSent: this.#isSent };
  }
}
