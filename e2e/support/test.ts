import { test as base } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { launchInLab } from './chromium.ts';

/** One lab for each worker; one browser for each test, so that no test sees another's storage or worker. */
export const test = base.extend<{ browserWithEarshot: ExtensionBrowser }, { lab: Lab }>({
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
  browserWithEarshot: async ({ lab }, use) => {
    const browser = await launchInLab(lab);
    await use(browser);
    await browser.close();
  },
});
export { expect } from '@playwright/test';
