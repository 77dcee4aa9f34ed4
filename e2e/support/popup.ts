import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

// To Chromium a popup is no page, and Playwright leaves what is none alone unless this is set (crBrowser.ts, 1.65).
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** Opens the extension's real popup over a tab, as its button in the toolbar does. */
export async function openPopup(browser: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await browser.worker();
  const [popup] = await Promise.all([
    browser.context.waitForEvent('page'),
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
      await chrome.action.openPopup();
    }),
  ]);
  await popup.waitForURL(`chrome-extension://${browser.extensionId}/popup.html`);
  return popup;
}

/** Opens the full report from the popup; the popup closes itself. */
export async function openReport(browser: ExtensionBrowser, popup: Page): Promise<Page> {
  const [report] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open full report' }).click(),
  ]);
  await report.locator('html[data-ready=true]').waitFor();
  return report;
}
