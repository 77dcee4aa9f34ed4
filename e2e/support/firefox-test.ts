import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import { test as base } from './test.ts';

/** One Firefox for all tests of a worker: each page of the lab has a host, and so a storage, of its own. */
export const test = base.extend<object, { firefox: FirefoxBrowser }>({
  firefox: [
    async ({ lab }, use) => {
      const firefox = await launchFirefox(lab);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';
