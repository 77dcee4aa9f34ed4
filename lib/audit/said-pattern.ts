import type { Count, Part, Said } from './said.ts';

/** How a sentence stands in the files of `locales/`, below `said:`. */
export interface Pattern {
  readonly key: string;
  /** English, with its holes: `{count}` for the first count, `{a}`, `{b}` and so on for the others. */
  readonly text: string;
  /** The same for any count but one; null for a sentence without a count. */
  readonly plural: string | null;
}

/**
 * The pattern of a sentence.
 * @param strings what stands between its holes
 * @param nouns for each hole: what is counted in it, null where nothing is
 */
export function patternOf(strings: readonly string[], nouns: readonly (string | null)[]): Pattern {
  const at = nouns.findIndex((noun) => noun !== null);
  const names = holeNames(nouns.length, at);
  const textOf = (noun: string) =>
    strings
      .map((string, index) => {
        if (index === 0) return string;
        return `{${names[index - 1]}}${index - 1 === at ? ` ${noun}` : ''}${string}`;
      })
      .join('');
  const noun = nouns[at] ?? null;
  const text = textOf(noun ?? '');
  return { key: keyOf(text), text, plural: noun === null ? null : textOf(`${noun}s`) };
}

/** Names of a sentence's holes in their order; `at`: the one that counts, -1 for none. */
export function holeNames(count: number, at: number): string[] {
  const letters = [...'abcdefghijkl'];
  return Array.from({ length: count }, (_, index) => (index === at ? 'count' : (letters.shift() ?? '')));
}

/** Whether a sentence has words at all, and not only signs between its holes. */
export function hasWords({ strings }: Pick<Said, 'strings'>): boolean {
  return /\p{L}/u.test(strings.join(''));
}

/** Which of a sentence's holes counts; -1 for none. */
export function countAt({ parts }: Pick<Said, 'parts'>): number {
  return parts.findIndex(isCount);
}

/** Whether a part is a number of things. */
export function isCount(part: Part): part is Count {
  return typeof part === 'object' && 'noun' in part;
}

/** Longest key; of a longer text, its beginning and its end make one. A test says where two would be the same. */
const longest = 60;

function keyOf(text: string): string {
  const key = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '');
  return key.length <= longest ? key : `${key.slice(0, longest - 20)}_${key.slice(-19)}`.replace(/_+/g, '_');
}
