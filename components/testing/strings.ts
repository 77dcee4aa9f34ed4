import { reportSchema } from '../../lib/report/schema.ts';

/** Where a string stands in a value: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** The value with each string in it, at every depth, replaced by what `change` makes of it. Keys stay. */
export function mapStrings(
  value: unknown,
  change: (text: string, path: Path) => string,
  path: Path = [],
): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((one, index) => mapStrings(one, change, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapStrings(one, change, [...path, key])]),
  );
}

/** What is to stand at a path. */
export type WordAt = (path: string) => string;

/**
 * Which strings of a report may be such text: the paths, as JSON, of those that the schema takes with the word in their place. The
 * rest are ids, times, names of a list, or shorter. Throws where the schema refuses the report as it is.
 */
export function freePaths(report: unknown, wordAt: WordAt): ReadonlySet<string> {
  const free = new Set<string>();
  mapStrings(report, (text, path) => {
    free.add(JSON.stringify(path));
    return text;
  });
  for (;;) {
    const { error } = reportSchema.safeParse(replaceAt(report, free, wordAt));
    if (!error) return free;
    const before = free.size;
    for (const { path } of error.issues) dropBelow(free, JSON.stringify(path).slice(0, -1));
    if (free.size === before) throw new Error(`no string is the trouble: ${error.issues[0]?.message}`);
  }
}

/** A trouble may be told of a whole: then all that stands in it stays. */
function dropBelow(paths: Set<string>, trouble: string): void {
  if (paths.delete(`${trouble}]`)) return;
  for (const path of paths) if (path.startsWith(`${trouble},`)) paths.delete(path);
}

/** The value with other words in place of the strings at these paths. */
export function replaceAt(value: unknown, paths: ReadonlySet<string>, wordAt: WordAt): unknown {
  return mapStrings(value, (text, path) => {
    const place = JSON.stringify(path);
    return paths.has(place) ? wordAt(place) : text;
  });
}

/** The report with harmless words wherever `wordAt` puts others: two that are the same stay the same. */
export function harmlessTwin(report: unknown, paths: ReadonlySet<string>, wordAt: WordAt): unknown {
  const words = [...new Set([...paths].map(wordAt))];
  return replaceAt(report, paths, (path) => `harmless-${words.indexOf(wordAt(path))}`);
}

/** A word for each path, another at each, by a number from chance. */
export function scattered(words: readonly string[], seed: number): WordAt {
  return (path) => {
    let hash = seed >>> 0;
    for (const char of path) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
    return words[hash % words.length] ?? '';
  };
}
