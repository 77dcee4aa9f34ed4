import type { Figures } from '../list.ts';

/** `3 pages`, `1 page`. */
function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}

/** A time for people: seconds under two minutes, then minutes, then hours and minutes. Never throws. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What a run over a list says in the terminal. */
export const words = {
  folderNotWritable: (folder: string, code: string) => `The folder ${folder} cannot be written to (${code}).`,
  folderInUse: (pid: number, file: string) =>
    `Another run (process ${pid}) uses this folder. If there is none, remove ${file}.`,
  repeats: (count: number, line: number, first: number) =>
    count === 1
      ? `Line ${line} repeats line ${first}: the page is audited once.`
      : `${count} lines repeat earlier ones, line ${line} for instance line ${first}: each page is audited once.`,
  start: (all: number, jobs: number, folder: string) =>
    `${pages(all)}, ${jobs} at a time, each in a browser and a profile of its own; results in ${folder}`,
  resume: (done: number, all: number) =>
    `going on: ${done} of ${pages(all)} were done before and are not audited again`,
  shard: (index: number, count: number, own: number, all: number) =>
    `part ${index} of ${count}: ${own} of ${pages(all)}`,
  emptyShard: 'No page of the list falls to this part.',
  audited: (page: string, verdict: string, ms: number) => `${page}: ${verdict}, ${duration(ms)}`,
  graded: (grade: string, score: number) => `grade ${grade}, ${score} of 100`,
  noChat: 'no chat found',
  notJudged: 'a chat that could not be judged',
  failed: (page: string, reason: string) => `${page}: not audited: ${reason}`,
  again: (page: string, reason: string) => `${page}: ${reason} It is tried again.`,
  progress: (done: number, all: number, line: string, leftMs: number | null) =>
    leftMs === null || done === all
      ? `[${done}/${all}] ${line}`
      : `[${done}/${all}] ${line} (about ${duration(leftMs)} left)`,
  late: (seconds: number) =>
    `it was not done within ${seconds} seconds (--timeout), and its browser was ended.`,
  browserDied: 'its browser ended unexpectedly.',
  browserNotStarted: (reason: string) => `its browser did not start: ${reason}`,
  unknownLabPage: (name: string) => `The lab has no page ${name}.`,
  noResult: 'the run ended before it.',
  interrupted: 'Interrupted. What was done is kept: the same command goes on from here.',
  diskFull: (folder: string) =>
    `The disk is full: ${folder} takes no more. Make room, then give the same command: it goes on from here.`,
  notAudited: (failed: number, all: number) => `${failed} of ${pages(all)} could not be audited.`,
  under: (count: number, limit: number) =>
    `${pages(count)} with a chat ${count === 1 ? 'has' : 'have'} a score under ${limit}, or none (--fail-under).`,
  index: (files: readonly string[]) => `Index:\n${files.map((file) => `  ${file}`).join('\n')}`,
  noIndex: (folder: string) => `${folder} holds no index of a run over a list (index.json).`,
  foreignIndex: (file: string) =>
    `${file} is not an index that this Earshot can read: it is damaged, or of a newer one.`,
  mergeOntoItself: (folder: string) => `--out ${folder} is one of the folders to merge: name another one.`,
} as const;

/** What the index as a page says. */
export const indexWords = {
  title: 'Live chat audit over a list',
  lead: ({ pages: count }: Pick<Figures, 'pages'>, all: number) =>
    `${count} of ${pages(all)} audited. A list is counted by pages, not by sites.`,
  pending: (count: number) =>
    `${pages(count)} ${count === 1 ? 'is' : 'are'} not done yet: this index was written while the run went on, or it was stopped.`,
  made: (createdAt: string, version: string) => `Made ${createdAt} by Earshot ${version}.`,
  grades: 'Pages by grade',
  figures: 'Figures over the list',
  pagesTable: 'Pages',
  columns: {
    line: 'Line',
    page: 'Page',
    outcome: 'Outcome',
    grade: 'Grade',
    score: 'Score',
    chats: 'Chats',
    failing: 'Failing: critical, high, medium, low',
    seconds: 'Seconds',
    files: 'Report',
  },
  noChat: 'No chat found',
  notJudged: 'Chat not judged',
  graded: 'Graded',
  failed: (reason: string) => `Not audited: ${reason}`,
  htmlFile: 'HTML',
  jsonFile: 'JSON',
  none: '–',
} as const;
