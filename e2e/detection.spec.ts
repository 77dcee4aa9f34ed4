import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExtensionBrowser } from '../cli/extension-browser.ts';
import type { StoredAudit } from '../lib/store/audits.ts';
import { runDrive, runSteps } from './lab/drive.ts';
import type { Lab, LabPage } from './lab/server.ts';
import { badgeOfTab, launchInLab, storedAudit } from './support/chromium.ts';
import { distinctChats } from './support/distinct-chats.ts';
import { expect, test } from './support/test.ts';

// What is found, and what is not, over every page of the lab. Each loop shares one browser, some pages at a time; the
// lines that it prints are the table of the README.

/** Built by `EARSHOT_CATALOGUE=none wxt build`: knows no vendor. */
const bareExtension = fileURLToPath(new URL('../test-results/no-catalogue/chrome-mv3', import.meta.url));
const pagesAtATime = 6;
/** Longer than the sentinel's last look after the load, and than what a late hint waits, in milliseconds. */
const settleMs = 1800;
const restMs = 1300;

interface Visit {
  readonly audit: StoredAudit | null;
  readonly badge: string;
}

/** Pages of a kind, each used as its visitor would; what is wrong with each, '' for nothing. */
async function visitAll(
  browser: ExtensionBrowser,
  pages: readonly LabPage[],
  judge: (page: LabPage, visit: Visit) => string,
): Promise<string[]> {
  const waiting = [...pages];
  const wrong: string[] = [];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const problem = await visit(browser, page).then(
        (seen) => judge(page as LabPage, seen),
        (error: unknown) => String(error).split('\n')[0] ?? '',
      );
      if (problem) wrong.push(`${page.name}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: pagesAtATime }, work));
  return wrong;
}

async function visit(
  browser: ExtensionBrowser,
  { url, quickQuery = '', drive, exercise }: LabPage,
): Promise<Visit> {
  const page = await browser.context.newPage();
  try {
    await page.goto(`${url}${quickQuery}`);
    const tabId = await tabAt(browser, page.url());
    for (const one of drive) await runDrive(page, one, 'Do you have the atlas?');
    if (drive.length === 0) {
      await page.waitForTimeout(settleMs);
      await runSteps(page, exercise);
    }
    await page.waitForTimeout(restMs);
    return { audit: await storedAudit(browser, tabId), badge: (await badgeOfTab(browser, tabId)).text };
  } finally {
    await page.close();
  }
}

/** The tab by its address: several are open, and none of them is the active one for long. */
async function tabAt(browser: ExtensionBrowser, url: string): Promise<number> {
  const worker = await browser.worker();
  const id = await worker.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab at ${url}`);
  return id;
}

function widgetsOf({ audit }: Visit) {
  return audit?.result.widgets ?? [];
}

function surely(visit: Visit) {
  return widgetsOf(visit).filter(({ confidence }) => confidence !== 'possible');
}

function words(visit: Visit): string {
  const found = widgetsOf(visit).map(({ vendorId, confidence }) => `${vendorId ?? 'unlisted'} ${confidence}`);
  return `${found.join(', ') || 'nothing'} found, badge '${visit.badge}'`;
}

async function loop(
  lab: Lab,
  extension: string | undefined,
  kind: LabPage['kind'],
  judge: (page: LabPage, visit: Visit) => string,
): Promise<{ pages: LabPage[]; wrong: string[] }> {
  const browser = await launchInLab(lab, extension ? { extension } : {});
  try {
    const pages = distinctChats(lab.pages.filter((page) => page.kind === kind));
    return { pages, wrong: await visitAll(browser, pages, judge) };
  } finally {
    await browser.close();
  }
}

function say(line: string): void {
  process.stdout.write(`    ${line}\n`);
}

test.describe.configure({ timeout: 420_000 });

test('pages without a chat widget: none is found', async ({ lab }) => {
  const possible: string[] = [];
  const { pages, wrong } = await loop(lab, undefined, 'quiet', (page, seen) => {
    if (widgetsOf(seen).length > surely(seen).length) possible.push(page.name);
    const isApp = seen.audit?.result.isApp ?? false;
    const isQuiet = surely(seen).length === 0 && seen.badge === '';
    if (isQuiet && isApp === (page.app !== undefined)) return '';
    return `${words(seen)}; an application: ${isApp}`;
  });
  const apps = pages.filter(({ app }) => app).length;
  say(
    `pages without a chat widget: ${pages.length} tried (${apps} of them chat applications), ${wrong.length} wrong; "possible" on ${possible.length}: ${possible.sort().join(', ')}`,
  );
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThanOrEqual(60);
});

test('chats that no list names: each is found, once, with its composer', async ({ lab }) => {
  const { pages, wrong } = await loop(lab, undefined, 'unlisted', (_page, seen) => {
    const sure = surely(seen);
    const [widget] = sure;
    const isWhole = (widget?.evidence.composers?.length ?? 0) > 0;
    return sure.length === 1 && widget?.vendorId === null && isWhole && seen.badge !== '' ? '' : words(seen);
  });
  say(`unlisted chats: ${pages.length} tried, ${pages.length - wrong.length} found`);
  expect(wrong).toEqual([]);
});

test('listed chats, to a build without the catalogue: each is found by behaviour', async ({ lab }) => {
  expect(existsSync(bareExtension), 'EARSHOT_CATALOGUE=none wxt build').toBe(true);
  const { pages, wrong } = await loop(lab, bareExtension, 'chat', (page, seen) => {
    const sure = surely(seen);
    const isNameless = sure.every(({ vendorId }) => vendorId === null);
    return isNameless && sure.length >= page.expect.length && seen.badge !== '' ? '' : words(seen);
  });
  const vendors = new Set(pages.flatMap(({ expect: found }) => found.map(({ vendor }) => vendor)));
  say(
    `listed chats without the catalogue: ${pages.length} pages, ${vendors.size} vendors, ${pages.length - wrong.length} pages found`,
  );
  expect(wrong).toEqual([]);
});
