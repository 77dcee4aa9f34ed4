import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Lab } from '../e2e/lab/server.ts';
import { type Arguments, help, readArguments, UsageError } from './arguments.ts';
import { auditOne, type PageToAudit } from './audit-one.ts';
import { PageError } from './audit-page.ts';
import { auditList, mergeCommand, readListFile } from './batch/command.ts';
import { beforeSend, cellsOf, tableOf } from './before-send.ts';
import {
  BrowserError,
  type ExtensionBrowser,
  firstLine,
  type LaunchOptions,
  launchExtensionBrowser,
} from './extension-browser.ts';
import type { Target } from './list.ts';
import { summarise } from './summary.ts';

/** A terminal's Ctrl-C reaches this process more than once, by itself and through npm; what comes later means now. In milliseconds. */
const sameInterruptMs = 1000;

function progress(line: string): void {
  process.stderr.write(`… ${line}\n`);
}

/** Where a page is found: a page of the lab may have a query, which makes it another page of a list. Throws UsageError. */
function placeIn(lab: Lab | null, target: Target): PageToAudit {
  if ('url' in target) return target;
  const [name, ...query] = target.labPage.split('?');
  const page = lab?.pages.find((one) => one.name === name);
  if (!page) throw new UsageError(`The lab has no page ${name}.`);
  return { url: query.length > 0 ? `${page.url}?${query.join('?')}` : page.url, page };
}

async function auditAll(
  browser: ExtensionBrowser,
  pages: readonly PageToAudit[],
  options: Arguments,
  outFolder: string,
): Promise<number> {
  const rows: string[][] = [];
  let failures = 0;
  for (const page of pages) {
    const before = new Set(browser.context.pages());
    try {
      const { report, files } = await auditOne(browser, page, resolve(outFolder), { ...options, progress });
      rows.push(...report.widgets.map((widget) => cellsOf(beforeSend(report, widget))));
      const places = files.map((file) => `  ${relative(process.cwd(), file)}`).join('\n');
      process.stdout.write(
        `\n${summarise(report, Math.min(process.stdout.columns ?? 100, 120))}\n\nReports:\n${places}\n`,
      );
    } catch (error) {
      failures += 1;
      const words = error instanceof PageError ? error.message : `${page.url}: ${firstLine(error)}`;
      process.stderr.write(`\nNot audited: ${words}\n`);
    } finally {
      // What this page left open would run on beside the next one.
      for (const tab of browser.context.pages())
        if (!before.has(tab)) await tab.close().catch(() => undefined);
    }
  }
  if (options.isTable) process.stdout.write(`\n${tableOf(rows)}\n`);
  return failures > 0 ? 1 : 0;
}

async function auditUrls(
  pages: readonly PageToAudit[],
  options: Arguments,
  launch: () => Promise<ExtensionBrowser>,
): Promise<number> {
  const outFolder = options.outFolder ?? 'reports';
  try {
    mkdirSync(outFolder, { recursive: true });
  } catch (error) {
    throw new UsageError(`The folder ${outFolder} cannot be written to: ${firstLine(error)}`);
  }
  const browser = await launch();
  try {
    return await auditAll(browser, pages, options, outFolder);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options.isHelp) {
    process.stdout.write(help);
    return 0;
  }
  if (options.mergeFolders) return mergeCommand(options.mergeFolders, options);
  const list = options.listFile === null ? null : readListFile(options.listFile);
  const urls = options.urls.length > 0 ? options.urls.map((url) => ({ url })) : [{ labPage: 'main' }];
  const targets: Target[] = list ? list.pages.map(({ target }) => target) : urls;
  const executablePath = process.env.EARSHOT_CHROMIUM;
  if (!executablePath)
    throw new BrowserError('No browser was named. Run npm start, which finds one or installs it.');

  let lab: Lab | null = null;
  let extraArguments: string[] = [];
  let preferences: object | undefined;
  const browsers = new Set<ExtensionBrowser>();
  const ending = new AbortController();
  let endedMs = 0;
  const end = (signal: 'SIGINT' | 'SIGTERM') => {
    const code = signal === 'SIGINT' ? 130 : 143;
    if (endedMs > 0 && Date.now() - endedMs < sameInterruptMs) return;
    if (endedMs > 0) process.exit(code);
    endedMs = Date.now();
    if (!list) process.stderr.write('\nInterrupted. Reports made so far are kept.\n');
    ending.abort(new Error('interrupted'));
    process.exitCode = code;
    if (!list) void stop().finally(() => process.exit(code));
  };
  const closeAll = async () => {
    await Promise.all([...browsers].map((browser) => browser.close()));
  };
  const stop = async () => {
    await closeAll();
    await lab?.stop();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const launch = async (more: Partial<LaunchOptions> = {}) => {
    // Nobody asks here what the lab has received, and over hundreds of pages it is a lot.
    lab?.requests.splice(0);
    lab?.received.splice(0);
    const browser = await launchExtensionBrowser({
      executablePath,
      isShown: options.isShown,
      extraArguments,
      ...(preferences && { preferences }),
      ...more,
    });
    browsers.add(browser);
    browser.context.once('close', () => browsers.delete(browser));
    return browser;
  };
  try {
    if (targets.some((target) => 'labPage' in target)) {
      progress('starting the lab');
      const { startLab } = await import('../e2e/lab/server.ts');
      const { chromiumArguments, chromiumPreferences } = await import('../e2e/lab/browser.ts');
      lab = await startLab();
      extraArguments = chromiumArguments(lab.hostResolverRules);
      preferences = chromiumPreferences();
    }
    const placeOf = (target: Target) => placeIn(lab, target);
    if (list) {
      const code = await auditList(list, options, { placeOf, launch, stop: closeAll, signal: ending.signal });
      return ending.signal.aborted ? Number(process.exitCode) : code;
    }
    progress(`starting ${executablePath}`);
    return await auditUrls(targets.map(placeOf), options, launch);
  } finally {
    await stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${help}`);
  process.exitCode = error instanceof UsageError ? 2 : error instanceof BrowserError ? 3 : 1;
}
// An ended run leaves work behind that nobody waits for.
setTimeout(() => process.exit(), 1000).unref();
