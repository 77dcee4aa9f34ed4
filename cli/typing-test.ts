import type { Page } from '@playwright/test';
import { TEST_CARD } from '../lib/card/test-number.ts';
import { TEST_PHRASE, type TypingTestAct } from '../lib/messages/typing-test.ts';
import type { TypingTest } from '../lib/store/typing-tests.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** A step takes this at most once its text is typed, in milliseconds: three seconds, and what a busy machine adds. */
const stepMs = 12_000;

/** What the typing test needs to know of a chat: its page, and how one types into it, key by key. */
export interface OpenedChat {
  readonly tab: Page;
  readonly tabId: number;
  type(text: string): Promise<void>;
}

/**
 * Takes Earshot's own typing test in an opened chat, as a person does in popup or report: types its sentence, then its card
 * number, sends neither, and empties the field. What came of it stands in the tab's report.
 * @returns which of both the extension has seen typed. Rejects where the chat cannot be typed in.
 */
export async function takeTypingTest(
  browser: ExtensionBrowser,
  { tab, tabId, type }: OpenedChat,
): Promise<{ readonly isPhraseSeen: boolean; readonly isCardSeen: boolean }> {
  const desk = await browser.context.newPage();
  const ask = (act: TypingTestAct['act']) =>
    desk.evaluate(
      (message) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        };
        // Nothing answers; the worker has taken it by then.
        return chrome.runtime.sendMessage(message).catch(() => undefined);
      },
      { type: 'typing-test', act, tabId },
    );
  const step = async (act: 'phrase' | 'card', text: string) => {
    await ask(act);
    await type(text);
    const isSeen = await isDone(browser, tabId);
    await tab.keyboard.press('ControlOrMeta+a');
    await tab.keyboard.press('Delete');
    return isSeen;
  };
  try {
    await desk.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
    await tab.bringToFront();
    const isPhraseSeen = await step('phrase', TEST_PHRASE);
    const isCardSeen = await step('card', TEST_CARD);
    return { isPhraseSeen, isCardSeen };
  } finally {
    await ask('cancel').catch(() => undefined);
    await desk.close().catch(() => undefined);
  }
}

async function isDone(browser: ExtensionBrowser, tabId: number): Promise<boolean> {
  const deadlineMs = Date.now() + stepMs;
  while (Date.now() < deadlineMs) {
    const worker = await browser.worker();
    const test = await worker.evaluate(async (key) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return (await chrome.storage.session.get(key))[key] as TypingTest | undefined;
    }, `typing-test:${tabId}`);
    if (test?.phase === 'done') return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}
