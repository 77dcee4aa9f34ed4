import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import type { Report } from '../lib/report/model.ts';
import { readReport } from '../lib/report/read.ts';
import { type ExtensionBrowser, firstLine } from './extension-browser.ts';

/** A page that could not be audited, in words for the user. */
export class PageError extends Error {
  /** Without the page's address, which may hold what an index must not show. */
  readonly reason: string;
  /** To try again now would bring the same. */
  readonly isFinal: boolean;

  constructor(reason: string, { url = '', isFinal = false } = {}) {
    super(url === '' ? reason : `${url}: ${reason}`);
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

/** A report as it was saved. */
export interface SavedReport {
  readonly report: Report;
  readonly files: readonly string[];
}

const networkErrors: readonly (readonly [RegExp, string])[] = [
  [/ERR_NAME_NOT_RESOLVED|ERR_DNS/, 'there is no such host'],
  [/ERR_CONNECTION_REFUSED/, 'the server refuses the connection'],
  [/ERR_CONNECTION_(?:TIMED_OUT|RESET|CLOSED)|ERR_EMPTY_RESPONSE/, 'the server does not answer'],
  [
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_ADDRESS_UNREACHABLE|ERR_PROXY/,
    'this machine does not reach the network',
  ],
  [/ERR_CERT|ERR_SSL/, 'its certificate is not valid or TLS failed'],
  [/Timeout/, 'the page does not answer in time'],
];

/** What a server says now and unsays a minute later. Source: RFC 9110 and 6585. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Goes to a page. Throws PageError where there is no page to audit; a page that never ends loading is one.
 * @param answerMs for the server's answer, in milliseconds
 * @param loadMs for what the page loads after that: asked once the answer is there
 */
export async function visit(page: Page, url: string, answerMs: number, loadMs: () => number): Promise<void> {
  try {
    const response = await page.goto(url, { waitUntil: 'commit', timeout: answerMs });
    const status = response?.status() ?? 0;
    if (status >= 400) {
      const isFinal = status < 500 && !passingStatuses.has(status);
      throw new PageError(`the server answers with status ${status}.`, { url, isFinal });
    }
    await page.waitForLoadState('load', { timeout: loadMs() }).catch(() => undefined);
  } catch (error) {
    if (error instanceof PageError) throw error;
    const words = networkErrors.find(([pattern]) => pattern.test(String(error)))?.[1] ?? firstLine(error);
    throw new PageError(`${words}.`, { url });
  }
}

/** The browser's id of the tab that a page is in. Throws where the extension does not see it. */
export async function tabIdOf(browser: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const worker = await browser.worker();
  const id = await worker.evaluate(async () => {
    // Types of the extension's own world are not known here.
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true }))[0]?.id;
  });
  if (id === undefined) throw new Error('the tab has no id');
  return id;
}

/** Waits until the extension has kept nothing new for the tab for `quietMs`, or `timeoutMs` have passed. */
export async function waitUntilQuiet(
  browser: ExtensionBrowser,
  tabId: number,
  quietMs: number,
  timeoutMs: number,
) {
  const deadlineMs = Date.now() + timeoutMs;
  let last = '';
  let sinceMs = Date.now();
  while (Date.now() < deadlineMs) {
    const worker = await browser.worker();
    const state = await worker.evaluate(async (key) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return JSON.stringify((await chrome.storage.session.get(key))[key] ?? null);
    }, `audit:${tabId}`);
    if (state !== last) {
      last = state;
      sinceMs = Date.now();
    } else if (Date.now() - sinceMs >= quietMs) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Opens the extension's report page for a tab and saves its forms by its own buttons. */
export async function saveReport(
  browser: ExtensionBrowser,
  tabId: number,
  folder: string,
): Promise<SavedReport> {
  await mkdir(folder, { recursive: true });
  const page = await browser.context.newPage();
  try {
    await page.goto(`chrome-extension://${browser.extensionId}/report.html?tab=${tabId}`);
    await page.locator('html[data-ready=true]').waitFor({ timeout: 15_000 });
    if ((await page.locator('html').getAttribute('data-state')) !== 'report') {
      throw new PageError(
        'Earshot has no audit of this page: the browser showed none of its events to the extension.',
      );
    }
    const files: string[] = [];
    for (const name of ['Save as JSON', 'Save as HTML', 'Save bundle']) {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 15_000 }),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      files.push(await keep(download, folder));
    }
    const [json] = files;
    if (!json) throw new PageError('The report could not be saved.');
    const read = readReport(readFileSync(json, 'utf8'));
    if (!read.ok) throw new PageError(`The report that was saved is none. ${read.error}`);
    return { report: read.value, files };
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function keep(download: Download, folder: string): Promise<string> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}
