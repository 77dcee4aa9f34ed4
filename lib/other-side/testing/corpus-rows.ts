import { readFileSync } from 'node:fs';

/** A message of a corpus. `kinds`: the secrets that it asks for; empty where it asks for none. */
export interface CorpusRow {
  readonly part: string;
  readonly language: string;
  readonly kinds: readonly string[];
  readonly text: string;
}

/**
 * The messages of a file of `corpus`, without `.tsv`. Columns: part, language, kinds, text; of innocent ones no kinds.
 * Throws where there is no such file.
 */
export function corpusRows(name: string): CorpusRow[] {
  const file = readFileSync(new URL(`../corpus/${name}.tsv`, import.meta.url), 'utf8');
  return file
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const cells = line.split('\t');
      const [part = '', language = '', kinds = ''] = cells;
      return { part, language, kinds: cells.length > 3 ? kinds.split(',') : [], text: cells.at(-1) ?? '' };
    });
}
