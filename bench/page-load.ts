import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, extensionFolder, launchExtensionBrowser } from '../cli/extension-browser.ts';
import { chromiumArguments, chromiumPreferences } from '../e2e/lab/browser.ts';
import { startLab } from '../e2e/lab/server.ts';
import { median, middleHalf, seededRandom, shuffled } from './support/statistics.ts';
import { writeCountingExtension, writeIdleExtension, writeInjectedExtension } from './support/variants.ts';

// What Earshot costs a page, with and without a chat: against no extension, one that does nothing, and one that only injects.
// Four browsers stay open, a page is visited in each of them, one after the other, in an order drawn anew each round.

interface Case {
  readonly page: string;
  readonly rounds: number;
  /** On a machine that is busy, rounds end after this time, in seconds. */
  readonly budgetS: number;
  /** How long the page is watched after it has loaded, in milliseconds. */
  readonly watchMs: number;
  /** How long the watch waits for what is injected once, and read at first, in milliseconds. */
  readonly settleMs?: number;
}

const allCases: readonly Case[] = [
  { page: 'quiet', rounds: 15, budgetS: 40, watchMs: 0 },
  { page: 'frames', rounds: 15, budgetS: 70, watchMs: 0 },
  // Longer than the sentinel's last look, 1.5 s after the page has loaded.
  { page: 'mutating', rounds: 7, budgetS: 90, watchMs: 3000 },
  // With a chat, so that the inspector watches: what 200 nodes a second cost it, after its first readings.
  { page: 'restless', rounds: 7, budgetS: 150, watchMs: 5000, settleMs: 4000 },
];
/** Names of pages on the command line; without any, all. */
const wanted = process.argv.slice(2);
const cases = wanted.length > 0 ? allCases.filter(({ page }) => wanted.includes(page)) : allCases;
/** Rounds before the first that counts: caches fill, code is compiled. */
const warmUp = 1;
const random = seededRandom(Number(process.env.BENCH_SEED ?? 1));

/** All in milliseconds. */
interface Figures {
  /** From the start of the navigation to the end of the load event. */
  readonly 'load event': number;
  /** CPU time of the renderer's main thread from the navigation to the load event. */
  readonly 'main thread, loading': number;
  /** The same while the page is watched. */
  readonly 'main thread, watched'?: number;
  /** Share of it in JavaScript, the page's own included. */
  readonly 'scripts, watched'?: number;
}

async function visit(
  browser: ExtensionBrowser,
  url: string,
  watchMs: number,
  settleMs = 0,
): Promise<Figures> {
  const page = await browser.context.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    };
    await page.goto(url);
    const loaded = await read();
    const loadMs = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN;
    });
    const figures = { 'load event': loadMs, 'main thread, loading': loaded.TaskDuration ?? Number.NaN };
    if (watchMs === 0) return figures;
    await page.waitForTimeout(settleMs);
    const before = await read();
    await page.waitForTimeout(watchMs);
    const after = await read();
    const since = (name: string) => (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN);
    return {
      ...figures,
      'main thread, watched': since('TaskDuration'),
      'scripts, watched': since('ScriptDuration'),
    };
  } finally {
    await page.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const lab = await startLab();
const launch = (extension: string | null) =>
  launchExtensionBrowser({
    executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
    extraArguments: chromiumArguments(lab.hostResolverRules),
    preferences: chromiumPreferences(),
    extension,
  });
const urlOf = (name: string) => {
  const page = lab.pages.find((one) => one.name === name);
  if (!page) throw new Error(`the lab has no page ${name}`);
  return page.url;
};

const variants = {
  'no extension': null,
  'does nothing': writeIdleExtension(folder),
  'only injects': writeInjectedExtension(folder),
  Earshot: extensionFolder,
};
const names = Object.keys(variants) as (keyof typeof variants)[];
const seen = new Map<string, number[]>();
const valuesOf = (page: string, figure: string, variant: string) =>
  seen.get(`${page} ${figure} ${variant}`) ?? [];

async function measure(): Promise<void> {
  const browsers = new Map<string, ExtensionBrowser>();
  try {
    for (const name of names) browsers.set(name, await launch(variants[name]));
    for (const { page, rounds, budgetS, watchMs, settleMs = 0 } of cases) {
      const deadlineMs = Date.now() + budgetS * 1000;
      for (let round = -warmUp; round < rounds && Date.now() < deadlineMs; round += 1) {
        for (const [name, browser] of shuffled([...browsers], random)) {
          const figures = await visit(browser, urlOf(page), round < 0 ? 0 : watchMs, settleMs);
          if (round < 0) continue;
          for (const [figure, value] of Object.entries(figures)) {
            seen.set(`${page} ${figure} ${name}`, [...valuesOf(page, figure, name), value]);
          }
        }
      }
      print(page, watchMs, settleMs);
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
  }
}

function print(page: string, watchMs: number, settleMs: number): void {
  const rounds = valuesOf(page, 'load event', 'no extension').length;
  console.log(
    `\n${page}: ${rounds} rounds${watchMs > 0 ? `, watched for ${watchMs / 1000} s from ${settleMs / 1000} s after it has loaded` : ''}`,
  );
  const figures = [...seen.keys()]
    .filter((key) => key.startsWith(`${page} `) && key.endsWith(` ${names[0]}`))
    .map((key) => key.slice(page.length + 1, -(names[0]?.length ?? 0) - 1));
  for (const figure of figures) {
    console.log(
      `  ${figure.padEnd(24)} median ms   middle half      to no extension   to one that does nothing`,
    );
    for (const name of names) {
      const values = valuesOf(page, figure, name);
      const [low, high] = middleHalf(values);
      const ratios = (['no extension', 'does nothing'] as const).map((base) =>
        (median(values) / median(valuesOf(page, figure, base))).toFixed(2),
      );
      console.log(
        `    ${name.padEnd(20)} ${median(values).toFixed(1).padStart(11)}   ${`${low.toFixed(1)} – ${high.toFixed(1)}`.padEnd(16)} ${ratios[0]?.padEnd(17)} ${ratios[1]}`,
      );
    }
  }
}

/** How often each listener of our background is called for one visit of a page, its closing left out. */
async function count(): Promise<void> {
  const browser = await launch(writeCountingExtension(folder, extensionFolder));
  try {
    console.log('\nWhat reaches our background, one visit, until 2 s after the page has loaded');
    for (const { page: name } of cases) {
      const worker = await browser.worker();
      await worker.evaluate('counted = {}');
      const page = await browser.context.newPage();
      await page.goto(urlOf(name));
      await page.waitForTimeout(2000);
      const counted = await worker.evaluate<Record<string, number>>('counted');
      const words = Object.entries(counted).map(([what, times]) => `${times} × ${what}`);
      console.log(`  ${name.padEnd(10)} ${words.join(', ') || 'nothing'}`);
      await page.close();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await browser.close();
  }
}

try {
  await measure();
  await count();
} finally {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
}
