import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';
import { outcomesOf, storedAudit } from './chromium.ts';
import { expect } from './test.ts';

/** Waits until the tab's audit has a graded chat by this name; returns the audit. */
export async function gradedChat(
  browser: ExtensionBrowser,
  tabId: number,
  vendor = 'rasa',
): Promise<StoredAudit> {
  let audit: StoredAudit | null = null;
  await expect
    .poll(async () => {
      audit = await storedAudit(browser, tabId);
      return audit?.result.grade === null ? [] : Object.keys(outcomesOf(audit));
    })
    .toContain(vendor);
  if (!audit) throw new Error('no audit');
  return audit;
}

/**
 * Waits until the inspector has read the tab, or for three seconds where the chat is yet to be opened: nobody types sooner,
 * and what is sent before Earshot listens is told without its caller.
 */
export async function inspected(browser: ExtensionBrowser, tabId: number): Promise<void> {
  const endMs = Date.now() + 3000;
  while (Date.now() < endMs) {
    const audit = await storedAudit(browser, tabId);
    if (audit && audit.record.hookedFrames.length > 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits until the inspector has found a composer on the screen, or for three seconds: an opened chat is read a moment later. */
export async function composerFound(read: () => Promise<StoredAudit | null>): Promise<void> {
  const endMs = Date.now() + 3000;
  while (Date.now() < endMs) {
    const composers = (await read())?.record.evidence.composers ?? [];
    if (composers.some(({ isVisible }) => isVisible)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * Where a chat is expected to send drafts, waits until that was seen; elsewhere there is nothing to wait for. What leaves once
 * Send is pressed is no leak, and on a busy machine a message is sent before its draft.
 */
export async function draftLeft(
  expected: Readonly<Record<string, Readonly<Record<string, string>>>>,
  vendor: string,
  read: () => Promise<StoredAudit | null>,
): Promise<void> {
  const check = 'unsent-text-sent';
  if (expected[vendor]?.[check] !== 'fail') return;
  await expect.poll(async () => outcomesOf(await read())[vendor]?.[check], vendor).toBe('fail');
}

/** Waits until nothing new has come in for a second. */
export async function settledAudit(browser: ExtensionBrowser, tabId: number): Promise<StoredAudit> {
  let last = '';
  for (;;) {
    const audit = await storedAudit(browser, tabId);
    const text = JSON.stringify(audit);
    if (audit && text === last) return audit;
    last = text;
    await new Promise((done) => setTimeout(done, 1000));
  }
}
