import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../arguments.ts';
import type { Listed } from '../list.ts';
import { words } from './batch-words.ts';
import { folderName, type PageResult, pageId, pageResultSchema } from './result.ts';

/** The folder of a run over a list. What stands in it after a crash is whole, or counts as not there. */
export interface RunFolder {
  readonly path: string;
  /** Of Crawlee's queue. */
  readonly queuePath: string;
  /** For profiles of browsers and what else is temporary: outside, by the same name for the same run, so that the next start clears it. */
  readonly scratchPath: string;
  /** The result of a page; null: it has none yet. */
  read(listed: Listed): PageResult | null;
  /** An empty folder for a page's reports; what an unfinished try has left there is gone. */
  clear(listed: Listed): string;
  /** Keeps a result: from then on the page is done. `page` is the path of a file in its folder, as the index names it. */
  keep(listed: Listed, result: PageResult): void;
  /** The path of a file of a page's folder as the index names it. */
  relative(listed: Listed, file: string): string;
  /** Lets the next run in, and removes what is temporary. */
  close(): void;
}

/** Makes or reopens a run's folder. Throws UsageError where it cannot be written to, or another run uses it. */
export function openRunFolder(outFolder: string): RunFolder {
  const path = resolve(outFolder);
  const own = join(path, '.batch');
  const lockFile = join(own, 'running');
  try {
    mkdirSync(join(own, 'queue'), { recursive: true });
    mkdirSync(join(path, 'pages'), { recursive: true });
  } catch (error) {
    throw new UsageError(words.folderNotWritable(outFolder, codeOf(error)));
  }
  takeLock(lockFile);
  const scratchPath = join(
    tmpdir(),
    `earshot-run-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`,
  );
  rmSync(scratchPath, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(scratchPath, { recursive: true });
  const folderOf = (listed: Listed) => join(path, 'pages', folderName(listed));
  const resultFile = (listed: Listed) => join(folderOf(listed), 'result.json');
  return {
    path,
    queuePath: join(own, 'queue'),
    scratchPath,
    read: (listed) => {
      const result = readResult(resultFile(listed));
      // The list may have grown above it.
      return result && result.id === pageId(listed.key) ? { ...result, line: listed.line } : null;
    },
    clear: (listed) => {
      rmSync(folderOf(listed), { recursive: true, force: true, maxRetries: 5 });
      mkdirSync(folderOf(listed), { recursive: true });
      return folderOf(listed);
    },
    keep: (listed, result) => {
      mkdirSync(folderOf(listed), { recursive: true });
      writeWhole(resultFile(listed), `${JSON.stringify(result, null, 1)}\n`);
    },
    relative: (listed, file) => `pages/${folderName(listed)}/${basename(file)}`,
    close: () => {
      rmSync(scratchPath, { recursive: true, force: true, maxRetries: 5 });
      rmSync(lockFile, { force: true });
    },
  };
}

/** Crawlee's locks of single files: with the run's own lock in hand, those that are left are a dead process's. */
export function removeStaleLocks(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory() && entry.name.endsWith('.lock'))
      rmSync(join(entry.parentPath, entry.name), { recursive: true, force: true });
  }
}

/** Whether an error says that a disk, or what one may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return /ENOSPC|EDQUOT|no space left on device/i.test(
    error instanceof Error ? `${error.message} ${codeOf(error)}` : '',
  );
}

/** Writes the files of an index. Throws UsageError where the folder cannot be written to. */
export function writeIndexFiles(outFolder: string, files: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(outFolder, { recursive: true });
  } catch (error) {
    throw new UsageError(words.folderNotWritable(outFolder, codeOf(error)));
  }
  for (const [name, text] of Object.entries(files)) writeWhole(join(outFolder, name), text);
}

function readResult(file: string): PageResult | null {
  try {
    const parsed = pageResultSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not there, or cut short where power failed.
    return null;
  }
}

/** A reader sees all of it or none of it, whenever this process ends. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

function takeLock(file: string): void {
  const own = `${process.pid} ${hostname()}`;
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const [pid = '', host = ''] = readLock(file).split(' ');
    if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid)))
      throw new UsageError(words.folderInUse(Number(pid), file));
    // Its process has ended without a word, or was on a machine that is told apart by nothing else.
    rmSync(file, { force: true });
  }
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
