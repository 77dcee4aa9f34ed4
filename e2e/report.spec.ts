import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { saveReport } from '../cli/audit-page.ts';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import { openBundle } from '../lib/report/open-bundle.ts';
import { reportJsonSchema } from '../lib/report/schema.ts';
import { schemaVersion } from '../lib/report/schema-version.ts';
import { runDrive } from './lab/drive.ts';
import { gradedChat, inspected, settledAudit } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { pageOf, rasaChat } from './support/pages.ts';
import { expect, labPage, test } from './support/test.ts';

// Readers that have no part in making the files.
const ajv = new Ajv2020({ strict: true });
const validateReport = ajv.compile(JSON.parse(reportJsonSchema()));
const validator: { har(data: unknown): boolean } = createRequire(import.meta.url)(
  'har-validator/lib/promise.js',
);

test.describe.configure({ timeout: 240_000 });

async function openReportOf(browser: ExtensionBrowser, tabId: number): Promise<Page> {
  const report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
  await report.locator('html[data-ready=true]').waitFor();
  return report;
}

/** A table's lines are all made alike, and there are thousands: axe-core takes half a minute for them. */
const moreRows = 'tbody tr:nth-child(n + 6)';

/** `axeScheme`: where axe-core looks; page and file have the same elements and colours, and it takes ten seconds for each. */
async function look(
  page: Page,
  name: string,
  axeScheme: 'light' | 'dark',
  testInfo: TestInfo,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      // A report is long, and what axe-core asks of its colours is the same at every width.
      const isLookedAt = width === 1280 && colorScheme === axeScheme;
      if (isLookedAt) expect(await axeViolations(page, moreRows), `${name}, ${colorScheme}`).toEqual([]);
      const isCut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isCut, `${name} at ${width} px scrolls sideways`).toBe(false);
      const path = testInfo.outputPath(`${name}-${colorScheme}-${width}.png`);
      // The whole length once: it takes seconds.
      await page.screenshot({ path, animations: 'disabled', fullPage: isLookedAt });
      await testInfo.attach(`${name}-${colorScheme}-${width}`, { path, contentType: 'image/png' });
    }
  }
}

test('main: the report in the browser, and both of its files', async ({
  lab,
  browserWithEarshot: browser,
}, testInfo) => {
  const shop = labPage(lab, 'main');
  const { page, tabId } = await openTab(
    browser,
    `${shop.url}?visit=b0okw0rm-4242&mail=jo%40example.test#shelf-of-jo`,
  );
  await inspected(browser, tabId);
  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  await gradedChat(browser, tabId, 'rocket-chat');
  const { result } = await settledAudit(browser, tabId);

  const report = await openReportOf(browser, tabId);
  await expect(report.getByRole('heading', { name: 'Live chat audit' })).toBeVisible();
  await look(report, 'report', 'light', testInfo);

  const saved = await saveReport(browser, tabId, testInfo.outputDir);
  const [jsonFile = '', htmlFile = '', bundleFile = ''] = saved.files;
  const bundle = readFileSync(bundleFile);
  expect(await openBundle(bundle)).toMatchObject({ state: 'intact', report: saved.report });
  const inBundle = unzipSync(bundle);
  expect(strFromU8(inBundle['report.html'] ?? bundle)).toBe(readFileSync(htmlFile, 'utf8'));
  expect(validateReport(JSON.parse(strFromU8(inBundle['report.json'] ?? bundle))), ajv.errorsText()).toBe(
    true,
  );
  const har = JSON.parse(strFromU8(inBundle['traffic.har'] ?? bundle));
  await expect(validator.har(har)).resolves.toBeDefined();
  expect(har.log.entries.map((entry: { _resourceType: string }) => entry._resourceType)).toContain(
    'websocket',
  );
  const text = readFileSync(jsonFile, 'utf8');
  const json: Record<string, unknown> = JSON.parse(text);
  expect(json).toMatchObject({
    schemaVersion,
    tool: { name: 'Earshot', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    rubricVersion: expect.stringMatching(/\d/),
    catalogueVersion: expect.stringMatching(/\S/),
    browser: expect.stringMatching(/^Chromium \d+\.\d+/),
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    observedSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    state: 'graded',
    grade: result.grade,
    widgets: [expect.objectContaining({ vendorId: 'rocket-chat', score: result.widgets[0]?.score })],
  });
  const ids = result.widgets[0]?.findings.map(({ checkId }) => checkId) ?? [];
  expect(saved.report.widgets[0]?.findings.map(({ checkId }) => checkId)).toEqual(ids);
  const html = readFileSync(htmlFile, 'utf8');
  for (const file of [text, html]) {
    expect(file).toContain('visit');
    for (const value of ['b0okw0rm', 'example.test', 'shelf-of-jo', 'Do you have the atlas'])
      expect(file).not.toContain(value);
  }

  const offline = await browser.context.newPage();
  const asked: string[] = [];
  offline.on('request', (request) => asked.push(request.url()));
  await browser.context.setOffline(true);
  const address = pathToFileURL(htmlFile).href;
  await offline.goto(address);
  await expect(offline.getByRole('heading', { name: 'Live chat audit' })).toBeVisible();
  const verdict = `The page has grade ${result.grade}`;
  await expect(report.getByText(verdict).first()).toBeVisible();
  await expect(offline.getByText(verdict).first()).toBeVisible();
  expect(asked).toEqual([address]);
  expect(await offline.evaluate('document.scripts.length')).toBe(0);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
  await look(offline, 'report-file', 'dark', testInfo);
  await browser.context.setOffline(false);
});

test('what a hostile page calls itself stays text in report and files', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const evil = `"'><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
  const attribute = evil.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const path = '/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E';
  const url = pages.put(path, {
    body: pageOf(
      `<div class="corner" style="position:fixed;right:9px;bottom:9px"><h2>Chat &lt;img src=x&gt;</h2>
<textarea id="${attribute}" class="&lt;b&gt;" name="${attribute}" placeholder="Type a message ${attribute} \u202e evas"></textarea>
<a href="/privacy?${encodeURIComponent(evil)}=1">Privacy ${attribute.replaceAll('<', '&lt;')}</a></div>
<iframe title="${attribute}" allow="camera 'src'; &lt;b&gt; *" sandbox="&lt;i&gt; allow-scripts" src="about:blank#${attribute}"></iframe>
<script src="https://cdn.chat-vendor.test/x/%3Cimg%20src=x%3E/deepChat.bundle.js?%3Cscript%3E=1"></script>${rasaChat}`,
      `<title>${attribute.replaceAll('<', '&lt;')}</title>`,
    ),
  });
  const { tabId } = await openTab(browser, `${url}?%3Cscript%3Ealert(2)%3C/script%3E=3`);
  await gradedChat(browser, tabId);
  await settledAudit(browser, tabId);
  const report = await openReportOf(browser, tabId);
  const asked: string[] = [];
  const listen = (page: Page) => {
    page.on('dialog', (dialog) => asked.push(dialog.message()));
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(String(error)));
  };
  listen(report);
  const elements = `[...document.querySelectorAll('img, script:not([src^="/chunks/"]), iframe, object, embed, form, [onerror], [onload], [onclick]')].map((element) => element.outerHTML)`;
  await report.reload();
  await report.locator('html[data-ready=true]').waitFor();
  expect(await report.evaluate(elements)).toEqual([]);
  await expect(report).toHaveTitle(/^Earshot report: /);
  // The address is there to be read, and is but text.
  await expect(report.getByText('%3Cimg%20src=x%20onerror=alert(1)%3E').first()).toBeVisible();
  expect(asked.filter((one) => !one.startsWith('chrome-extension:'))).toEqual([]);

  const { files } = await saveReport(browser, tabId, testInfo.outputDir);
  const [jsonFile = '', htmlFile = ''] = files;
  expect(() => JSON.parse(readFileSync(jsonFile, 'utf8'))).not.toThrow();
  expect(readFileSync(jsonFile, 'utf8')).not.toContain('\u202e');
  const offline = await browser.context.newPage();
  const said: string[] = [];
  offline.on('dialog', (dialog) => said.push(dialog.message()));
  offline.on('request', (request) => said.push(request.url()));
  await offline.goto(pathToFileURL(htmlFile).href);
  expect(said).toEqual([pathToFileURL(htmlFile).href]);
  expect(await offline.evaluate(elements)).toEqual([]);
  await expect(offline).toHaveTitle(/^Earshot report: /);
});

test('the report of a closed tab says that there is none; one that is open stays', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(browser, pages.put('/closing', { body: pageOf(rasaChat) }));
  await gradedChat(browser, tabId);
  await settledAudit(browser, tabId);
  const open = await openReportOf(browser, tabId);
  await page.close();
  const late = await openReportOf(browser, tabId);
  await expect(late.getByRole('heading', { name: 'There is no report for that tab.' })).toBeVisible();
  expect(await late.locator('html').getAttribute('data-state')).toBe('missing');
  await expect(open.getByRole('heading', { name: 'Live chat audit' })).toBeVisible();
  expect(await axeViolations(late)).toEqual([]);
});

test('an address without a tab, or with nonsense for one, says that there is no report', async ({
  browserWithEarshot: browser,
}) => {
  for (const query of ['', '?tab=', '?tab=-1', '?tab=<b>', '?tab=99999999999', '?tab=4711']) {
    const report = await browser.context.newPage();
    await report.goto(`chrome-extension://${browser.extensionId}/report.html${query}`);
    await expect(report.getByRole('heading', { name: 'There is no report for that tab.' })).toBeVisible();
    await report.close();
  }
});
