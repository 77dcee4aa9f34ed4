import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { runDrive } from './lab/drive.ts';
import type { Lab } from './lab/server.ts';
import { composerFound, inspected } from './support/audits.ts';
import { openTab, storedAudit } from './support/chromium.ts';
import { expect, labPage, test } from './support/test.ts';

const message = 'Do you have the atlas?';

async function talk(lab: Lab, browser: ExtensionBrowser, name: string): Promise<[Page, number]> {
  const shop = labPage(lab, name);
  const { page, tabId } = await openTab(browser, shop.url);
  await inspected(browser, tabId);
  const isRead = () => composerFound(() => storedAudit(browser, tabId));
  for (const drive of shop.drive) await runDrive(page, drive, message, isRead);
  return [page, tabId];
}

/** What the check says, in the end. */
function verdictOf(browser: ExtensionBrowser, tabId: number, checkId: string) {
  return async () => {
    const findings = (await storedAudit(browser, tabId))?.result.widgets[0]?.findings ?? [];
    const finding = findings.find((one) => one.checkId === checkId);
    return `${finding?.outcome}: ${finding?.summary}`;
  };
}

const openAndClosed = [
  [
    'keeps-session',
    'unknown: Session storage “books-chat:log” holds messages; the chat was not seen closed.',
    'fail: Messages that were sent here stay readable in session storage “books-chat:log”.',
  ],
  [
    'keeps-late',
    'pass: 1 message sent, and found in nothing that the chat’s origin keeps.',
    'fail: Messages that were sent here stay readable in local storage “books-chat:log”.',
  ],
  [
    'keeps-nowhere',
    'pass: 1 message sent, and found in nothing that the chat’s origin keeps.',
    'pass: 1 message sent, and found in nothing that the chat’s origin keeps.',
  ],
] as const;

for (const [name, open, closed] of openAndClosed) {
  test(`${name}: while the chat is open, and once it is closed`, async ({
    lab,
    browserWithEarshot: browser,
  }) => {
    const [page, tabId] = await talk(lab, browser, name);
    const verdict = verdictOf(browser, tabId, 'stored-transcript');
    await expect.poll(verdict, { timeout: 15_000 }).toBe(open);
    await page.locator('.keeping-close').click();
    const isClosed = async () =>
      (await storedAudit(browser, tabId))?.record.evidence.conversations[0]?.isClosed;
    await expect.poll(isClosed, { timeout: 15_000 }).toBe(true);
    await expect.poll(verdict, { timeout: 15_000 }).toBe(closed);
  });
}

test('what cannot be read as text is not called empty', async ({ lab, browserWithEarshot: browser }) => {
  const [, tabId] = await talk(lab, browser, 'keeps-blob');
  await expect
    .poll(verdictOf(browser, tabId, 'stored-transcript'), { timeout: 15_000 })
    .toBe('unknown: The chat’s origin keeps more than was read.');
});

test('reading makes no database, and stands in the way of none', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const [page, tabId] = await talk(lab, browser, 'keeps-database');
  await expect.poll(verdictOf(browser, tabId, 'stored-transcript'), { timeout: 15_000 }).toMatch(/^fail/);
  const listed = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await listed()).toEqual(['books-chat']);
  // Again and again while the reader may have it open: the page's own connection is what must be closed.
  const deleted = await page.evaluate(async () => {
    (await (globalThis as unknown as { database: Promise<IDBDatabase> }).database).close();
    return new Promise<string>((done) => {
      const deleting = indexedDB.deleteDatabase('books-chat');
      deleting.onsuccess = () => done('deleted');
      deleting.onblocked = () => done('blocked');
      deleting.onerror = () => done('error');
    });
  });
  expect(deleted).toBe('deleted');
  await page.locator('.keeping-close').click();
  await expect.poll(verdictOf(browser, tabId, 'stored-transcript'), { timeout: 15_000 }).toMatch(/^pass/);
  expect(await listed()).toEqual([]);
});

for (const [name, isShut, isOpen] of [
  [
    'ends-in-menu',
    'unknown: A control to end the conversation is in the document, but was not seen on the screen.',
    /^pass: 1 control to end or delete the conversation \(“delet … convers”\)\.$/,
  ],
  ['ends-nowhere', 'unknown: The chat’s menu was not seen open.', /^fail: The chat was open, and none/],
] as const) {
  test(`${name}: before the menu is opened, and after`, async ({ lab, browserWithEarshot: browser }) => {
    const [page, tabId] = await talk(lab, browser, name);
    const verdict = verdictOf(browser, tabId, 'no-message-expiry');
    await expect.poll(verdict, { timeout: 15_000 }).toBe(isShut);
    await page.locator('.keeping-menu').click();
    await expect.poll(verdict, { timeout: 15_000 }).toMatch(isOpen);
  });
}
