/** One thing that is known of an item. `isForeign`: a page had a hand in its text. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly isForeign: boolean;
}

/** An item in words: what it is by name, and what is known of it. */
export interface Description {
  readonly headline: string;
  readonly facts: readonly Fact[];
}

/** A fact in words of our own. */
export function own(label: string, value: string): Fact {
  return { label, value, isForeign: false };
}

/** A fact in words that came from a page or a server. */
export function foreign(label: string, value: string): Fact {
  return { label, value, isForeign: true };
}
