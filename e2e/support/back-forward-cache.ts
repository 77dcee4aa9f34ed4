import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { chromiumArguments } from '../lab/browser.ts';
import { chromiumPath, type Hosts, rulesOf, testedExtension } from './chromium.ts';

/** A browser with Earshot that keeps pages it has left, as people's browsers do. Playwright's own default is not to. */
export async function launchWithBackForwardCache(hosts: Hosts | readonly Hosts[]): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'earshot-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      `--disable-extensions-except=${testedExtension}`,
      `--load-extension=${testedExtension}`,
      // A machine with little memory would keep none.
      '--enable-features=BackForwardCacheMemoryControls:memory_threshold_for_back_forward_cache_in_mb/0',
      ...chromiumArguments(rulesOf(hosts)),
    ],
  });
  const worker = async () =>
    context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const first = await worker();
  await first.evaluate('chrome.runtime.id');
  return {
    context,
    extensionId: new URL(first.url()).host,
    worker,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
