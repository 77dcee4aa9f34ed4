import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Lab, LabPage } from '../e2e/lab/server.ts';
import { type Arguments, help, readArguments, UsageError } from './arguments.ts';
import { PageError, saveReport, tabIdOf, visit, waitUntilQuiet } from './audit-page.ts';
import {
  BrowserError,
  type ExtensionBrowser,
  firstLine,
  launchExtensionBrowser,
} from './extension-browser.ts';
import { openAnyChat } from './open-any-chat.ts';
import { summarise } from './summary.ts';

const phrase = 'Hello, is the atlas in stock?';
/** Without new evidence for so long, a page counts as settled, in milliseconds. */
const quietMs = 1500;

function progress(line: string): void {
  process.stderr.write(`… ${line}\n`);
}

/** Opens the chat, types, and for the lab's shop sends: a stranger's shop gets no message from us. */
async function useChat(
  browser: ExtensionBrowser,
  url: string,
  page: LabPage | undefined,
  options: Arguments,
) {
  const tab = await browser.context.newPage();
  progress(`opening ${url}`);
  await visit(tab, url, options.timeoutMs);
  const tabId = await tabIdOf(browser, tab);
  const finish = async () => {
    await waitUntilQuiet(browser, tabId, quietMs, options.timeoutMs / 4);
    return { tabId };
  };
  try {
    if (page) {
      const { openChat, typeDraft, sendDraft } = await import('../e2e/lab/drive.ts');
      for (const drive of page.drive) {
        progress(`opening the chat (${drive.vendor})`);
        const frame = await openChat(tab, drive);
        progress('typing');
        await typeDraft(frame, drive, phrase);
        await sendDraft(frame, drive);
      }
    } else {
      progress('looking for a chat to open');
      const opened = await openAnyChat(tab, Math.min(15_000, options.timeoutMs / 3));
      if (opened.composer) {
        progress('typing, without sending');
        await opened.composer.click({ timeout: 3000 });
        await opened.composer.pressSequentially(phrase, { delay: 15, timeout: 10_000 });
      } else progress(`the chat was not opened: ${opened.reason}`);
    }
  } catch (error) {
    // What was seen until here is worth a report.
    progress(`the chat could not be used: ${firstLine(error)}`);
  }
  return finish();
}

async function auditAll(browser: ExtensionBrowser, lab: Lab | null, options: Arguments): Promise<number> {
  const shop = lab?.pages.find((page) => page.name === 'main');
  const urls = shop ? [shop.url] : options.urls;
  let failures = 0;
  for (const url of urls) {
    const before = new Set(browser.context.pages());
    try {
      const { tabId } = await useChat(browser, url, shop, options);
      progress('writing the report');
      const { report, files } = await saveReport(browser, tabId, resolve(options.outFolder));
      const places = files.map((file) => `  ${relative(process.cwd(), file)}`).join('\n');
      process.stdout.write(
        `\n${summarise(report, Math.min(process.stdout.columns ?? 100, 120))}\n\nReports:\n${places}\n`,
      );
    } catch (error) {
      failures += 1;
      const words = error instanceof PageError ? error.message : `${url}: ${firstLine(error)}`;
      process.stderr.write(`\nNot audited: ${words}\n`);
    } finally {
      // What this page left open would run on beside the next one.
      for (const tab of browser.context.pages())
        if (!before.has(tab)) await tab.close().catch(() => undefined);
    }
  }
  return failures;
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options.isHelp) {
    process.stdout.write(help);
    return 0;
  }
  try {
    mkdirSync(options.outFolder, { recursive: true });
  } catch (error) {
    throw new UsageError(`The folder ${options.outFolder} cannot be written to: ${firstLine(error)}`);
  }
  const executablePath = process.env.EARSHOT_CHROMIUM;
  if (!executablePath)
    throw new BrowserError('No browser was named. Run npm start, which finds one or installs it.');
  let lab: Lab | null = null;
  let browser: ExtensionBrowser | null = null;
  const stop = async () => {
    await browser?.close();
    await lab?.stop();
  };
  process.once('SIGINT', () => {
    process.stderr.write('\nInterrupted. Reports made so far are kept.\n');
    void stop().finally(() => process.exit(130));
  });
  try {
    let extraArguments: string[] = [];
    let preferences: object | undefined;
    if (options.urls.length === 0) {
      progress('starting the lab shop');
      const { startLab } = await import('../e2e/lab/server.ts');
      const { chromiumArguments, chromiumPreferences } = await import('../e2e/lab/browser.ts');
      lab = await startLab();
      extraArguments = chromiumArguments(lab.hostResolverRules);
      preferences = chromiumPreferences();
    }
    progress(`starting ${executablePath}`);
    const { isShown } = options;
    browser = await launchExtensionBrowser({
      executablePath,
      isShown,
      extraArguments,
      ...(preferences ? { preferences } : {}),
    });
    return (await auditAll(browser, lab, options)) > 0 ? 1 : 0;
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
