/**
 * Whether a run over a list stays flat and survives: `node bench/batch-memory.ts [pages] [folder]`. Audits so many pages of the lab,
 * two at a time, kills the run with SIGKILL after a fifth and after two fifths of them, starts it again each time, and lets the
 * third one come to its end. Prints memory over time, and fails unless every page is in the index once and none was done
 * twice. Needs the extension built, and EARSHOT_CHROMIUM. Linux alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { processesBelow } from './support/processes.ts';
import { median } from './support/statistics.ts';

const pages = Number(process.argv[2] ?? 500);
const folder = resolve(process.argv[3] ?? 'test-results/batch-memory');
const sampleMs = 5000;
/** Small pages, one in twenty with a chat that is opened and typed in. */
const small = ['quiet', 'forms', 'newsletter-pt', 'survey-es', 'cart-drawer', 'ticket-form', 'coupon-tr'];
const chats = ['rasa', 'deep-chat', 'chatscope'];

interface Sample {
  readonly run: number;
  readonly done: number;
  readonly nodeMb: number;
  readonly browsersMb: number;
  readonly browsers: number;
}

const runPath = join(folder, 'run');
const listFile = join(folder, 'list.txt');
mkdirSync(folder, { recursive: true });
writeFileSync(
  listFile,
  Array.from({ length: pages }, (_, index) => {
    const names = index % 20 === 19 ? chats : small;
    return `lab:${names[index % names.length]}?visit=${index + 1}\n`;
  }).join(''),
);

/** When each page's result was written, by its folder. */
function results(): Map<string, number> {
  const path = join(runPath, 'pages');
  const found = new Map<string, number>();
  for (const name of existsSync(path) ? readdirSync(path) : []) {
    const file = join(path, name, 'result.json');
    if (existsSync(file)) found.set(name, statSync(file).mtimeMs);
  }
  return found;
}

/** One run until it ends or `until` pages are done; then it is killed. Resolves to its exit code; null: it was killed. */
function run(number: number, until: number, samples: Sample[]): Promise<number | null> {
  const args = ['cli/main.ts', '--list', listFile, '--out', runPath, '--jobs', '2', '--timeout', '180'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = setInterval(() => {
    const below = processesBelow(child.pid ?? 0);
    const done = results().size;
    const megabytes = (chosen: typeof below) =>
      Math.round(chosen.reduce((sum, { pssBytes }) => sum + pssBytes, 0) / 1e6);
    const isNode = ({ pid }: { pid: number }) => pid === child.pid;
    samples.push({
      run: number,
      done,
      nodeMb: megabytes(below.filter(isNode)),
      browsersMb: megabytes(below.filter((one) => !isNode(one))),
      browsers: below.filter(({ command }) => /--user-data-dir/.test(command) && !/--type=/.test(command))
        .length,
    });
    if (done >= until) child.kill('SIGKILL');
  }, sampleMs);
  return new Promise((end) => {
    child.on('exit', (code) => {
      clearInterval(timer);
      end(code);
    });
  });
}

const samples: Sample[] = [];
const startedMs = Date.now();
const before: Map<string, number>[] = [];
for (const [index, until] of [pages / 5, (2 * pages) / 5, Number.POSITIVE_INFINITY].entries()) {
  const code = await run(index + 1, until, samples);
  const found = results();
  before.push(found);
  process.stdout.write(
    `run ${index + 1}: ${code === null ? 'killed (SIGKILL)' : `exit code ${code}`}, ${found.size} pages done\n`,
  );
}
writeFileSync(join(folder, 'samples.json'), JSON.stringify(samples));

const index: { pages: { id: string; outcome: string; page: string }[] } = JSON.parse(
  readFileSync(join(runPath, 'index.json'), 'utf8'),
);
const ids = new Set(index.pages.map(({ id }) => id));
const failed = index.pages.filter(({ outcome }) => outcome !== 'audited');
const last = before.at(-1) ?? new Map<string, number>();
const twice = before.flatMap((found) => [...found].filter(([name, at]) => last.get(name) !== at));
process.stdout.write(
  `${index.pages.length} pages in the index, ${ids.size} different, ${failed.length} not audited, ${twice.length} done twice; ${Math.round((Date.now() - startedMs) / 60_000)} min\n`,
);
for (const { page } of failed) process.stdout.write(`  not audited: ${page}\n`);

/** By tenths of the last run: medians. */
const long = samples.filter((sample) => sample.run === 3);
process.stdout.write('last run, tenth by tenth: pages done, node MB, browsers MB (medians), most browsers\n');
for (let tenth = 0; tenth < 10; tenth += 1) {
  const part = long.slice((tenth * long.length) / 10, ((tenth + 1) * long.length) / 10);
  const of = (key: 'nodeMb' | 'browsersMb') => Math.round(median(part.map((sample) => sample[key])));
  process.stdout.write(
    `${part.at(-1)?.done ?? 0}\t${of('nodeMb')}\t${of('browsersMb')}\t${Math.max(...part.map(({ browsers }) => browsers))}\n`,
  );
}
if (index.pages.length !== pages || ids.size !== pages || failed.length > 0 || twice.length > 0)
  process.exitCode = 1;
