import type { LabPage } from '../e2e/lab/server.ts';
import { type SavedReport, saveReport, tabIdOf, visit, waitUntilQuiet } from './audit-page.ts';
import { type ExtensionBrowser, firstLine } from './extension-browser.ts';
import { openAnyChat } from './open-any-chat.ts';
import { type OpenedChat, takeTypingTest } from './typing-test.ts';

const phrase = 'Hello, is the atlas in stock?';
/** Without new evidence for so long, a page counts as settled, in milliseconds. */
const quietMs = 1500;

/** A page to audit; `page` where it is the lab's. */
export interface PageToAudit {
  readonly url: string;
  readonly page?: LabPage;
}

/** How a page is to be audited. */
export interface AuditOptions {
  readonly isTyping: boolean;
  /** For the whole page, in milliseconds: its steps share it, so that a slow page is reported by what was seen until then. */
  readonly timeoutMs: number;
  /** Takes a line about each step. */
  readonly progress: (line: string) => void;
}

/** Opens a page in a new tab, uses its chat as a visitor would, and saves its report in `folder`. Rejects with PageError. */
export async function auditOne(
  browser: ExtensionBrowser,
  target: PageToAudit,
  folder: string,
  options: AuditOptions,
): Promise<SavedReport> {
  const tabId = await useChat(browser, target, options);
  options.progress('writing the report');
  return saveReport(browser, tabId, folder);
}

/** Opens the chat, types, and for the lab's shop sends: a stranger's shop gets no message from us. */
async function useChat(browser: ExtensionBrowser, { url, page }: PageToAudit, options: AuditOptions) {
  const { isTyping, timeoutMs, progress } = options;
  const startedMs = Date.now();
  /** What is left until that share of the time is over. */
  const until = (share: number) => Math.max(500, startedMs + timeoutMs * share - Date.now());
  const tab = await browser.context.newPage();
  progress(`opening ${url}`);
  await visit(tab, url, until(0.5), () => until(0.6));
  const tabId = await tabIdOf(browser, tab);
  try {
    if (page) {
      const { openChat, typeDraft, sendDraft } = await import('../e2e/lab/drive.ts');
      for (const drive of page.drive) {
        progress(`opening the chat (${drive.vendor})`);
        const frame = await openChat(tab, drive);
        if (!isTyping) continue;
        await test(browser, { tab, tabId, type: (text) => typeDraft(frame, drive, text) }, progress);
        progress('sending a message');
        await typeDraft(frame, drive, phrase);
        await sendDraft(frame, drive);
      }
    } else {
      progress('looking for a chat to open');
      const opened = await openAnyChat(tab, Math.min(15_000, until(0.75)));
      const { composer } = opened;
      const type = async (text: string) => {
        await composer?.click({ timeout: 3000 });
        await composer?.pressSequentially(text, { delay: 15, timeout: 10_000 });
      };
      if (composer && isTyping) await test(browser, { tab, tabId, type }, progress);
      else if (!opened.composer) progress(`the chat was not opened: ${opened.reason}`);
    }
  } catch (error) {
    // What was seen until here is worth a report.
    progress(`the chat could not be used: ${firstLine(error)}`);
  }
  await waitUntilQuiet(browser, tabId, quietMs, Math.min(timeoutMs / 4, until(0.9)));
  return tabId;
}

/** Takes the typing test. A chat that does not take it is worth the rest of the audit. */
async function test(browser: ExtensionBrowser, chat: OpenedChat, progress: AuditOptions['progress']) {
  progress('typing a sentence and a published test card number, without sending');
  try {
    const { isPhraseSeen, isCardSeen } = await takeTypingTest(browser, chat);
    if (!isPhraseSeen) progress('Earshot did not see the sentence typed');
    if (!isCardSeen) progress('Earshot did not see the test card number typed');
  } catch (error) {
    progress(`the typing test could not be taken: ${firstLine(error)}`);
  }
}
