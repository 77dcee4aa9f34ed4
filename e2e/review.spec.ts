import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { saveReport } from '../cli/audit-page.ts';
import { sortFindings } from '../components/findings.ts';
import { openBundle } from '../lib/report/open-bundle.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { putChat } from './support/pages.ts';
import { expect, testInShared as test } from './support/test.ts';

test.describe.configure({ timeout: 240_000 });

/** A formula, markup that runs, a turn of the text and a mention, in one line and in two. */
const line = `=cmd|'/c calc'!A0"'><script>document.title='owned'</script><img src=x onerror=alert(1)>\u202etxt.exe @octocat`;
const text = `${line}\n# ${line}`;

test('a review is written, kept over a reload, and inert in every form that is saved', async ({
  pages,
  browserWithEarshot: browser,
}, testInfo) => {
  const { tabId } = await openTab(browser, putChat(pages, '/reviewed'));
  await gradedChat(browser, tabId);
  const { result } = await settledAudit(browser, tabId);
  const failing = sortFindings(result.widgets[0]?.findings ?? []).fail[0]?.checkId;
  const report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
  const form = report.getByRole('region', { name: 'Add your review' });
  const open = () => form.locator('summary').first().press('Enter');
  await open();
  for (const label of ['Reviewer', 'Organisation']) await form.getByLabel(label, { exact: true }).fill(line);
  for (const label of ['Purpose', 'Scope']) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByLabel('Begun on').fill('2026-11-22');
  await form.getByLabel('Ended on').fill('2026-11-20');
  await expect(form.getByText('It ended before it began.')).toBeVisible();
  await form.getByLabel('Ended on').fill('2026-11-23');
  const finding = form.locator('li', { hasText: 'Fails' }).first();
  await finding.locator('summary').press('Enter');
  await finding.getByLabel('Note').fill(text);
  await finding.getByLabel('The risk is accepted').press('Space');
  await expect(finding.getByText('A risk counts as accepted only with a reason.')).toBeVisible();
  const question = form.locator('li', { hasText: 'Which independent audits' });
  await question.locator('summary').press('Enter');
  await question.getByLabel('Answer').fill(text);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const) {
    await report.emulateMedia({ colorScheme });
    await report.setViewportSize({ width, height: 900 });
    if (width === 1280) expect(await axeViolations(report, '.report'), colorScheme).toEqual([]);
    expect(
      await report.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await form.screenshot({ path: testInfo.outputPath(`form-${colorScheme}-${width}.png`) });
  }
  // The last words are kept by the page's going alone.
  await finding.getByLabel('Reason').fill(text);
  await report.reload();
  await expect(form.getByText('Your review is kept in this browser.')).toBeVisible();
  await open();
  await expect(form.getByLabel('Reviewer')).toHaveValue(line);
  await expect(form.getByText('9 fields written in')).toBeVisible();
  await expect(report.getByRole('region', { name: 'Review', exact: true })).toContainText('[U+202E]txt.exe');
  await report.emulateMedia({ media: 'print' });
  await expect(form).toBeHidden();
  await report.emulateMedia({ media: 'screen' });

  const { report: saved, files } = await saveReport(browser, tabId, testInfo.outputDir);
  const [, htmlFile = '', bundleFile = ''] = files;
  const [widget] = saved.widgets;
  expect(saved.review).toEqual({
    reviewer: line,
    organisation: line,
    purpose: text,
    scope: text,
    startedOn: '2026-11-22',
    endedOn: '2026-11-23',
    findings: [{ widgetId: widget?.id, checkId: failing, note: text, isRiskAccepted: true, reason: text }],
    answers: [{ questionId: 'audits', answer: text }],
  });
  const bundle = readFileSync(bundleFile);
  expect(await openBundle(bundle)).toMatchObject({ state: 'intact', report: { review: saved.review } });
  const inBundle = (name: string) => strFromU8(unzipSync(bundle)[name] ?? bundle);
  const csv = inBundle('findings.csv');
  expect(csv).toContain(`"'=cmd|'/c calc'!A0""'>`);
  expect(csv).not.toMatch(/(?:^|,)"?=/m);
  const markdown = inBundle('summary.md');
  expect(markdown).toContain('Risk accepted: =cmd\\|');
  expect(markdown).not.toMatch(/(?<!\\)<(?!!-- -->)|\u202e/);
  const offline = await browser.context.newPage();
  const asked: string[] = [];
  offline.on('dialog', (dialog) => asked.push(dialog.message()));
  offline.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(htmlFile).href;
  await offline.goto(address);
  await expect(offline.getByText('=cmd|').first()).toBeVisible();
  await expect(offline).toHaveTitle(/^Earshot report: /);
  expect(await offline.locator('img, script, form, input, textarea, button').count()).toBe(0);
  expect(asked).toEqual([address]);
  expect(readFileSync(htmlFile, 'utf8')).not.toMatch(/[\u202a-\u202e]/);
  const review = offline.getByRole('region', { name: 'Review', exact: true });
  for (const width of [1280, 320]) {
    await offline.setViewportSize({ width, height: 900 });
    await review.screenshot({ path: testInfo.outputPath(`file-${width}.png`) });
  }

  await report.bringToFront();
  await form.getByRole('button', { name: 'Empty the review' }).click();
  await expect(form.getByLabel('Reviewer')).toHaveValue('');
  await form.getByRole('button', { name: 'Bring it back' }).click();
  await expect(form.getByLabel('Reviewer')).toHaveValue(line);
  await expect(form.getByRole('button', { name: 'Empty the review' })).toBeFocused();
  await form.getByRole('button', { name: 'Empty the review' }).click();
  await expect(form.getByText('The review is empty now')).toBeVisible();
  await expect
    .poll(() =>
      report.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(): Promise<object> } } };
        };
        return Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('review:'));
      }),
    )
    .toEqual([]);
});
