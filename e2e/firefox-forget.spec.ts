import type { Page } from 'puppeteer-core';
import type { Lab } from './lab/server.ts';
import { composerFound } from './support/audits.ts';
import type { FirefoxBrowser } from './support/firefox.ts';
import { runFirefoxDrive } from './support/firefox-drive.ts';
import { expect, test } from './support/firefox-test.ts';

test.describe.configure({ mode: 'default' });

function shopOf(lab: Lab, name: string) {
  const shop = lab.pages.find((one) => one.name === name);
  if (!shop) throw new Error(`the lab has no page ${name}`);
  return shop;
}

async function chatThatKeeps(lab: Lab, firefox: FirefoxBrowser, name: string): Promise<Page> {
  const shop = shopOf(lab, name);
  const { page, tabId } = await firefox.openTab(shop.urlWithPort);
  const isRead = () => composerFound(() => firefox.storedAudit(tabId));
  for (const drive of shop.drive) await runFirefoxDrive(page, drive, 'Do you have the atlas?', isRead);
  const kept = async () =>
    (await firefox.storedAudit(tabId))?.record.evidence.conversations.flatMap((one) => one.kept).length;
  await expect.poll(kept, { timeout: 15_000 }).toBeGreaterThan(0);
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    // biome-ignore lint/suspicious/noDocumentCookie: as shops do it.
    document.cookie = 'basket=1; max-age=9999; path=/';
  });
  return page;
}

function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage).sort(),
    ...document.cookie.split('; ').filter(Boolean),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => String(name)),
  ]);
}

for (const name of ['keeps-local', 'keeps-cache']) {
  test(`firefox forgets ${name} now, and nothing else`, async ({ lab, firefox }) => {
    const page = await chatThatKeeps(lab, firefox, name);
    await firefox.openPopup();
    await expect.poll(() => firefox.popupText()).toContain('Forget this chat');
    await firefox.pressInPopup('Forget this chat');
    await firefox.pressInPopup('Forget it');
    await expect.poll(() => firefox.popupText()).toContain('Taken away: 1 thing');
    await firefox.closePopup();
    expect(await keptIn(page)).toEqual(['theme', 'basket=1']);
    await page.close();
  });
}

test('firefox forgets a chat when the page is left', async ({ lab, firefox }) => {
  const page = await chatThatKeeps(lab, firefox, 'keeps-local');
  await firefox.openPopup();
  await expect.poll(() => firefox.popupText()).toContain('Forget this chat');
  await firefox.pressInPopup('Forget this chat');
  await firefox.pressInPopup('When I leave this page');
  await firefox.pressInPopup('Forget it');
  await expect.poll(() => firefox.popupText()).toContain('It will be forgotten when you leave this page.');
  await firefox.closePopup();
  expect(await keptIn(page)).toContain('books-chat:log');
  await page.goto(`${shopOf(lab, 'keeps-local').urlWithPort}privacy`);
  await expect.poll(() => keptIn(page)).toEqual(['theme', 'basket=1']);
  await page.close();
});

test('firefox forgets a chat after a time', async ({ lab, firefox }) => {
  const page = await chatThatKeeps(lab, firefox, 'keeps-local');
  await firefox.openPopup();
  await expect.poll(() => firefox.popupText()).toContain('Forget this chat');
  await firefox.pressInPopup('Forget this chat');
  await firefox.pressInPopup('In 1 hour');
  await firefox.pressInPopup('Forget it');
  await expect.poll(() => firefox.popupText()).toContain('It will be forgotten on');
  await firefox.closePopup();
  await firefox.inExtension(async () => {
    type Alarms = { getAll(): Promise<{ name: string }[]>; create(name: string, how: object): Promise<void> };
    const { alarms } = (globalThis as unknown as { browser: { alarms: Alarms } }).browser;
    for (const { name } of await alarms.getAll()) await alarms.create(name, { when: Date.now() + 500 });
  }, null);
  await expect.poll(() => keptIn(page), { timeout: 20_000 }).toEqual(['theme', 'basket=1']);
  await page.close();
});
