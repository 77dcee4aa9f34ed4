import type { PageToAudit } from '../audit-one.ts';
import { PageError } from '../audit-page.ts';
import { BrowserError, type ExtensionBrowser, firstLine } from '../extension-browser.ts';
import type { Listed } from '../list.ts';
import { words } from './batch-words.ts';
import { remainingMs } from './estimate.ts';
import { indexFiles, type ListIndex } from './index-files.ts';
import { auditInOwnBrowser } from './own-browser.ts';
import { runQueue } from './queue.ts';
import { auditedResult, failedResult, type PageResult } from './result.ts';
import { isDiskFull, type RunFolder, removeStaleLocks, writeIndexFiles } from './run-folder.ts';

/** The index on disk is not older than this while a run goes on, in milliseconds. */
const indexMs = 10_000;

export interface RunOptions {
  /** The pages that are meant, in the order of the list. */
  readonly pages: readonly Listed[];
  readonly folder: RunFolder;
  readonly jobs: number;
  readonly retries: number;
  /** For one try of one page, in milliseconds. */
  readonly timeoutMs: number;
  readonly isTyping: boolean;
  readonly version: string;
  /** Where a page of the list is found. */
  readonly placeOf: (listed: Listed) => PageToAudit;
  /** Starts a browser with a profile of its own. */
  readonly launch: () => Promise<ExtensionBrowser>;
  /** Takes a line about the run. */
  readonly say: (line: string) => void;
  /** Ends the run at once; its index is written still. */
  readonly signal: AbortSignal;
}

/**
 * Audits each page of a list that has no result in the folder yet, and writes the index over all. Resolves to the index, also
 * where `signal` has ended the run. Rejects with BrowserError where not one browser starts, and where the disk is full.
 */
export async function runList(options: RunOptions): Promise<ListIndex> {
  const { pages, folder, jobs, retries, timeoutMs, signal, say } = options;
  const results = new Map<string, PageResult>();
  for (const listed of pages) {
    const result = folder.read(listed);
    if (result) results.set(listed.key, result);
  }
  const todo = pages.filter(({ key }) => !results.has(key));
  say(words.start(pages.length, jobs, folder.path));
  if (todo.length < pages.length) say(words.resume(results.size, pages.length));
  removeStaleLocks(folder.queuePath);

  const index = () => indexOf(pages, results, options.version);
  let writtenMs = Date.now();
  const writeIndex = () => {
    writeIndexFiles(folder.path, indexFiles(index()));
    writtenMs = Date.now();
  };
  const startedMs = Date.now();
  const finish = (listed: Listed, result: PageResult) => {
    folder.keep(listed, result);
    results.set(listed.key, result);
    const left = pages.length - results.size;
    const leftMs = remainingMs(todo.length - left, left, Date.now() - startedMs);
    say(words.progress(results.size, pages.length, lineOf(result), leftMs));
    if (Date.now() - writtenMs > indexMs) writeIndex();
  };

  const ended = Promise.withResolvers<void>();
  const end = () => ended.resolve();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const isFatal = (error: unknown) => isDiskFull(error) || error instanceof BrowserError;
  const work = pageWork(options, finish);
  const run = runQueue({
    storagePath: folder.queuePath,
    pages: todo,
    jobs,
    retries,
    boundMs: timeoutMs + 120_000,
    work,
    isFatal,
  });
  await Promise.race([run, ended.promise]).finally(() => signal.removeEventListener('abort', end));
  writeIndex();
  return index();
}

/** Does one page, and hands its result to `finish`; rejects where it is to be tried again, or the run cannot go on. */
function pageWork(options: RunOptions, finish: (listed: Listed, result: PageResult) => void) {
  const { folder, timeoutMs, isTyping, signal, say } = options;
  let hasStarted = false;
  const launch = async () => {
    const browser = await options.launch().catch((error: unknown) => {
      // Where none has ever started, none will.
      if (!hasStarted || !(error instanceof BrowserError)) throw error;
      throw new PageError(words.browserNotStarted(error.message));
    });
    hasStarted = true;
    return browser;
  };
  return async (listed: Listed, attempt: number, isLast: boolean): Promise<void> => {
    const startedMs = Date.now();
    const run = () => ({
      attempts: attempt,
      startedAt: new Date(startedMs).toISOString(),
      durationMs: Date.now() - startedMs,
    });
    try {
      const target = options.placeOf(listed);
      const saved = await auditInOwnBrowser(target, folder.clear(listed), {
        launch,
        signal,
        timeoutMs,
        isTyping,
        progress: () => {},
      });
      const [json = '', html = ''] = saved.files.map((file) => folder.relative(listed, file));
      finish(listed, auditedResult(listed, saved.report, { json, html }, run()));
    } catch (error) {
      // The run is ended: the page stays as it is, undone, for the next one.
      if (signal.aborted) return new Promise(() => {});
      if (isDiskFull(error) || error instanceof BrowserError) throw error;
      const failed = failedResult(listed, reasonOf(error), run());
      const isFinal = error instanceof PageError && error.isFinal;
      if (!isLast && !isFinal) {
        say(words.again(failed.page, failed.reason ?? ''));
        throw error;
      }
      folder.clear(listed);
      finish(listed, failed);
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof PageError) return error.reason;
  const line = firstLine(error);
  return /Target (?:page|crashed)|has been closed|browser has disconnected/i.test(line)
    ? words.browserDied
    : line;
}

function lineOf({ page, outcome, reason, state, grade, score, durationMs }: PageResult): string {
  if (outcome === 'failed') return words.failed(page, reason ?? '');
  const verdict =
    grade !== null && score !== null
      ? words.graded(grade, score)
      : state === 'no-chat'
        ? words.noChat
        : words.notJudged;
  return words.audited(page, verdict, durationMs);
}

function indexOf(
  pages: readonly Listed[],
  results: ReadonlyMap<string, PageResult>,
  version: string,
): ListIndex {
  return {
    indexVersion: 1,
    tool: { name: 'Earshot', version },
    createdAt: new Date().toISOString(),
    listed: pages.length,
    pages: pages.flatMap(({ key }) => results.get(key) ?? []),
  };
}
