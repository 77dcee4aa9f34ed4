/** Opens every page of the lab in Chromium, drives every widget (open, type, send, see the answer) and uses every quiet page. `node lab.check.ts [name or kind…]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_PATH, chromiumArguments, writePreferences } from './browser.ts';
import { runDrive, runSteps } from './drive.ts';
import { parseExpect } from './expect.ts';
import { type Drive, type LabPage, startLab } from './server.ts';

const SAID = 'Do you have Nine Winters in stock?';

const startedMs = performance.now();
const lab = await startLab();
console.log(`lab up in ${Math.round(performance.now() - startedMs)} ms, https on ${lab.httpsPort}`);

const wanted = process.argv.slice(2);
const pages = lab.pages.filter(
  ({ name, kind }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(kind),
);
const profile = mkdtempSync(join(tmpdir(), 'earshot-lab-'));
writePreferences(profile);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: CHROMIUM_PATH,
  args: chromiumArguments(lab.hostResolverRules),
  headless: true,
});
const rows: { page: string; widget: string; ok: boolean; ms: number; note: string }[] = [];
try {
  for (const page of pages) rows.push(...(await check(context, page)));
} finally {
  await context.close();
  await lab.stop();
  rmSync(profile, { recursive: true, force: true });
}
console.table(rows);
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;

async function check(browser: BrowserContext, page: LabPage): Promise<typeof rows> {
  const tab = await browser.newPage();
  const errors: string[] = [];
  const mishaps: string[] = [];
  tab.on('pageerror', (error) => mishaps.push(error.message));
  tab.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  tab.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  if (process.env.LAB_VERBOSE) {
    tab.on('pageerror', (error) => console.log(page.name, 'pageerror', error.message));
    tab.on('console', (message) => console.log(page.name, message.type(), message.text().slice(0, 200)));
  }
  const found: typeof rows = [];
  const beganMs = performance.now();
  const row = (widget: string, ok: boolean, note = '') =>
    found.push({
      page: page.name,
      widget,
      ok,
      ms: Math.round(performance.now() - beganMs),
      note: note.slice(0, 160),
    });
  try {
    await tab.goto(`${page.url}${page.quickQuery ?? ''}`, { waitUntil: 'load' });
    const contents = await tab
      .locator('meta[name="expect"]')
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
    const stated = contents.flatMap((content) => parseExpect(content) ?? []);
    const isStated = JSON.stringify(stated) === JSON.stringify(page.expect);
    if (page.drive.length === 0) {
      await runSteps(tab, page.exercise);
      row(
        'none',
        isStated && errors.length === 0 && mishaps.length === 0,
        [...errors, ...mishaps].join('; '),
      );
    }
    for (const drive of page.drive) {
      const before = lab.received.length;
      try {
        const isNoticePromised = page.expect.some(
          ({ checks }) => checks['missing-privacy-notice'] === 'pass',
        );
        if (isNoticePromised) await seeNotice(tab, drive);
        await runDrive(tab, drive, SAID);
        const arrived = drive.isLost || lab.received.slice(before).some(({ text }) => text.includes(SAID));
        row(drive.vendor, arrived && isStated, arrived ? errors.join('; ') : 'the text did not arrive');
      } catch (error) {
        row(drive.vendor, false, `${String(error).split('\n')[0]} ${errors.join('; ')}`);
        if (process.env.LAB_SHOTS)
          await tab.screenshot({ path: join(process.env.LAB_SHOTS, `${page.name}.png`) });
      }
    }
  } catch (error) {
    row('-', false, String(error).split('\n')[0]);
  }
  if (process.env.LAB_SHOTS) await tab.screenshot({ path: join(process.env.LAB_SHOTS, `${page.name}.png`) });
  await tab.close();
  return found;
}

/** Rejects unless the widget itself links a privacy notice. */
async function seeNotice(tab: Page, drive: Drive): Promise<void> {
  await tab
    .frameLocator(`iframe[src*="${drive.frame}"]`)
    .locator('a[href*="privacy"]')
    .first()
    .waitFor({ state: 'attached' });
}
