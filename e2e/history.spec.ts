import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { saveReport } from '../cli/audit-page.ts';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { visitOf } from '../lib/history/testing/visits.ts';
import type { Visit } from '../lib/history/visit.ts';
import { gradedChat } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { putChat } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { expect, test } from './support/test.ts';

async function openOwn(browser: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Puts visits into a database of this version, as an Earshot of that time has left it: version 1 had no index. */
async function leaveHistory(browser: ExtensionBrowser, version: number, visits: readonly unknown[]) {
  const page = await openOwn(browser, 'options.html');
  await page.evaluate(
    ([number, rows]) =>
      new Promise<void>((done, fail) => {
        indexedDB.deleteDatabase('history');
        const opening = indexedDB.open('history', number);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('visits', { keyPath: 'id' });
          for (const row of rows) store.put(row);
        };
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => fail(opening.error);
      }),
    [version, visits] as const,
  );
  await page.close();
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const looks = async (page: Page, path: (name: string) => string, name: string) => {
  for (const [colorScheme, width] of [
    ['light', 1100],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page), `${name} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.screenshot({ path: path(`${name}-${colorScheme}.png`), fullPage: true });
  }
};

test('history: an older database is taken over, visits are found, compared and deleted', async ({
  browserWithEarshot: browser,
}, testInfo) => {
  const path = (name: string) => testInfo.outputPath(name);
  const [older, newer] = [daysAgo(20), daysAgo(2)];
  const visits: Visit[] = [
    visitOf({ at: older, outcomes: { 'plaintext-socket': 'pass', 'weak-csp': 'fail' } }),
    visitOf({
      ...{ at: newer, grade: 'F', score: 31 },
      outcomes: { 'plaintext-socket': 'fail', 'weak-csp': 'fail' },
      hosts: ['cdn.acme.example', 'live.acme.example', 'tracker.example'],
    }),
    visitOf({ at: daysAgo(200) }),
    visitOf({ at: newer, site: 'toys.test', vendor: '', name: 'Unlisted chat', grade: null, score: null }),
  ];
  await leaveHistory(browser, 1, [...visits, { ...visitOf({ at: daysAgo(1) }), grade: '<b>' }]);
  const page = await openOwn(browser, 'visits.html');
  const books = page.getByRole('listitem').filter({ hasText: 'books.test' });
  await expect(books).toContainText('3 visits');
  await expect(books).toContainText('Its newest visit cannot be read.');
  await page.getByLabel('Find a site').fill('toys');
  await expect(books).toHaveCount(0);
  await page.getByLabel('Find a site').fill('');
  await page.locator('summary').filter({ hasText: 'books.test' }).press('Enter');
  await expect(books.getByText('1 visit cannot be read')).toBeVisible();
  await expect(books.getByRole('row')).toHaveCount(3);
  await expect(books.getByRole('row').nth(1)).toContainText('1 check got worse, 1 new host');
  for (const box of await books.getByRole('checkbox').all()) await box.check();
  await looks(page, path, 'history');

  const [compare] = await Promise.all([
    browser.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Compare 2 visits' }).click(),
  ]);
  await expect(compare.getByText('One chat at different times')).toBeVisible();
  await expect(compare.locator('.drift')).toContainText('Passed then, fails now');
  await looks(compare, path, 'compare-time');

  await books
    .getByRole('button', { name: /^Delete the visit/ })
    .first()
    .click();
  await expect(books.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete the whole history' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  await expect(page.getByText('No visit to a page with a chat is kept yet.')).toBeVisible();

  await leaveHistory(browser, 99, []);
  await page.reload();
  await expect(page.getByText('A newer Earshot has written this history.')).toBeVisible();
  await leaveHistory(browser, 1, []);
});

test('history: popup tells what has changed since the visit before, and keeps this one', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { page, tabId } = await openTab(browser, putChat(pages, '/history'));
  const { record, result } = await gradedChat(browser, tabId);
  const site = record.evidence.page[0]?.url.host ?? '';
  const [chat] = result.widgets;
  const outcomes = Object.fromEntries(chat?.findings.map(({ checkId }) => [checkId, 'pass' as const]) ?? []);
  const before = visitOf({
    at: daysAgo(3),
    site,
    vendor: 'rasa',
    name: 'Rasa',
    outcomes,
    hosts: [],
    scripts: [],
  });
  await leaveHistory(browser, 1, [before]);
  const popup = await openPopup(browser, page);
  const card = popup.locator('details.widget').first();
  await expect(card.locator('.widget-note')).toContainText(/\d+ checks got worse.*new hosts?/);
  await card.getByText('Since your last visit').click();
  await expect(card.locator('.drift')).toContainText('Passed then, fails now');
  expect(await axeViolations(popup)).toEqual([]);
  await card.locator('.drift').scrollIntoViewIfNeeded();
  await popup.screenshot({ path: testInfo.outputPath('popup-drift.png') });
  const own = await openOwn(browser, 'visits.html');
  await expect(own.getByRole('listitem').filter({ hasText: site })).toContainText('2 visits');

  // The report that is saved says the same, compared with the same visit.
  const saved = await saveReport(browser, tabId, testInfo.outputDir);
  expect(saved.report.drifts).toMatchObject([{ widgetId: chat?.id, drift: { since: before.at } }]);
  const html = readFileSync(saved.files[1] ?? '', 'utf8');
  expect(html).toContain('Since the last visit');
  expect(html).toContain('Passed then, fails now');
  await leaveHistory(browser, 1, []);
});

test('compare: reports of colleagues beside each other; what is none is refused in words', async ({
  browserWithEarshot: browser,
}, testInfo) => {
  const page = await openOwn(browser, 'compare.html');
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const reportOf = (version: number) =>
    readFileSync(join(import.meta.dirname, `../lib/report/testing/report-v${version}.json`), 'utf8');
  const one = reportOf(8);
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('march.json', reportOf(1)),
      file('june.json', one),
      file('newer.json', one.replace(/"schemaVersion":\s*\d+/, '"schemaVersion": 999')),
      file('broken.json', one.slice(0, 900)),
      file('<img src=x onerror=alert(1)>.json', '[]'),
      { name: 'cut.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 nothing') },
    ]);
  await expect(page.getByRole('status').getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('newer.json was not taken:')).toContainText('999');
  await expect(page.getByText('One chat at different times')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'march.json' })).toContainText('Acme Chat');
  await looks(page, (name) => testInfo.outputPath(name), 'compare-vendors');
  await page
    .getByRole('button', { name: /^Take out/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Take out/ })).toHaveCount(1);
});
