import { test as base, type Frame, type Page } from '@playwright/test';
import { tabIdOf } from '../../../cli/audit-page.ts';
import { type ExtensionBrowser, launchExtensionBrowser } from '../../../cli/extension-browser.ts';
import { chromiumPath, storedAudit, testedExtension } from '../../support/chromium.ts';
import { bundledFields } from './fields.ts';
import { untilGuarded } from './ready.ts';
import { type Pages, servePages } from './server.ts';
import { leaksOf, READ_SPY, type Seen } from './spy.ts';

export const CARD = '4539 1488 0343 6467';
export const MASKED = '4539 14•• •••• ••••';
export const SENT = '4539 14•• •••• 6467';

/** Chromium with the guard, and the pages; one for each worker, since no test leaves anything behind. */
export const test = base.extend<{ page: Page }, { pages: Pages; guarded: ExtensionBrowser }>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const pages = await servePages(await bundledFields());
      await use(pages);
      await pages.stop();
    },
    { scope: 'worker' },
  ],
  guarded: [
    async ({ pages }, use) => {
      const browser = await launchExtensionBrowser({
        executablePath: chromiumPath,
        extension: testedExtension,
        extraArguments: [`--host-resolver-rules=MAP *.test 127.0.0.1:${pages.port}`],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ guarded }, use) => {
    const page = await guarded.context.newPage();
    browserOf.set(page, guarded);
    await use(page);
    await page.close();
  },
});
export { expect } from '@playwright/test';

const browserOf = new WeakMap<Page, ExtensionBrowser>();

/** The frame that holds the chat: the page itself, or its only child. Waits until the field is there, and guarded. */
export async function chatFrame(page: Page): Promise<Frame> {
  for (let tries = 0; ; tries++) {
    const frame = page.frames().at(-1) ?? page.mainFrame();
    const isThere = await frame.evaluate(() => 'field' in window).catch(() => false);
    if (isThere) {
      const browser = browserOf.get(page);
      if (!browser) throw new Error('no browser is known for this page');
      const tabId = await tabIdOf(browser, page);
      await untilGuarded(() => storedAudit(browser, tabId));
      return frame;
    }
    if (tries > 100) throw new Error('the chat did not come up');
    await page.waitForTimeout(50);
  }
}

/** Puts the focus into the field as a click does, wherever it stands. */
export async function focusField(frame: Frame): Promise<void> {
  await frame.evaluate(() => (window as unknown as { field: HTMLElement }).field.focus());
}

/** What the field holds. */
export function textOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { field } = window as unknown as { field: HTMLElement & { value?: string } };
    return (field.value ?? field.innerText)
      .replaceAll('\u00a0', ' ')
      .replaceAll('\ufeff', '')
      .replace(/\n$/, '');
  });
}

/** What the page's spy saw. */
export function readSpy(frame: Frame): Promise<Seen> {
  return frame.evaluate(READ_SPY) as Promise<Seen>;
}

/** What the spy saw and must not have. */
export async function leaks(frame: Frame, cvv = ''): Promise<string[]> {
  return leaksOf(await readSpy(frame), CARD, cvv);
}
