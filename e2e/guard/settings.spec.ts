import type { Frame, Page, TestInfo } from '@playwright/test';
import { tabIdOf } from '../../cli/audit-page.ts';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { axeViolations } from '../support/axe.ts';
import { badgeOfTab } from '../support/chromium.ts';
import { openPopup } from '../support/popup.ts';
import { keepSettings } from './support/settings.ts';
import {
  CARD,
  chatFrame,
  expect,
  focusField,
  leaks,
  MASKED,
  readSpy,
  SENT,
  test,
  textOf,
} from './support/test.ts';

// Words behind the number, so that the next message is not taken for the rest of it.
const END = ' is all that there is to say';

test.beforeEach(({ guarded }) => keepSettings(guarded, {}));

/** What the field holds once the card was typed, and what was then sent. */
async function send(frame: Frame): Promise<{ held: string; sent: string | undefined }> {
  await focusField(frame);
  await frame.page().keyboard.type(CARD);
  const held = await textOf(frame);
  await frame.page().keyboard.type(END);
  await frame.page().keyboard.press('Enter');
  return { held, sent: (await readSpy(frame)).sent.at(-1) };
}

const asTyped = { held: CARD, sent: CARD + END };
const masked = { held: MASKED, sent: SENT + END };

const elsewhere = (address: string) => address.replace('shop.test', 'vendor.test');
const everywhere = (popup: Page) => popup.getByLabel('Mask card numbers in chats');
const here = (popup: Page, host: string) => popup.getByLabel(`Mask them on ${host}`);

/** The popup with the guard's switches in view. */
async function openSwitches(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await openPopup(browser, page);
  await popup.locator('.guard-head').click();
  await expect(everywhere(popup)).toBeEnabled();
  return popup;
}

/** Closes the popup and waits until every frame has heard of what was switched in it. */
async function leave(popup: Page, page: Page): Promise<void> {
  await popup.close();
  await page.waitForTimeout(500);
}

test('off on one site: there numbers arrive as typed, on others they are masked', async ({
  page,
  pages,
  guarded,
}) => {
  const address = pages.address('textarea');
  await page.goto(address);
  const frame = await chatFrame(page);
  expect(await send(frame)).toEqual(masked);
  let popup = await openSwitches(guarded, page);
  await here(popup, 'shop.test').uncheck();
  await expect(popup.getByText(/^Guard is off on this site/)).toBeVisible();
  await leave(popup, page);
  expect(await send(frame)).toEqual(asTyped);

  await page.goto(elsewhere(address));
  const other = await chatFrame(page);
  expect(await send(other)).toEqual(masked);
  expect(await leaks(other)).toEqual([]);
  popup = await openSwitches(guarded, page);
  await expect(popup.getByText(/^Guard is on/)).toBeVisible();
  await leave(popup, page);

  // It is kept, and can be taken back.
  await page.goto(address);
  const again = await chatFrame(page);
  expect(await send(again)).toEqual(asTyped);
  popup = await openSwitches(guarded, page);
  await here(popup, 'shop.test').check();
  await leave(popup, page);
  expect(await send(again)).toEqual(masked);
});

test('off everywhere, and on again', async ({ page, pages, guarded }) => {
  const address = pages.address('contenteditable');
  await page.goto(address);
  let frame = await chatFrame(page);
  let popup = await openSwitches(guarded, page);
  await everywhere(popup).uncheck();
  await expect(popup.getByText(/^Guard is off:/)).toBeVisible();
  await expect(here(popup, 'shop.test')).toBeDisabled();
  await leave(popup, page);
  expect(await send(frame)).toEqual(asTyped);
  await page.goto(elsewhere(address));
  frame = await chatFrame(page);
  expect(await send(frame)).toEqual(asTyped);
  popup = await openSwitches(guarded, page);
  await everywhere(popup).check();
  await leave(popup, page);
  expect(await send(frame)).toEqual(masked);
});

test('off in mid-message: what was hidden is given back, and goes out as typed', async ({
  page,
  pages,
  guarded,
}) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await focusField(frame);
  await page.keyboard.type(CARD);
  expect(await textOf(frame)).toBe(MASKED);
  const popup = await openSwitches(guarded, page);
  await here(popup, 'shop.test').uncheck();
  await leave(popup, page);
  expect(await textOf(frame)).toBe(CARD);
});

test('“send as typed” is for the message being written, and for no other', async ({
  page,
  pages,
  guarded,
}) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await focusField(frame);
  await page.keyboard.type(CARD);
  expect(await leaks(frame)).toEqual([]);
  const popup = await openPopup(guarded, page);
  await expect(popup.getByText('Digits are hidden in the message you are writing.')).toBeVisible();
  await popup.getByRole('button', { name: 'Send as typed' }).click();
  await expect.poll(() => textOf(frame)).toBe(CARD);
  await leave(popup, page);
  await focusField(frame);
  await page.keyboard.type(END);
  await page.keyboard.press('Enter');
  expect((await readSpy(frame)).sent).toEqual([CARD + END]);
  expect(await send(frame)).toEqual(masked);
});

test('settings that are corrupt leave the guard on; the popup says so, and its switches mend them', async ({
  page,
  pages,
  guarded,
}) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  for (const kept of [
    { guardOff: 'yes', guardOffSites: 'shop.test' },
    { guardOff: 1, guardOffSites: { 0: 'shop.test', length: 1 } },
    { guardOff: null, guardOffSites: ['shop.test', 7] },
  ]) {
    await keepSettings(guarded, kept);
    expect(await send(frame)).toEqual(masked);
  }
  const popup = await openSwitches(guarded, page);
  await expect(popup.getByText(/settings could not be read, so the guard is on/)).toBeVisible();
  await expect(everywhere(popup)).toBeChecked();
  await everywhere(popup).uncheck();
  await here(popup, 'shop.test').isDisabled();
  await everywhere(popup).check();
  await here(popup, 'shop.test').uncheck();
  await expect(popup.getByText(/could not be read/)).toHaveCount(0);
  await leave(popup, page);
  expect(await send(frame)).toEqual(asTyped);
});

test('a frame goes by the page in its tab: a chat’s own host turns nothing off, and hides nothing', async ({
  page,
  pages,
  guarded,
}) => {
  await page.goto(pages.address('textarea', 'cross-origin'));
  const frame = await chatFrame(page);
  expect(new URL(frame.url()).hostname).toBe('vendor.test');
  await keepSettings(guarded, { guardOffSites: ['vendor.test'] });
  expect(await send(frame)).toEqual(masked);
  expect(await leaks(frame)).toEqual([]);
  await keepSettings(guarded, { guardOffSites: ['shop.test'] });
  expect(await send(frame)).toEqual(asTyped);
});

test('the badge says that digits are hidden, until they are sent or their frame is gone', async ({
  page,
  pages,
  guarded,
}) => {
  await page.goto(pages.address('textarea', 'cross-origin'));
  const frame = await chatFrame(page);
  const tabId = await tabIdOf(guarded, page);
  const badge = () => badgeOfTab(guarded, tabId);
  const { text: quiet } = await badge();
  expect(quiet).not.toContain('•');
  await focusField(frame);
  await page.keyboard.type(CARD);
  await expect.poll(async () => (await badge()).text).toBe(`${quiet}•`);
  expect((await badge()).title).toMatch(/Digits are hidden in the message being written$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await badge()).text).toBe(quiet);
  expect((await badge()).title).toMatch(/Sent with a card number hidden: 1 message$/);
  await page.keyboard.type(CARD);
  await expect.poll(async () => (await badge()).text).toBe(`${quiet}•`);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(async () => (await badge()).text).not.toContain('•');
});

test('by keyboard alone', async ({ page, pages, guarded }) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await focusField(frame);
  await page.keyboard.type(CARD);
  const popup = await openPopup(guarded, page);
  await expect(popup.getByRole('button', { name: 'Send as typed' })).toBeVisible();
  const tabTo = async (what: RegExp) => {
    for (let press = 0; press < 12; press += 1) {
      await popup.keyboard.press('Tab');
      const found = await popup.evaluate(() => {
        const element = document.activeElement;
        if (!element) return { text: '', isRing: false };
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          text: element.closest('label')?.textContent ?? element.textContent ?? '',
          isRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
        };
      });
      if (!what.test(found.text)) continue;
      expect(found.isRing, found.text).toBe(true);
      return;
    }
    throw new Error(`Tab does not lead to ${what}`);
  };
  await tabTo(/^Guard is on/);
  await popup.keyboard.press('Enter');
  await tabTo(/^Mask card numbers in chats/);
  await tabTo(/^Mask them on shop\.test/);
  await tabTo(/^Look for chats on shop\.test/);
  await tabTo(/^Send as typed/);
  await popup.keyboard.press('Enter');
  await expect.poll(() => textOf(frame)).toBe(CARD);
  for (let back = 0; back < 2; back += 1) await popup.keyboard.press('Shift+Tab');
  await popup.keyboard.press('Space');
  await expect(popup.getByText(/^Guard is off on this site/)).toBeVisible();
  await leave(popup, page);
});

/** As axe-core sees it, in light and in dark, wide and narrow; and keeps a picture of each. */
async function look(popup: Page, name: string, testInfo: TestInfo): Promise<void> {
  for (const width of [380, 320]) {
    // A popup's window is as wide as what is in it.
    await popup.evaluate((px) => {
      document.body.style.width = `${px}px`;
    }, width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      const title = `${name}-${colorScheme}-${width}`;
      expect(await axeViolations(popup), title).toEqual([]);
      expect(await popup.locator('.guard').evaluate((panel) => panel.scrollWidth), title).toBeLessThanOrEqual(
        width,
      );
      const path = testInfo.outputPath(`${title}.png`);
      await popup.locator('body').screenshot({ path, animations: 'disabled' });
      await testInfo.attach(title, { path, contentType: 'image/png' });
    }
  }
}

test('the guard’s part of the popup is accessible in every state', async ({
  page,
  pages,
  guarded,
}, testInfo) => {
  test.setTimeout(120_000);
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  let popup = await openSwitches(guarded, page);
  await look(popup, 'guard-on', testInfo);
  await here(popup, 'shop.test').uncheck();
  await expect(popup.getByText(/^Guard is off on this site/)).toBeVisible();
  await look(popup, 'guard-off-here', testInfo);
  await here(popup, 'shop.test').check();
  await leave(popup, page);
  await focusField(frame);
  await page.keyboard.type(CARD);
  popup = await openPopup(guarded, page);
  await expect(popup.getByRole('button', { name: 'Send as typed' })).toBeVisible();
  await look(popup, 'guard-hiding', testInfo);
  await leave(popup, page);
  await page.keyboard.press('Enter');
  await keepSettings(guarded, { guardOff: 'yes' });
  popup = await openSwitches(guarded, page);
  await expect(popup.getByText(/could not be read/)).toBeVisible();
  await look(popup, 'guard-corrupt', testInfo);
  await leave(popup, page);
});
