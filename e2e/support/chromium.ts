import type { Page } from '@playwright/test';
import { tabIdOf } from '../../cli/audit-page.ts';
import {
  type ExtensionBrowser,
  extensionFolder,
  launchExtensionBrowser,
} from '../../cli/extension-browser.ts';
import type { JudgedWidget } from '../../lib/audit/result.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';
import { chromiumArguments, chromiumPreferences } from '../lab/browser.ts';
import type { Lab } from '../lab/server.ts';

/** The build to be tested, where it is not the one of this folder. */
const builtElsewhere = process.env.EARSHOT_EXTENSION;
export const chromiumPath = process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium';
export const testedExtension = builtElsewhere ?? extensionFolder;

/** Hosts that a browser shall reach, as the lab and the pages of single tests give them. */
export type Hosts = Pick<Lab, 'hostResolverRules'>;

/** The browser of `npm start`, with the lab's hosts in it. `extension: null`: without Earshot. */
export function launchInLab(
  hosts: Hosts | readonly Hosts[],
  { extension = testedExtension, extraArguments = [] }: InLab = {},
): Promise<ExtensionBrowser> {
  return launchExtensionBrowser({
    executablePath: chromiumPath,
    extraArguments: [...chromiumArguments(rulesOf(hosts)), ...extraArguments],
    preferences: chromiumPreferences(),
    // Tests look for English words, whatever the machine speaks.
    environment: { LANGUAGE: 'en' },
    extension,
  });
}

/** How a browser in the lab differs from the usual one. */
export interface InLab {
  readonly extension?: string | null;
  readonly extraArguments?: readonly string[];
}

/** Host resolver rules of all of them. */
export function rulesOf(hosts: Hosts | readonly Hosts[]): string {
  return [hosts]
    .flat()
    .map((one) => one.hostResolverRules)
    .join(', ');
}

/** What the extension keeps of a tab, read where it keeps it; null where it keeps nothing. */
export async function storedAudit(browser: ExtensionBrowser, tabId: number): Promise<StoredAudit | null> {
  const worker = await browser.worker();
  return worker.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return ((await chrome.storage.session.get(key))[key] ?? null) as StoredAudit | null;
  }, `audit:${tabId}`);
}

/** Badge text and title of a tab. */
export async function badgeOfTab(
  browser: ExtensionBrowser,
  tabId: number,
): Promise<{ text: string; title: string }> {
  const worker = await browser.worker();
  return worker.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        action: Record<'getBadgeText' | 'getTitle', (details: { tabId: number }) => Promise<string>>;
      };
    };
    const details = { tabId: id };
    return { text: await chrome.action.getBadgeText(details), title: await chrome.action.getTitle(details) };
  }, tabId);
}

/** A new tab at this address, and its id. */
export async function openTab(
  browser: ExtensionBrowser,
  url: string,
): Promise<{ page: Page; tabId: number }> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return { page, tabId: await tabIdOf(browser, page) };
}

/** Widgets by vendor, with the outcome of each check; only possible ones apart. */
export function outcomesOf(audit: StoredAudit | null): Record<string, Record<string, string>> {
  const widgets = (audit?.result.widgets ?? []).filter((widget) => widget.confidence !== 'possible');
  return Object.fromEntries(widgets.map((widget) => [nameOf(widget), outcomes(widget)]));
}

function nameOf(widget: JudgedWidget): string {
  return widget.vendorId ?? 'unlisted';
}

function outcomes(widget: JudgedWidget): Record<string, string> {
  return Object.fromEntries(widget.findings.map((finding) => [finding.checkId, finding.outcome]));
}
