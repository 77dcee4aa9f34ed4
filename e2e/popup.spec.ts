import type { Page, TestInfo } from '@playwright/test';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { runDrive } from './lab/drive.ts';
import { gradedChat, inspected, settledAudit } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { pageOf, rasaChat } from './support/pages.ts';
import { openPopup, openReport } from './support/popup.ts';
import { removeAudit, replaceAudit } from './support/session.ts';
import { expect, labPage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

/** Size of the smallest text that is shown, in CSS pixels. */
function smallestTextPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return Math.min(...shown.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
}

/** Looks at a page as axe-core does, in light and in dark, and keeps a picture of each. */
async function look(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), `${name}, ${colorScheme}`).toEqual([]);
    expect(await smallestTextPx(page), `${name}, ${colorScheme}`).toBeGreaterThan(11);
    const path = testInfo.outputPath(`${name}-${colorScheme}.png`);
    await page.locator('body').screenshot({ path, animations: 'disabled' });
    await testInfo.attach(`${name}-${colorScheme}`, { path, contentType: 'image/png' });
  }
  await page.emulateMedia({ colorScheme: null });
}

test('no chat: says so, and offers the report', async ({ lab, browserWithEarshot: browser }, testInfo) => {
  const { page } = await openTab(browser, labPage(lab, 'quiet').url);
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'No chat found on this page.' })).toBeVisible();
  await expect(popup.getByRole('banner').getByText('quiet.books.test')).toBeVisible();
  await look(popup, 'popup-no-chat', testInfo);
  const report = await openReport(browser, popup);
  await expect(report.getByText('No chat was found on this page while Earshot watched.')).toBeVisible();
});

test('one chat: grade, score and findings, each with evidence of what, where and when', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const shop = labPage(lab, 'rasa');
  const { page, tabId } = await openTab(browser, shop.url);
  await inspected(browser, tabId);
  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  await gradedChat(browser, tabId);
  const { result } = await settledAudit(browser, tabId);
  const [widget] = result.widgets;
  const popup = await openPopup(browser, page);
  await expect(
    popup
      .getByText(`Grade ${result.grade}`)
      .or(popup.getByLabel(`Grade ${result.grade}`))
      .first(),
  ).toBeVisible();
  await expect(popup.getByText(`${widget?.score.value} of 100`).first()).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Rasa Webchat' })).toBeVisible();

  const failing = (widget?.findings ?? []).filter(({ outcome }) => outcome === 'fail');
  const fails = await titled(
    browser,
    failing.map(({ checkId }) => checkId),
  );
  expect(fails.length).toBeGreaterThan(1);
  for (const { title } of fails) await expect(popup.getByRole('heading', { name: title })).toBeVisible();
  await popup.getByRole('button', { name: 'Show the evidence' }).click();
  const worst = popup.locator('details.finding.is-fail').first();
  await expect(worst.locator('.provenance').first()).toBeInViewport({ ratio: 1 });
  const rests = fails.find(({ checkId }) => checkId === 'vendor-code-in-page');
  const finding = popup.locator('details.finding').filter({ hasText: rests?.title ?? '' });
  await finding.locator('summary').click();
  await expect(
    finding.getByText('https://cdn.chat-vendor.test/npm/rasa-webchat@1.0.1/lib/index.js').first(),
  ).toBeVisible();
  await expect(finding.getByText(/^[\d\u202f]+\u00a0ms$/).first()).toBeVisible();
  await expect(finding.getByText('If you are visiting')).toBeVisible();
  await look(popup, 'popup-one-chat', testInfo);

  const report = await openReport(browser, popup);
  await expect(report.getByRole('heading', { name: 'Live chat audit' })).toBeVisible();
  await expect(report.getByRole('heading', { name: rests?.title ?? '' }).first()).toBeVisible();
});

test('two chats: the worst comes first, and its grade is the page’s', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'two-chats').url);
  await gradedChat(browser, tabId);
  await gradedChat(browser, tabId, 'deep-chat');
  const { result } = await settledAudit(browser, tabId);
  const popup = await openPopup(browser, page);
  const names = popup.getByRole('heading', { level: 3 });
  await expect(names).toHaveText(result.widgets.map(({ name }) => name));
  const scores = result.widgets.map(({ score }) => score.value ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(result.grade).toBe(result.widgets[0]?.score.grade);
  await expect(popup.getByText('A page is graded by its worst chat.')).toBeVisible();
  await look(popup, 'popup-two-chats', testInfo);
});

test('a chat that could not be judged has no grade', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'deep-chat').url);
  await gradedChat(browser, tabId, 'deep-chat');
  const audit = await settledAudit(browser, tabId);
  // The lab has no chat of which nothing can be told: its page at least is seen.
  const [widget] = audit.result.widgets;
  if (!widget) throw new Error('no widget');
  const findings = widget.findings.map((finding) => ({ ...finding, outcome: 'unknown' as const, proof: [] }));
  const score = { ...widget.score, value: null, grade: null };
  await replaceAudit(browser, {
    ...audit,
    result: { isApp: false, state: 'not-judged', grade: null, widgets: [{ ...widget, findings, score }] },
  });
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'A chat was found, but not judged.' })).toBeVisible();
  await expect(popup.getByText(/\d+ of 100/)).toHaveCount(0);
  await look(popup, 'popup-not-judged', testInfo);
});

test('a page that no extension may read is called so', async ({ browserWithEarshot: browser }, testInfo) => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Earshot cannot read this page.' })).toBeVisible();
  // Nothing to do about this page.
  await expect(popup.getByRole('button')).toHaveText(['Settings']);
  await look(popup, 'popup-unreadable', testInfo);
});

test('a page that was open before Earshot is reloaded from the popup', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { page, tabId } = await openTab(browser, pages.put('/older', { body: pageOf(rasaChat) }));
  await gradedChat(browser, tabId);
  await settledAudit(browser, tabId);
  await removeAudit(browser, tabId);
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'This page has not been read.' })).toBeVisible();
  await look(popup, 'popup-unread', testInfo);
  await popup.getByRole('button', { name: 'Reload this page' }).click();
  await expect(popup.getByRole('heading', { name: 'Rasa Webchat' })).toBeVisible();
});

test('all of it is reached by keyboard, and the focus is seen', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(browser, labPage(lab, 'rasa').url);
  await gradedChat(browser, tabId);
  await settledAudit(browser, tabId);
  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Rasa Webchat' })).toBeVisible();

  const focused = () =>
    popup.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isRing =
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      const box = element.getBoundingClientRect();
      // Half a pixel is not seen.
      const isInView = box.top >= -1 && box.bottom <= innerHeight + 1 && box.width > 0;
      return {
        text: (element.textContent ?? '').slice(0, 60),
        kind: element.className || element.localName,
        isRing,
        isInView,
      };
    });
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
  for (let press = 0; press < 40; press += 1) {
    await popup.keyboard.press('Tab');
    const stop = await focused();
    if (!stop) continue;
    stops.push(stop);
    if (stop.text === 'Open full report') break;
  }
  expect(stops.at(-1)?.text).toBe('Open full report');
  expect(stops.map(({ text }) => text)).toContain('Copy summary');
  expect(stops.filter(({ isRing, isInView }) => !isRing || !isInView)).toEqual([]);
  expect(stops.filter(({ kind }) => kind === 'finding-head').length).toBeGreaterThan(0);

  await popup.keyboard.press('Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status').filter({ hasText: 'Summary copied.' })).toBeVisible();

  const finding = popup.locator('summary.finding-head').first();
  const evidence = popup.locator('details.finding').first().getByRole('heading', { name: 'Evidence' });
  await expect(evidence).toBeHidden();
  for (let press = 0; press < 40; press += 1) {
    if (await finding.evaluate((element) => element === document.activeElement)) break;
    await popup.keyboard.press('Shift+Tab');
  }
  await popup.keyboard.press('Enter');
  await expect(evidence).toBeVisible();
  await popup.keyboard.press('Space');
  await expect(evidence).toBeHidden();
});

/** Checks with the titles that the build has for them where they fail. */
async function titled(browser: ExtensionBrowser, checkIds: readonly string[]) {
  const worker = await browser.worker();
  return worker.evaluate((ids) => {
    const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(name: string): string } } };
    return ids.map((checkId) => ({
      checkId,
      title: chrome.i18n.getMessage(`checks_${checkId.replaceAll('-', '_')}_fail`),
    }));
  }, checkIds);
}
