import { mkdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Lab, LabPage } from '../e2e/lab/server.ts';
import type { Report } from '../lib/report/model.ts';
import { type Arguments, help, readArguments, UsageError } from './arguments.ts';
import { PageError, saveReport, tabIdOf, visit, waitUntilQuiet } from './audit-page.ts';
import { beforeSend, tableOf } from './before-send.ts';
import {
  BrowserError,
  type ExtensionBrowser,
  firstLine,
  launchExtensionBrowser,
} from './extension-browser.ts';
import { figuresOf, readList, summariseList, type Target } from './list.ts';
import { openAnyChat } from './open-any-chat.ts';
import { summarise } from './summary.ts';
import { type OpenedChat, takeTypingTest } from './typing-test.ts';

const phrase = 'Hello, is the atlas in stock?';
/** Without new evidence for so long, a page counts as settled, in milliseconds. */
const quietMs = 1500;

function progress(line: string): void {
  process.stderr.write(`… ${line}\n`);
}

/** Takes the typing test. A chat that does not take it is worth the rest of the audit. */
async function test(browser: ExtensionBrowser, chat: OpenedChat) {
  progress('typing a sentence and a published test card number, without sending');
  try {
    const { isPhraseSeen, isCardSeen } = await takeTypingTest(browser, chat);
    if (!isPhraseSeen) progress('Earshot did not see the sentence typed');
    if (!isCardSeen) progress('Earshot did not see the test card number typed');
  } catch (error) {
    progress(`the typing test could not be taken: ${firstLine(error)}`);
  }
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
        if (!options.isTyping) continue;
        await test(browser, { tab, tabId, type: (text) => typeDraft(frame, drive, text) });
        progress('sending a message');
        await typeDraft(frame, drive, phrase);
        await sendDraft(frame, drive);
      }
    } else {
      progress('looking for a chat to open');
      const opened = await openAnyChat(tab, Math.min(15_000, options.timeoutMs / 3));
      const { composer } = opened;
      const type = async (text: string) => {
        await composer?.click({ timeout: 3000 });
        await composer?.pressSequentially(text, { delay: 15, timeout: 10_000 });
      };
      if (composer && options.isTyping) await test(browser, { tab, tabId, type });
      else if (!opened.composer) progress(`the chat was not opened: ${opened.reason}`);
    }
  } catch (error) {
    // What was seen until here is worth a report.
    progress(`the chat could not be used: ${firstLine(error)}`);
  }
  return finish();
}

/** What is to be audited: the list, the addresses, or the lab's shop. Throws UsageError. */
function targetsOf({ listFile, urls }: Arguments): Target[] {
  if (listFile === null) return urls.length > 0 ? urls.map((url) => ({ url })) : [{ labPage: 'main' }];
  let text: string;
  try {
    text = readFileSync(listFile, 'utf8');
  } catch (error) {
    throw new UsageError(`The list ${listFile} cannot be read: ${firstLine(error)}`);
  }
  return readList(text);
}

function pageOf(lab: Lab | null, target: Target): { readonly url: string; readonly page?: LabPage } {
  if ('url' in target) return target;
  const page = lab?.pages.find(({ name }) => name === target.labPage);
  if (!page) throw new UsageError(`The lab has no page ${target.labPage}.`);
  return { url: page.url, page };
}

async function auditAll(
  browser: ExtensionBrowser,
  lab: Lab | null,
  targets: readonly Target[],
  options: Arguments,
): Promise<number> {
  const pages = targets.map((target) => pageOf(lab, target));
  const reports: Report[] = [];
  let failures = 0;
  for (const { url, page } of pages) {
    const before = new Set(browser.context.pages());
    try {
      const { tabId } = await useChat(browser, url, page, options);
      progress('writing the report');
      const { report, files } = await saveReport(browser, tabId, resolve(options.outFolder));
      reports.push(report);
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
  if (options.isTable) {
    const rows = reports.flatMap((report) => report.widgets.map((widget) => beforeSend(report, widget)));
    process.stdout.write(`\n${tableOf(rows)}\n`);
  }
  if (options.listFile !== null) {
    process.stdout.write(`\n${summariseList(figuresOf(reports))}\n`);
    if (failures > 0) process.stdout.write(`${failures} of ${pages.length} pages could not be audited.\n`);
  }
  return failures;
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options.isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const targets = targetsOf(options);
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
    if (targets.some((target) => 'labPage' in target)) {
      progress('starting the lab');
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
    return (await auditAll(browser, lab, targets, options)) > 0 ? 1 : 0;
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
