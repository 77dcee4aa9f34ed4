import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../arguments.ts';
import { words } from './batch-words.ts';
import { type ListIndex, listIndexSchema } from './index-files.ts';
import type { PageResult } from './result.ts';

/** Reads the indexes of several runs as one, for a folder beside them. Throws UsageError where one cannot be read. */
export function mergeRuns(folders: readonly string[], outFolder: string, version: string): ListIndex {
  const indexes = [...new Set(folders.map((folder) => resolve(folder)))].map((folder) => {
    if (folder === resolve(outFolder)) throw new UsageError(words.mergeOntoItself(outFolder));
    return moved(readIndex(folder), relative(resolve(outFolder), folder).split(sep).join('/'));
  });
  return mergeIndexes(indexes, version, new Date().toISOString());
}

/**
 * Several indexes as one, in the order of the lines. A page that is in more than one counts once: as audited rather than not,
 * and by its latest audit. Pure; never throws.
 */
export function mergeIndexes(indexes: readonly ListIndex[], version: string, createdAt: string): ListIndex {
  const pages = new Map<string, PageResult>();
  for (const result of indexes.flatMap((index) => index.pages)) {
    const other = pages.get(result.id);
    if (!other || isBetter(result, other)) pages.set(result.id, result);
  }
  const pending = indexes.reduce((sum, index) => sum + index.listed - index.pages.length, 0);
  return {
    indexVersion: 1,
    tool: { name: 'Earshot', version },
    createdAt,
    listed: pages.size + pending,
    pages: [...pages.values()].toSorted((a, b) => a.line - b.line || (a.page < b.page ? -1 : 1)),
  };
}

function isBetter(a: PageResult, b: PageResult): boolean {
  return a.outcome === b.outcome ? a.startedAt > b.startedAt : a.outcome === 'audited';
}

function readIndex(folder: string): ListIndex {
  const file = join(folder, 'index.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(words.noIndex(folder));
  }
  try {
    return listIndexSchema.parse(JSON.parse(text));
  } catch {
    throw new UsageError(words.foreignIndex(file));
  }
}

function moved(index: ListIndex, to: string): ListIndex {
  const move = (file: string) => `${to}/${file}`;
  return {
    ...index,
    pages: index.pages.map((result) => ({
      ...result,
      files: result.files && { html: move(result.files.html), json: move(result.files.json) },
    })),
  };
}
