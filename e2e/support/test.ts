import { test as base, expect as baseExpect } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { type Lab, type LabPage, startLab } from '../lab/server.ts';
import { type Hosts, launchInLab } from './chromium.ts';
import { netLog } from './net-log.ts';
import { type Pages, startPages } from './pages.ts';

/** Waits longer than usual: other specs run beside, and a busy machine is no defect. */
export const expect = baseExpect.configure({ timeout: 20_000 });

/** Headless Chromium's own screen is 800 × 600, which cuts a popup of full height. */
const roomyScreen = '--screen-info={1600x1200}';

/** A browser in the lab, for as long as it is used; whatever the extension has asked the network for fails at its end. */
async function silentBrowser(
  hosts: readonly Hosts[],
  use: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const log = netLog();
  try {
    const browser = await launchInLab(hosts, { extraArguments: [log.argument, roomyScreen] });
    await use(browser).finally(browser.close);
    expect(log.linesOf(browser.extensionId), 'the extension’s own traffic').toEqual([]);
  } finally {
    log.remove();
  }
}

interface WorkerFixtures {
  lab: Lab;
  pages: Pages;
  /** For tests that each have a page of their own and close it: to start a browser takes a second of two processors. */
  sharedBrowser: ExtensionBrowser;
}

/**
 * One lab for each worker; one browser for each test, so that no test sees another's storage or worker, unless it asks for
 * the shared one. Whatever else a test is about, it fails where the extension has asked the network for anything.
 */
export const test = base.extend<{ browserWithEarshot: ExtensionBrowser }, WorkerFixtures>({
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const pages = await startPages();
      await use(pages);
      await pages.stop();
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [({ lab, pages }, use) => silentBrowser([lab, pages], use), { scope: 'worker' }],
  browserWithEarshot: ({ lab, pages }, use) => silentBrowser([lab, pages], use),
});

/** The same with the shared browser for every test: for specs whose tests leave nothing behind but tabs, which are closed. */
export const testInShared = test.extend({
  browserWithEarshot: async ({ sharedBrowser }, use) => {
    const before = new Set(sharedBrowser.context.pages());
    await use(sharedBrowser);
    for (const page of sharedBrowser.context.pages()) if (!before.has(page)) await page.close();
  },
});

/** A page of the lab by its name. Throws where there is none. */
export function labPage(lab: Lab, name: string): LabPage {
  const page = lab.pages.find((one) => one.name === name);
  if (!page) throw new Error(`the lab has no page ${name}`);
  return page;
}
