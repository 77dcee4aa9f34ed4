/**
 * `--list` beside Lighthouse's command line, on the same pages in one run: `node bench/batch.ts [pages] [rounds] [jobs]`. A shop on loopback
 * with a chat in a frame; both tools start a browser for each page, so many at a time, and take turns. Prints pages a minute, and
 * memory of all their processes (PSS, medians of samples, and the most). They do different work: Lighthouse loads a page and measures
 * it, Earshot waits until a chat is there, types in it and watches. Needs the extension built, EARSHOT_CHROMIUM,
 * and EARSHOT_LIGHTHOUSE, the path of Lighthouse's `cli/index.js`, which is no package of this project. Linux alone.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopbackShop } from './support/loopback-shop.ts';
import { processesBelow } from './support/processes.ts';
import { median } from './support/statistics.ts';

const [pages = 10, rounds = 3, jobs = 2] = process.argv.slice(2).map(Number);
const chromium = process.env.EARSHOT_CHROMIUM;
const lighthouse = process.env.EARSHOT_LIGHTHOUSE;
if (!chromium || !lighthouse) throw new Error('EARSHOT_CHROMIUM and EARSHOT_LIGHTHOUSE are needed');

interface Turn {
  readonly perMinute: number;
  readonly medianMb: number;
  readonly mostMb: number;
  readonly done: number;
}

const shop = await startLoopbackShop();
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const urls = Array.from({ length: pages }, (_, index) => `${shop.address}page-${index + 1}`);

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

async function earshot(out: string): Promise<number> {
  const list = join(out, 'list.txt');
  writeFileSync(list, urls.join('\n'));
  await run(['cli/main.ts', '--list', list, '--out', join(out, 'run'), '--jobs', String(jobs)]);
  return count(join(out, 'run', 'pages'), '.html');
}

/** As many at a time: Lighthouse's command line takes one page. */
async function lighthouseCli(out: string): Promise<number> {
  const left = [...urls.entries()];
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, url] = next;
      const path = join(out, `${index}.json`);
      await run(
        [
          lighthouse ?? '',
          url,
          '--quiet',
          '--output=json',
          `--output-path=${path}`,
          '--no-enable-error-reporting',
          '--chrome-flags=--headless=new --no-sandbox',
        ],
        { CHROME_PATH: chromium ?? '' },
      );
    }
  };
  await Promise.all(Array.from({ length: jobs }, one));
  return count(out, '.json');
}

function count(path: string, ending: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith(ending) && statSync(join(path, name)).size > 0,
  ).length;
}

async function turn(tool: (out: string) => Promise<number>, name: string): Promise<Turn> {
  const out = mkdtempSync(join(folder, `${name}-`));
  const megabytes: number[] = [];
  const timer = setInterval(() => {
    const own = processesBelow(process.pid).filter(({ pid }) => pid !== process.pid);
    megabytes.push(own.reduce((sum, { pssBytes }) => sum + pssBytes, 0) / 1e6);
  }, 1000);
  const startMs = performance.now();
  const done = await tool(out);
  const minutes = (performance.now() - startMs) / 60_000;
  clearInterval(timer);
  return { perMinute: done / minutes, medianMb: median(megabytes), mostMb: Math.max(...megabytes), done };
}

const tools = { earshot, lighthouse: lighthouseCli } as const;
const turns = new Map<string, Turn[]>();
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, tool] of Object.entries(tools)) {
      const one = await turn(tool, name);
      turns.set(name, [...(turns.get(name) ?? []), one]);
      process.stderr.write(`round ${round + 1}, ${name}: ${one.perMinute.toFixed(1)} pages a minute\n`);
    }
  }
  process.stdout.write(`${pages} pages, ${jobs} at a time, ${rounds} rounds in turns; medians of rounds\n`);
  process.stdout.write('tool\tpages a minute\tby round\tMB, median\tMB, most\tpages done\n');
  for (const [name, all] of turns) {
    const of = (key: keyof Turn) => all.map((one) => one[key]);
    process.stdout.write(
      `${name}\t${median(of('perMinute')).toFixed(1)}\t${of('perMinute')
        .map((value) => value.toFixed(1))
        .join(
          ' ',
        )}\t${Math.round(median(of('medianMb')))}\t${Math.round(Math.max(...of('mostMb')))}\t${of('done').join(' ')}\n`,
    );
  }
} finally {
  shop.stop();
  rmSync(folder, { recursive: true, force: true });
}
