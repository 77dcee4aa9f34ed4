import type { Page, TestInfo } from '@playwright/test';
import { gradedChat } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { badgeOfTab, openTab } from './support/chromium.ts';
import { openPopup } from './support/popup.ts';
import { speakPseudoLanguage } from './support/pseudo-language.ts';
import { expect, labPage, test } from './support/test.ts';

/** A page in the pseudo-language: from right to left, nothing wider than the page, nothing that axe-core finds wrong. */
async function look(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  await expect(page.locator('html[dir=rtl][lang=he]')).toBeAttached();
  await expect(page.locator('body')).toContainText('שלום');
  const path = testInfo.outputPath(`${name}.png`);
  await page.screenshot({ path });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    name,
  ).toBeLessThanOrEqual(0);
  expect(await axeViolations(page), name).toEqual([]);
}

test('from right to left, and longer: popup, settings and report keep their shape', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  await speakPseudoLanguage(browser);
  const { page, tabId } = await openTab(browser, labPage(lab, 'rasa').url);
  await gradedChat(browser, tabId);
  const popup = await openPopup(browser, page);
  await popup.getByRole('heading', { name: 'Rasa Webchat' }).waitFor();
  await look(popup, 'popup', testInfo);
  await popup.close();

  const own = await browser.context.newPage();
  await own.setViewportSize({ width: 320, height: 900 });
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await own.getByRole('heading', { level: 1 }).waitFor();
  await look(own, 'settings', testInfo);
  await own.setViewportSize({ width: 1200, height: 900 });
  await own.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
  await own.locator('html[data-ready=true]').waitFor();
  await look(own, 'report', testInfo);
});

test('in German by the setting: badge, popup and settings say so at once', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'rasa').url);
  await gradedChat(browser, tabId);
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await own.getByLabel('Language').selectOption('de');
  await expect(own.getByRole('heading', { name: 'Schutz' })).toBeVisible();
  await expect(own.locator('html[lang=de][dir=ltr]')).toBeAttached();
  await expect(own).toHaveTitle('Einstellungen – Earshot');
  await expect
    .poll(async () => (await badgeOfTab(browser, tabId)).title)
    .toContain('Chat: Rasa Webchat, Note ');
  const popup = await openPopup(browser, page);
  await expect(popup.getByText('Was Sie tun können:')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Vollen Bericht öffnen' })).toBeVisible();
  // What the background has judged, the popup says anew: all of it has words in German.
  await expect(popup.locator('.finding-summary')).not.toHaveCount(0);
  await expect(popup.locator('.finding-summary [lang=en]')).toHaveCount(0);
});
