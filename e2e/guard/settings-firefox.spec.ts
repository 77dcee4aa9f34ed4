import type { Frame, Page } from 'puppeteer-core';
import type { FirefoxBrowser } from '../support/firefox.ts';
import {
  CARD,
  expect,
  MASKED,
  openChat,
  press,
  readSpy,
  SENT,
  test,
  textOf,
} from './support/firefox-test.ts';
import { leaksOf } from './support/spy.ts';

// settings.spec.ts, as far as it rests on the browser, in Firefox.

// One Firefox at a time: the settings are one for all its tabs.
test.describe.configure({ mode: 'default' });

// Words behind the number, so that the next message is not taken for the rest of it.
const END = ' is all that there is to say';
/** Time in which every frame has heard of a change of the settings, in milliseconds. */
const heardMs = 300;

const asTyped = { held: CARD, sent: CARD + END };
const masked = { held: MASKED, sent: SENT + END };

const elsewhere = (address: string) => address.replace('shop.test', 'vendor.test');

/** Keeps these settings of the guard, whatever they are, and no others. */
const keepSettings = (firefox: FirefoxBrowser, settings: Readonly<Record<string, unknown>>) =>
  firefox.inExtension(async (kept) => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
    };
    await browser.storage.local.clear();
    await browser.storage.local.set(kept);
  }, settings);

test.afterEach(({ firefox }) => keepSettings(firefox, {}));

const focus = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as { field: HTMLElement }).field.focus());

/** What the field holds once the card was typed, and what was then sent. */
async function send(page: Page, frame: Frame): Promise<{ held: string; sent: string | undefined }> {
  await focus(frame);
  const before = (await readSpy(frame)).sent.length;
  await page.keyboard.type(CARD);
  const held = await textOf(frame);
  await page.keyboard.type(END);
  await press(page, 'Enter');
  await expect.poll(async () => (await readSpy(frame)).sent.length).toBe(before + 1);
  return { held, sent: (await readSpy(frame)).sent.at(-1) };
}

/** Opens the real popup over the tab, and waits until it has read the settings. */
async function openPopup(firefox: FirefoxBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await firefox.openPopup();
  await expect.poll(() => firefox.popupText()).toMatch(/^Guard is (on|off)/m);
}

/** Presses in the popup, waits for what it then says, closes it, and waits until every frame has heard. */
async function pressAndLeave(firefox: FirefoxBrowser, page: Page, text: string, said: RegExp): Promise<void> {
  await firefox.pressInPopup(text);
  await expect.poll(() => firefox.popupText()).toMatch(said);
  await firefox.closePopup();
  await expect.poll(() => firefox.popupText()).toBe('');
  await page.bringToFront();
  await new Promise((done) => setTimeout(done, heardMs));
}

test('Firefox: off on one site, there numbers arrive as typed, on others they are masked', async ({
  firefox,
  pages,
}) => {
  const address = pages.address('textarea');
  const { page, frame } = await openChat(firefox, address);
  expect(await send(page, frame)).toEqual(masked);
  await openPopup(firefox, page);
  await pressAndLeave(firefox, page, 'Mask them on shop.test', /^Guard is off on this site/m);
  expect(await send(page, frame)).toEqual(asTyped);

  const other = await openChat(firefox, elsewhere(address));
  expect(await send(other.page, other.frame)).toEqual(masked);
  expect(leaksOf(await readSpy(other.frame), CARD, '')).toEqual([]);
  await openPopup(firefox, other.page);
  expect(await firefox.popupText()).toMatch(/^Guard is on/m);
  await firefox.closePopup();
  await other.page.close();

  // It is kept, and can be taken back.
  await page.close();
  const again = await openChat(firefox, address);
  expect(await send(again.page, again.frame)).toEqual(asTyped);
  await openPopup(firefox, again.page);
  await pressAndLeave(firefox, again.page, 'Mask them on shop.test', /^Guard is on/m);
  expect(await send(again.page, again.frame)).toEqual(masked);
  await again.page.close();
});

test('Firefox: off everywhere, and on again', async ({ firefox, pages }) => {
  const address = pages.address('contenteditable');
  const first = await openChat(firefox, address);
  await openPopup(firefox, first.page);
  await pressAndLeave(firefox, first.page, 'Mask card numbers in chats', /^Guard is off:/m);
  expect(await send(first.page, first.frame)).toEqual(asTyped);
  const { page, frame } = await openChat(firefox, elsewhere(address));
  expect(await send(page, frame)).toEqual(asTyped);
  await openPopup(firefox, page);
  await expect(firefox.pressInPopup('Mask them on vendor.test')).rejects.toThrow('is disabled');
  await pressAndLeave(firefox, page, 'Mask card numbers in chats', /^Guard is on/m);
  expect(await send(page, frame)).toEqual(masked);
  await page.close();
  await first.page.bringToFront();
  expect(await send(first.page, first.frame)).toEqual(masked);
  await first.page.close();
});

test('Firefox: off in mid-message gives back what was hidden', async ({ firefox, pages }) => {
  const { page, frame } = await openChat(firefox, pages.address('textarea'));
  await focus(frame);
  await page.keyboard.type(CARD);
  expect(await textOf(frame)).toBe(MASKED);
  await openPopup(firefox, page);
  await pressAndLeave(firefox, page, 'Mask them on shop.test', /^Guard is off on this site/m);
  expect(await textOf(frame)).toBe(CARD);
  await page.close();
});

test('Firefox: “send as typed” is for the message being written, and for no other', async ({
  firefox,
  pages,
}) => {
  const { page, frame } = await openChat(firefox, pages.address('textarea'));
  await focus(frame);
  await page.keyboard.type(CARD);
  expect(leaksOf(await readSpy(frame), CARD, '')).toEqual([]);
  await openPopup(firefox, page);
  await expect.poll(() => firefox.popupText()).toContain('Digits are hidden in the message you are writing.');
  await pressAndLeave(firefox, page, 'Send as typed', /^(?!.*Digits are hidden)/s);
  await expect.poll(() => textOf(frame)).toBe(CARD);
  await focus(frame);
  await page.keyboard.type(END);
  await press(page, 'Enter');
  await expect.poll(async () => (await readSpy(frame)).sent).toEqual([CARD + END]);
  expect(await send(page, frame)).toEqual(masked);
  await page.close();
});

test('Firefox: settings that are corrupt leave the guard on; the popup says so, and its switches mend them', async ({
  firefox,
  pages,
}) => {
  const { page, frame } = await openChat(firefox, pages.address('textarea'));
  await keepSettings(firefox, { guardOff: 'yes', guardOffSites: ['shop.test', 7] });
  await new Promise((done) => setTimeout(done, heardMs));
  expect(await send(page, frame)).toEqual(masked);
  await openPopup(firefox, page);
  await expect.poll(() => firefox.popupText()).toContain('settings could not be read, so the guard is on');
  await firefox.pressInPopup('Mask them on shop.test');
  await expect.poll(() => firefox.popupText()).toMatch(/^Guard is off on this site/m);
  await firefox.pressInPopup('Mask card numbers in chats');
  await expect.poll(() => firefox.popupText()).toMatch(/^Guard is off:/m);
  await expect.poll(() => firefox.popupText()).not.toContain('could not be read');
  await pressAndLeave(firefox, page, 'Mask card numbers in chats', /^Guard is off on this site/m);
  expect(await send(page, frame)).toEqual(asTyped);
  await page.close();
});

test('Firefox: the badge says that digits are hidden, until they are sent or their frame is gone', async ({
  firefox,
  pages,
}) => {
  const { page, tabId, frame } = await openChat(firefox, pages.address('textarea', 'cross-origin'));
  const badge = () => firefox.badgeOfTab(tabId);
  expect((await badge()).text).not.toContain('•');
  await focus(frame);
  await page.keyboard.type(CARD);
  await expect.poll(async () => (await badge()).text).toMatch(/•$/);
  expect((await badge()).title).toMatch(/Digits are hidden in the message being written$/);
  await press(page, 'Enter');
  await expect.poll(async () => (await badge()).text).not.toContain('•');
  expect((await badge()).title).toMatch(/Sent with a card number hidden: 1 message$/);
  await page.keyboard.type(CARD);
  await expect.poll(async () => (await badge()).text).toMatch(/•$/);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(async () => (await badge()).text).not.toContain('•');
  await page.close();
});
