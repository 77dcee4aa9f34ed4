import { test as base, expect as baseExpect } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { type Lab, type LabPage, startLab } from '../lab/server.ts';
import { launchInLab } from './chromium.ts';
import { netLog } from './net-log.ts';
import { type Pages, startPages } from './pages.ts';

/** Waits longer than usual: other specs run beside, and a busy machine is no defect. */
export const expect = baseExpect.configure({ timeout: 20_000 });

/** Headless Chromium's own screen is 800 × 600, which cuts a popup of full height. */
const roomyScreen = '--screen-info={1600x1200}';

/**
 * One lab for each worker; one browser for each test, so that no test sees another's storage or worker. Whatever else a
 * test is about, it fails where the extension has asked the network for anything.
 */
export const test = base.extend<{ browserWithEarshot: ExtensionBrowser }, { lab: Lab; pages: Pages }>({
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
  browserWithEarshot: async ({ lab, pages }, use) => {
    const log = netLog();
    try {
      const browser = await launchInLab([lab, pages], { extraArguments: [log.argument, roomyScreen] });
      await use(browser).finally(browser.close);
      expect(log.linesOf(browser.extensionId), 'the extension’s own traffic').toEqual([]);
    } finally {
      log.remove();
    }
  },
});

/** A page of the lab by its name. Throws where there is none. */
export function labPage(lab: Lab, name: string): LabPage {
  const page = lab.pages.find((one) => one.name === name);
  if (!page) throw new Error(`the lab has no page ${name}`);
  return page;
}
