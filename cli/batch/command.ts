import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import type { PageToAudit } from '../audit-one.ts';
import { tableOf } from '../before-send.ts';
import { type ExtensionBrowser, firstLine, type LaunchOptions } from '../extension-browser.ts';
import { type PageList, readList, summariseList, type Target } from '../list.ts';
import { words } from './batch-words.ts';
import { figuresOfIndex, indexFiles, type ListIndex, pagesUnder } from './index-files.ts';
import { mergeRuns } from './merge.ts';
import { isDiskFull, openRunFolder, writeIndexFiles } from './run-folder.ts';
import { runList } from './run-list.ts';
import { isInShard } from './shard.ts';

/** What a list needs of the command around it. */
export interface Surroundings {
  /** Where a page is found; throws UsageError for a page of the lab that there is not. */
  readonly placeOf: (target: Target) => PageToAudit;
  readonly launch: (more: Partial<LaunchOptions>) => Promise<ExtensionBrowser>;
  /** Closes all browsers that are open. */
  readonly stop: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Reads the list that the command line names. Throws UsageError. */
export function readListFile(file: string): PageList {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The list ${file} cannot be read: ${firstLine(error)}`);
  }
  return readList(text);
}

/** `--list`: audits its pages, writes the index, says what came of it. Resolves to the exit code. */
export async function auditList(list: PageList, options: Arguments, around: Surroundings): Promise<number> {
  const { shard } = options;
  const pages = shard ? list.pages.filter((listed) => isInShard(listed, shard)) : list.pages;
  const [repeat] = list.repeats;
  if (repeat) say(words.repeats(list.repeats.length, repeat.line, repeat.first));
  if (shard) say(words.shard(shard.index, shard.count, pages.length, list.pages.length));
  if (pages.length === 0) say(words.emptyShard);
  // Before a browser starts: a page of the lab that there is not is a mistake in the list.
  for (const { target } of pages) around.placeOf(target);
  const outFolder = options.outFolder ?? newFolder(options.listFile ?? 'list');
  const folder = openRunFolder(outFolder);
  const temporary = tmpdir();
  // What Playwright and the profiles leave behind when this process is killed, the next start of the run removes.
  process.env.TMPDIR = folder.scratchPath;
  try {
    const index = await runList({
      ...options,
      pages,
      folder,
      version: version(),
      placeOf: ({ target }) => around.placeOf(target),
      // Chromium's own sockets need a short path.
      launch: () => around.launch({ environment: { TMPDIR: temporary } }),
      say,
      signal: around.signal,
    });
    if (around.signal.aborted) say(words.interrupted);
    return tell(index, outFolder, options);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    say(words.diskFull(outFolder));
    return 5;
  } finally {
    await around.stop();
    folder.close();
    process.env.TMPDIR = temporary;
  }
}

/** `--merge`: one index of several runs. Returns the exit code. Throws UsageError. */
export function mergeCommand(folders: readonly string[], options: Arguments): number {
  const outFolder = options.outFolder ?? newFolder('merged');
  const index = mergeRuns(folders, outFolder, version());
  writeIndexFiles(outFolder, indexFiles(index));
  return tell(index, outFolder, options);
}

/** Prints the end of a run. Returns the exit code: 4 before 1, since a score under the limit stays one whatever else failed. */
function tell(index: ListIndex, outFolder: string, { isTable, failUnder }: Arguments): number {
  const lines: string[] = [];
  if (isTable) lines.push(tableOf(index.pages.flatMap(({ beforeSend }) => beforeSend)), '');
  lines.push(summariseList(figuresOfIndex(index)));
  const failed = index.listed - index.pages.filter(({ outcome }) => outcome === 'audited').length;
  if (failed > 0) lines.push(words.notAudited(failed, index.listed));
  const under = failUnder === null ? [] : pagesUnder(index, failUnder);
  if (failUnder !== null && under.length > 0) lines.push(words.under(under.length, failUnder));
  const files = Object.keys(indexFiles(index)).map((name) => relative(process.cwd(), join(outFolder, name)));
  lines.push('', words.index(files));
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return under.length > 0 ? 4 : failed > 0 ? 1 : 0;
}

function newFolder(name: string): string {
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return join('reports', `${basename(name, extname(name))}-${time}`);
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(text);
}

function say(line: string): void {
  process.stderr.write(`… ${line}\n`);
}
