import { test as base } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { type FirefoxBrowser, launchFirefox } from '../../support/firefox.ts';
import { bundledFields } from './fields.ts';
import { untilGuarded } from './ready.ts';
import { type Pages, servePages } from './server.ts';
import { READ_SPY, type Seen } from './spy.ts';

export const CARD = '4539 1488 0343 6467';
export const MASKED = '4539 14•• •••• ••••';
export const SENT = '4539 14•• •••• 6467';

/** Firefox with the guard, and the pages; one for each worker. */
export const test = base.extend<object, { pages: Pages; firefox: FirefoxBrowser }>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const pages = await servePages(await bundledFields());
      await use(pages);
      await pages.stop();
    },
    { scope: 'worker' },
  ],
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const firefox = await launchFirefox({ hosts: ['shop.test', 'vendor.test'], caPem: null });
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});

/** Opens a page and waits until its chat is there and guarded. */
export async function openChat(
  firefox: FirefoxBrowser,
  address: string,
): Promise<{ page: Page; tabId: number; frame: Frame }> {
  const { page, tabId } = await firefox.openTab(address);
  await untilGuarded(() => firefox.storedAudit(tabId));
  // A library's field may take its time.
  for (let tries = 0; tries < 100; tries += 1) {
    for (const frame of page.frames().toReversed()) {
      if (await frame.evaluate(() => 'field' in window).catch(() => false)) return { page, tabId, frame };
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('no frame has the field');
}

/** What the field holds. */
export const textOf = (frame: Frame) =>
  frame.evaluate(() => {
    const { field } = window as unknown as { field: HTMLElement & { value?: string } };
    return (field.value ?? field.innerText)
      .replaceAll('\u00a0', ' ')
      .replaceAll('\ufeff', '')
      .replace(/\n+$/, '');
  });
/** What the page's spy saw. */
export const readSpy = (frame: Frame) => frame.evaluate(READ_SPY) as Promise<Seen>;

/** Presses these keys together. */
export async function press(page: Page, ...keys: ('Control' | 'Shift' | 'z' | 'Enter')[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}
export { expect } from '@playwright/test';
