import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { axeViolations } from './support/axe.ts';
import { outcomesOf, storedAudit } from './support/chromium.ts';
import { chatOf, opened, socket } from './support/own-chat.ts';
import { pageOf } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 60_000 });

const phrase = 'Is the green teapot back in stock on Friday?';
const card = '4111 1111 1111 1111';

const sneaky = `${socket}function tell(text) { socket.send(JSON.stringify({ sneak_peek_text: text })); }
function tellSent(text) { socket.send(JSON.stringify({ text })); }`;
/** Masks all but six digits as they are typed, and keeps to itself what is typed. */
const masking = `function tellSent(text) { fetch('/say', { method: 'POST', body: text }); }
function tell() { let count = 0; area.value = area.value.replace(/[0-9]/g, (one) => (++count > 6 ? '*' : one)); }`;
/** Shows what is typed, and says nothing of it to its server that could be read. */
const sealed = `function tell() {} function tellSent(text) { told.push(text); fetch('/say', { method: 'POST', body: 'x'.repeat(40) }); }`;

const judged = async (browser: ExtensionBrowser, tabId: number) => {
  const [found = {}] = Object.values(outcomesOf(await storedAudit(browser, tabId)));
  return [found['unsent-text-sent'], found['unmasked-card']];
};

/** What a script of the page has read of the field, ever. */
const spy = `<script>const seen = []; addEventListener('input', ({ target }) => seen.push(target.value));</script>`;
const seen = (page: Page) => page.evaluate('seen.join("\\n").replace(/[ -]/g, "")');

async function type(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator('textarea').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.locator('textarea').pressSequentially(text);
}

async function reportOf(browser: ExtensionBrowser, tabId: number): Promise<Page> {
  const report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
  await report.locator('html[data-ready=true]').waitFor();
  await report.getByText('Typing test', { exact: true }).click();
  return report;
}

test('from the popup: both steps fail, and go on while it is closed', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await opened(browser, pages.put('/sneaky', { body: pageOf(chatOf(sneaky)) }));
  expect(await judged(browser, tabId)).toEqual(['unknown', 'unknown']);
  const first = await openPopup(browser, page);
  await first.getByText('Typing test', { exact: true }).click();
  await first.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(first.getByText(phrase)).toBeVisible();
  await expect(first.getByText('Waiting until you have typed it…')).toBeVisible();
  expect(await axeViolations(first)).toEqual([]);
  await first.close();
  await type(page, phrase);
  const second = await openPopup(browser, page);
  await expect(second.locator('[data-step=phrase] [data-outcome=fail]')).toBeVisible();
  await second.getByRole('button', { name: 'Go on with step 2' }).press('Enter');
  await expect(second.getByText(card)).toBeVisible();
  await second.close();
  await type(page, card);
  expect(await page.locator('textarea').inputValue()).toBe(card);
  const third = await openPopup(browser, page);
  await expect(third.locator('[data-step=card] [data-outcome=fail]')).toBeVisible();
  expect(await axeViolations(third)).toEqual([]);
  await third.close();
  expect(await judged(browser, tabId)).toEqual(['fail', 'fail']);
  expect(JSON.stringify(await storedAudit(browser, tabId))).not.toMatch(/teapot|4111|1111/);
  // The step is over, and so is its leave.
  await type(page, card);
  expect(await page.locator('textarea').inputValue()).toMatch(/^4111 11[• ]+$/);
});

test('from the report: a chat that masks by itself passes, and no other number goes past the guard', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const body = pageOf(`${spy}${chatOf(masking)}`);
  const { page, tabId } = await opened(browser, pages.put('/masking', { body }));
  const report = await reportOf(browser, tabId);
  await report.getByRole('button', { name: 'Start' }).click();
  await type(page, phrase);
  await report.getByRole('button', { name: 'Go on with step 2' }).click();
  await type(page, '5555 5555 5555 4444');
  await type(page, '4111 1111 1111 1129');
  const others = String(await seen(page));
  expect(others).not.toMatch(/5555555|44/);
  await type(page, card);
  await page.waitForTimeout(1000);
  await page.locator('textarea').press('Enter');
  await expect(report.locator('[data-step=card] [data-outcome=pass]')).toBeVisible();
  expect(await axeViolations(report)).toEqual([]);
  expect(await judged(browser, tabId)).toEqual(['pass', 'pass']);
});

test('where the number is sent and then not to be found it is not known; a test can be ended', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await opened(browser, pages.put('/sealed', { body: pageOf(chatOf(sealed)) }));
  const report = await reportOf(browser, tabId);
  await report.getByRole('button', { name: 'Start' }).click();
  await type(page, phrase);
  await report.getByRole('button', { name: 'Go on with step 2' }).click();
  await type(page, card);
  await page.waitForTimeout(1000);
  await page.locator('textarea').press('Enter');
  // Send was the person's: the guard takes nothing out of this number.
  expect(await page.evaluate('told')).toEqual([card]);
  await expect(report.locator('[data-step=card] [data-outcome=unknown]')).toBeVisible();
  expect(await judged(browser, tabId)).toEqual(['pass', 'unknown']);
  await report.getByRole('button', { name: 'End the test' }).click();
  await expect(report.getByRole('button', { name: 'Start' })).toBeVisible();
});
