/**
 * What a check says, kept in parts, so that pages can say it in other languages (components/tell.ts). As a string it is the
 * English sentence, which the report's data have. The background needs that alone: its build takes `say` and `term` away
 * (scripts/wordless-checks-plugin.ts).
 */
export interface Said {
  /** What stands between the parts: one more than there are of those. */
  readonly strings: readonly string[];
  readonly parts: readonly Part[];
  toString(): string;
}

/** So many of a thing: `1 frame`, `2 frames`. The first one in a sentence decides between its singular and its plural. */
export interface Count {
  readonly count: number;
  /** English, in the singular; its plural ends in `s`. */
  readonly noun: string;
  toString(): string;
}

/** Several things, of which some may be counted only: `a, b, c and 2 more`. */
export interface Listed {
  readonly items: readonly Part[];
  /** Those that come after them. */
  readonly more: number;
  toString(): string;
}

/** What a sentence is made from. Wording (hosts, names of cookies, versions) is the same in every language. */
export type Part = string | number | Said | Count | Listed;

/** A sentence; a plain one has no words in other languages. */
export type Wording = string | Said;

/**
 * A sentence, or words within one: ``say`The page at ${host} came over http.` ``. Each is translated as a whole, under
 * `said:` in the files of `locales/` (docs/languages.md). Never throws.
 */
export function say(strings: readonly string[], ...parts: readonly Part[]): Said {
  return { strings, parts, toString: () => strings.map((text, at) => `${text}${parts[at] ?? ''}`).join('') };
}

/** Words that stand in a table elsewhere: lib/audit/testing/said-sources.ts names all of them. */
export function term(words: string): Said {
  return say([words]);
}
