import type { Frame, Page } from 'puppeteer-core';
import { TEST_CARD } from '../lib/card/test-number.ts';
import { TEST_PHRASE } from '../lib/messages/typing-test.ts';
import type { Checks } from './lab/expect.ts';
import type { Lab } from './lab/server.ts';
import { composerFound } from './support/audits.ts';
import { outcomesOf } from './support/chromium.ts';
import type { FirefoxBrowser } from './support/firefox.ts';
import { openFirefoxChat, runFirefoxDrive } from './support/firefox-drive.ts';
import { expect, test } from './support/firefox-test.ts';
import { labPage } from './support/test.ts';

// One Firefox at a time: the tests of this file share it, and its popup.
test.describe.configure({ mode: 'default' });

const DRAFT = 'Do you have the atlas?';
const wait = { timeout: 15_000 };

async function judged(firefox: FirefoxBrowser, tabId: number, checks: readonly string[]) {
  const [found = {}] = Object.values(outcomesOf(await firefox.storedAudit(tabId)));
  return checks.map((check) => found[check]);
}

/** The text of the chat's field, whatever shadow root it is in. */
const textIn = (frame: Frame) =>
  frame.evaluate(
    () => document.querySelector('deep-chat')?.shadowRoot?.querySelector('#text-input')?.textContent,
  );

/** Presses in the popup, waits for what it then says, and closes it: a person types in the page, and the popup is gone. */
async function pressAndLeave(firefox: FirefoxBrowser, page: Page, text: string, said: string): Promise<void> {
  await firefox.pressInPopup(text);
  await expect.poll(() => firefox.popupText(), wait).toContain(said);
  await firefox.closePopup();
  await expect.poll(() => firefox.popupText()).toBe('');
  await page.bringToFront();
}

/** Opens the popup over the tab, and waits until it says this. */
async function openPopup(firefox: FirefoxBrowser, page: Page, said: string): Promise<void> {
  await page.bringToFront();
  await firefox.openPopup();
  await expect.poll(() => firefox.popupText(), wait).toContain(said);
}

test('Firefox: the typing test, from the popup, settles both its checks', async ({ lab, firefox }) => {
  const { urlWithPort, drive } = labPage(lab, 'deep-chat');
  const [chat] = drive;
  if (!chat) throw new Error('deep-chat is not driven');
  const { page, tabId } = await firefox.openTab(urlWithPort);
  // What is sent on a socket that was closed is thrown away without an error: no server is asked.
  await page.evaluate(`{ const socket = new WebSocket('wss://localhost:9/'); socket.close();
    document.addEventListener('input', (event) => socket.send(event.composedPath()[0].textContent)); }`);
  const frame = await openFirefoxChat(page, chat);
  await composerFound(() => firefox.storedAudit(tabId));
  const checks = ['unsent-text-sent', 'unmasked-card'];
  expect(await judged(firefox, tabId, checks)).toEqual(['unknown', 'unknown']);
  const type = async (text: string) => {
    await (await frame.waitForSelector('deep-chat >>> #text-input'))?.click();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
  };

  await openPopup(firefox, page, 'Typing test');
  await firefox.pressInPopup('Typing test');
  await pressAndLeave(firefox, page, 'Start', TEST_PHRASE);
  await type(TEST_PHRASE);
  await openPopup(firefox, page, 'Go on with step 2');
  expect(await judged(firefox, tabId, checks)).toEqual(['fail', 'unknown']);
  await pressAndLeave(firefox, page, 'Go on with step 2', TEST_CARD);
  await type(TEST_CARD);
  expect(await textIn(frame)).toBe(TEST_CARD);
  await openPopup(firefox, page, 'Both steps are done');
  await firefox.closePopup();
  expect(await judged(firefox, tabId, checks)).toEqual(['fail', 'fail']);
  expect(JSON.stringify(await firefox.storedAudit(tabId))).not.toMatch(/teapot|4111|1111/);
  // The step is over, and so is its leave.
  await page.bringToFront();
  await type(TEST_CARD);
  expect(await textIn(frame)).toMatch(/^4111 11[• ]+$/);
  await page.close();
});

/** Uses a page of the lab as a visitor does, and waits until each check is judged as the page says, or as `otherwise` does. */
async function audited(lab: Lab, firefox: FirefoxBrowser, name: string, otherwise: Checks = {}) {
  const { urlWithPort, expect: widgets, drive } = labPage(lab, name);
  const { page, tabId } = await firefox.openTab(urlWithPort);
  const isRead = () => composerFound(() => firefox.storedAudit(tabId));
  for (const one of drive) await runFirefoxDrive(page, one, DRAFT, isRead);
  const expected = Object.fromEntries(
    widgets.map(({ vendor, checks }) => [vendor, { ...checks, ...otherwise }]),
  );
  await expect
    .poll(async () => outcomesOf(await firefox.storedAudit(tabId)), { ...wait, message: name })
    .toMatchObject(expected);
  return { page, tabId };
}

test('Firefox: forms before the chat are read, and judged as they are', async ({ lab, firefox }) => {
  // Chromium checks the spelling of its one-row card field; Firefox does so only where a page asks for it.
  for (const [name, otherwise] of [
    ['form-greedy', { 'cloud-spellcheck': 'pass' }],
    ['form-modest', {}],
  ] as const) {
    const { page, tabId } = await audited(lab, firefox, name, otherwise);
    expect(JSON.stringify(await firefox.storedAudit(tabId))).not.toMatch(/Robin|Reader|atlas/);
    await page.close();
  }
});

test('Firefox: who asks for secrets is found, and warned of at once', async ({ lab, firefox }) => {
  const { page, tabId } = await audited(lab, firefox, 'phishing');
  await expect.poll(async () => (await firefox.badgeOfTab(tabId)).text).toMatch(/!$/);
  await openPopup(firefox, page, 'The other side asks for a secret');
  await firefox.closePopup();
  expect(JSON.stringify(await firefox.storedAudit(tabId))).not.toMatch(/from your phone|atlas/);
  await page.close();
});
