import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { openChat, typeDraft } from './lab/drive.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { badgeOfTab, openTab } from './support/chromium.ts';
import { openPopup } from './support/popup.ts';
import { expect, labPage, test } from './support/test.ts';

async function openSettings(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByRole('heading', { name: 'Earshot Settings' }).waitFor();
  return page;
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = 'rgb(247, 245, 240)';
const dark = 'rgb(17, 24, 26)';

test('settings: kept at once, told to other pages, saved to a file and read again', async ({
  browserWithEarshot: browser,
}, testInfo) => {
  const page = await openSettings(browser);
  await page.emulateMedia({ colorScheme: 'light' });
  const other = await openSettings(browser);
  await page.getByLabel('Dark').check();
  for (const one of [page, other]) await expect.poll(() => paper(one)).toBe(dark);
  await page.getByLabel('Add a site').fill('https://Toys.test/cart');
  await page.keyboard.press('Enter');
  await expect(other.getByText('toys.test')).toBeVisible();
  await page.getByLabel('Add a site').fill('no site');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('“no site” is no site.');
  await expect(page.getByLabel('Add a site')).toHaveValue('no site');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const saved = testInfo.outputPath('settings.json');
  await download.saveAs(saved);
  await page.getByRole('button', { name: 'Remove toys.test' }).click();
  await expect(page.getByText('toys.test')).toHaveCount(0);
  await expect(page.getByLabel('Add a site')).toBeFocused();
  await page.getByRole('button', { name: 'Back to how it came' }).click();
  await expect.poll(() => paper(other)).toBe(light);

  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"earshotSettings":1,"theme":"dark"'),
  });
  await expect(page.getByRole('status')).toHaveText(
    'broken.json was not taken: it is no JSON. Nothing has changed.',
  );
  expect(await paper(page)).toBe(light);
  await file.setInputFiles(saved);
  await expect(page.getByRole('status')).toHaveText('The settings of settings.json hold now.');
  await expect.poll(() => paper(other)).toBe(dark);
  await expect(page.getByText('toys.test')).toBeVisible();

  // The theme was chosen: the system's has no say any more.
  for (const [theme, width] of [
    ['Dark', 1200],
    ['Light', 320],
  ] as const) {
    await page.getByLabel(theme).check();
    await expect.poll(() => paper(page)).toBe(theme === 'Dark' ? dark : light);
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page), theme).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.screenshot({ path: testInfo.outputPath(`settings-${theme}.png`), fullPage: true });
  }
});

test('a site left alone is neither judged nor guarded, until it is looked at again', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const settings = await openSettings(browser);
  const shop = labPage(lab, 'rasa');
  await settings.getByLabel('Add a site').fill(shop.url);
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('button', { name: /^Remove rasa/ })).toBeVisible();
  // The list shows it before it is kept.
  const kept = () =>
    settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ ignoredSites?: string[] }> } } };
      };
      return (await chrome.storage.local.get('ignoredSites')).ignoredSites;
    });
  await expect.poll(kept).toEqual(['rasa.books.test']);

  const { page, tabId } = await openTab(browser, shop.url);
  const [drive] = shop.drive;
  if (!drive) throw new Error('nothing to drive');
  const frame = await openChat(page, drive);
  await typeDraft(frame, drive, '4111 1111 1111 1111');
  await expect(frame.locator(drive.composer).first()).toHaveValue('4111 1111 1111 1111');
  const { record, result } = await settledAudit(browser, tabId);
  expect(result.widgets).toEqual([]);
  expect(record.inspectedFrames).toEqual([]);
  expect((await badgeOfTab(browser, tabId)).text).toBe('');

  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Earshot leaves this site alone.' })).toBeVisible();
  await expect(popup.getByText('Guard is on')).toHaveCount(0);
  expect(await axeViolations(popup)).toEqual([]);
  await popup.screenshot({ path: testInfo.outputPath('popup-ignored.png') });
  await popup.getByRole('button', { name: 'Look at this site again' }).click();
  await gradedChat(browser, tabId);
  await expect(settings.getByRole('button', { name: /^Remove rasa/ })).toHaveCount(0);
});

test('a chat called none leaves badge and grade at once, and comes back from popup or settings', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'two-chats').url);
  await gradedChat(browser, tabId);
  await gradedChat(browser, tabId, 'deep-chat');
  const { result } = await settledAudit(browser, tabId);
  const names = result.widgets.map(({ name }) => name);
  const badge = async () => (await badgeOfTab(browser, tabId)).title;
  await expect.poll(badge).toMatch(/2 chats/);

  const popup = await openPopup(browser, page);
  const cards = popup.locator('details.widget');
  await expect(popup.getByRole('heading', { level: 3 })).toHaveText(names);
  await cards.nth(0).getByRole('button', { name: 'This is not a chat' }).click();
  await expect(popup.getByRole('heading', { level: 3 })).toHaveText([...names].reverse());
  await expect(cards.nth(1)).toContainText('Not a chat, you said');
  await expect.poll(badge).toMatch(/1 chat:/);
  await expect(popup.getByLabel(`Grade ${result.widgets[1]?.score.grade}`).first()).toBeVisible();

  // The first card is the open one.
  await cards.nth(0).getByRole('button', { name: 'This is not a chat' }).click();
  await expect(popup.getByRole('heading', { name: 'No chat here, you said.' })).toBeVisible();
  await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toBe('');
  expect(await axeViolations(popup)).toEqual([]);
  await popup.locator('body').screenshot({ path: testInfo.outputPath('popup-not-a-chat.png') });
  await popup.getByRole('button', { name: 'It is a chat after all' }).first().click();
  await expect.poll(badge).toMatch(/1 chat:/);

  const settings = await openSettings(browser);
  await settings.getByRole('button', { name: /^Remove two-chats/ }).click();
  await expect.poll(badge).toMatch(/2 chats/);
});
