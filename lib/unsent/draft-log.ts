/** Units of text that are looked up at a time. Shorter finds prove nothing: they stand in any protocol. */
export const GRAM = 6;
/** Different states of a draft that are kept; the oldest go first. */
const maxTexts = 60;
/** A page that fills the field for ever has no more of it remembered than this. */
const maxGrams = 60_000;

/** What a draft was, and since when, in milliseconds since the epoch. */
export interface DraftState {
  /** As it was, and as it is compared. */
  readonly raw: string;
  readonly text: string;
  readonly atMs: number;
}

/** As texts are compared: pages trim, change case and join lines. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // Most texts have single blanks only, and to look is cheaper than to replace each by itself.
  return /\s\s|[^\S ]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}

/**
 * Remembers what a draft has been, in memory only, so that what goes out can be compared with it. What was sent by the
 * person is spent: it never counts again, nor does what was in the field before the person typed.
 */
export class DraftLog {
  /** Each run of {@link GRAM} units that the draft has had, by its hash, and when first. */
  readonly #grams = new Map<number, number>();
  readonly #spent = new Set<number>();
  #states: DraftState[] = [];
  #sentMs: number | null = null;

  /** `before` is what the field held when the person came to it. */
  constructor(before = '') {
    for (const gram of gramsOf(folded(before))) this.#spent.add(gram);
  }

  /** States that may still be found, oldest first. */
  get states(): readonly DraftState[] {
    return this.#states;
  }

  /** The draft as it is, folded. */
  get text(): string {
    return this.#states.at(-1)?.text ?? '';
  }

  /**
   * The field holds this now. `isDeleted`: the person has taken something away. A field that is empty without that was
   * emptied by the page, which is what Send does.
   */
  note(raw: string, atMs: number, isDeleted: boolean): void {
    const text = folded(raw);
    const before = this.text;
    if (text === before) return;
    if (text.trim() === '') {
      if (!isDeleted || this.#sentMs !== null) this.#spend();
      this.#sentMs = null;
      return;
    }
    if (this.#sentMs !== null) {
      const kept = commonPrefix(before, text);
      // Another text stands there: the field was emptied, and the next message is begun.
      if ((kept + commonSuffix(before, text, kept)) * 2 < before.length) this.#spend();
      // The field was not emptied: what looked like Send was none, or an edit came first.
      if (text.length >= before.length || this.#states.length === 0) this.#sentMs = null;
    }
    const base = this.text;
    this.#states.push({ raw, text, atMs });
    if (this.#states.length > maxTexts) this.#states.shift();
    // Only what an edit has touched is new.
    const from = commonPrefix(base, text);
    const to = text.length - commonSuffix(base, text, from);
    const touched = text.slice(Math.max(0, from - GRAM + 1), to + GRAM - 1);
    for (const gram of gramsOf(touched)) {
      if (this.#grams.size >= maxGrams) break;
      if (!this.#grams.has(gram)) this.#grams.set(gram, atMs);
    }
  }

  /** The person does what sends a message: what goes out from now on is what they meant to send. */
  sent(atMs: number): void {
    this.#sentMs = atMs;
  }

  /** Whether what went out then was sent by the person. */
  isSent(atMs: number): boolean {
    return this.#sentMs !== null && atMs >= this.#sentMs;
  }

  /**
   * When the draft first held the {@link GRAM} units that `text` has at `at`, and was not sent since; undefined for any
   * others. Goes by a hash: one of thousands of millions is mistaken.
   */
  firstMs(text: string, at: number): number | undefined {
    const gram = hashAt(text, at);
    const firstMs = this.#grams.get(gram);
    return firstMs === undefined || this.#spent.has(gram) ? undefined : firstMs;
  }

  /** What was deleted may still leave, by a sender that waits; what was sent may come again, and counts no more. */
  #spend(): void {
    if (this.#spent.size > maxGrams) this.#spent.clear();
    for (const gram of this.#grams.keys()) this.#spent.add(gram);
    this.#grams.clear();
    this.#states = [];
  }
}

function* gramsOf(text: string): Generator<number> {
  for (let at = 0; at + GRAM <= text.length; at += 1) yield hashAt(text, at);
}

/** A hash of {@link GRAM} units: strings that are cut out cost ten times as much to look up. */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let end = at + GRAM, unit = at; unit < end; unit += 1)
    hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(unit);
  return hash;
}

function commonPrefix(one: string, other: string): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one[length] === other[length]) length += 1;
  return length;
}

function commonSuffix(one: string, other: string, prefix: number): number {
  const limit = Math.min(one.length, other.length) - prefix;
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}
