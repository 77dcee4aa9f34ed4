import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { StoredAudit } from '../../lib/store/audits.ts';
import { firefoxPreferences } from '../lab/browser.ts';
import type { Lab } from '../lab/server.ts';
import { trustAuthority } from './trust-store.ts';

/** The built extension for Firefox. */
export const firefoxExtensionFolder = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** The extension's id, as its manifest has it. */
const extensionId = 'earshot@earshot.example';
/** Firefox makes up a new one for each profile, unless this preference has it. */
const extensionHost = '3c0de5ee-ea25-4a07-9f0e-0a1e5c0ffee1';
/** `goto` of an extension's page never ends, though the page loads: waited for no longer than this, in milliseconds. */
const extensionPageMs = 300;

/** A real Firefox with the real extension, in a profile of its own that trusts the lab and is removed at the end. */
export interface FirefoxBrowser {
  readonly browser: Browser;
  /** Where its downloads go. */
  readonly downloads: string;
  /** A new tab at this address, loaded, and the browser's id of it. */
  openTab(url: string): Promise<{ page: Page; tabId: number }>;
  /** A new tab with one of the extension's pages, such as `report.html?tab=1`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function in an extension's page, where `browser` is the extension's. */
  inExtension<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** What the extension keeps of a tab, read where it keeps it; null where it keeps nothing. */
  storedAudit(tabId: number): Promise<StoredAudit | null>;
  /** Badge text and title of a tab. */
  badgeOfTab(tabId: number): Promise<{ text: string; title: string }>;
  /** Opens the toolbar's popup over the tab in front. It is no tab: WebDriver does not reach it, the extension does. */
  openPopup(): Promise<void>;
  /** What stands in that popup, as a person reads it; empty where it is closed. */
  popupText(): Promise<string>;
  /** Clicks what begins with this text in that popup: a button, a switch's label, a summary. Rejects where it cannot be clicked. */
  pressInPopup(text: string): Promise<void>;
  /** Closes that popup, as a click elsewhere does. */
  closePopup(): Promise<void>;
  /** Whether the background page runs: Firefox ends it when nothing has happened for a while. */
  isBackgroundRunning(): Promise<boolean>;
  close(): Promise<void>;
}

/** How a Firefox is started. */
export interface FirefoxOptions {
  /** null: none, and then `browser` alone is of use. */
  readonly extension?: string | null;
  /** Hosts of the lab that are to be reached whatever their certificates are like. */
  readonly exceptions?: readonly string[];
  /** Over those with which Firefox reaches the lab. */
  readonly preferences?: Record<string, string | number | boolean>;
}

/** What an extension's page finds in its window, as far as the tests use it. */
interface ExtensionGlobals {
  browser: {
    storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
    tabs: { query(what: object): Promise<{ id: number }[]> };
    action: Record<'getBadgeText' | 'getTitle', (details: { tabId: number }) => Promise<string>> & {
      openPopup(): Promise<void>;
    };
    extension: { getViews(what: { type: 'popup' }): Window[]; getBackgroundPage(): Window | null };
  };
}

/** Starts it, headless. `EARSHOT_FIREFOX` names the program, else the system's is taken; certutil comes from PATH. */
export async function launchFirefox(
  lab: Lab | { readonly hosts: readonly string[]; readonly caPem: null },
  options: FirefoxOptions = {},
): Promise<FirefoxBrowser> {
  const { extension = firefoxExtensionFolder } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`there is no extension in ${extension}: run npm run build`);
  }
  const profile = mkdtempSync(join(tmpdir(), 'earshot-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'earshot-downloads-'));
  const remove = () => {
    for (const folder of [profile, downloads])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  let browser: Browser;
  try {
    if (lab.caPem !== null) {
      trustAuthority(profile, lab.caPem);
      await addExceptions(profile, lab, options.exceptions ?? []);
    }
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.EARSHOT_FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      // Playwright's: a narrower window is a telephone's to some widgets.
      defaultViewport: { width: 1280, height: 720 },
      userDataDir: profile,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...firefoxPreferences(lab.hosts),
        'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.alwaysOpenPanel': false,
        ...options.preferences,
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
  const close = async () => {
    await browser.close().catch(() => undefined);
    remove();
  };
  try {
    if (extension !== null) await browser.installExtension(extension);
    return { ...handleOf(browser), downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Lets the person have told Firefox to go on in spite of these hosts' certificates, as it keeps such exceptions. */
async function addExceptions(profile: string, lab: Lab, hosts: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const host of hosts) {
    const { cert } = await lab.certificateOf(host);
    const { fingerprint256 } = new X509Certificate(cert);
    // Host and port, algorithm (SHA-256), fingerprint: what Firefox 153 writes itself.
    lines.push(`${host}:${lab.ownPorts.get(host)}:\tOID.2.16.840.1.101.3.4.2.1\t${fingerprint256}\t\n`);
  }
  writeFileSync(join(profile, 'cert_override.txt'), lines.join(''));
}

function handleOf(browser: Browser): Omit<FirefoxBrowser, 'downloads' | 'close'> {
  let office: Promise<Page> | undefined;

  async function openExtensionPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page
      .goto(`moz-extension://${extensionHost}/${path}`, { timeout: extensionPageMs })
      .catch(() => undefined);
    return page;
  }

  async function inExtension<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    office ??= openExtensionPage('report.html');
    return (await office).evaluate(run as (argument: unknown) => R, argument) as Promise<R>;
  }

  return {
    browser,
    openExtensionPage,
    inExtension,
    async openTab(url) {
      await inExtension(() => undefined, null);
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      const tabId = await inExtension(async () => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        return (await browser.tabs.query({ active: true }))[0]?.id;
      }, null);
      if (tabId === undefined) throw new Error('the tab has no id');
      return { page, tabId };
    },
    async storedAudit(tabId) {
      // As text: WebDriver BiDi leaves out an object that stands in the answer for the second time.
      const text = await inExtension(async (key) => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        return JSON.stringify((await browser.storage.session.get(key))[key] ?? null);
      }, `audit:${tabId}`);
      return JSON.parse(text) as StoredAudit | null;
    },
    badgeOfTab: (tabId) =>
      inExtension(async (id) => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        const details = { tabId: id };
        return {
          text: await browser.action.getBadgeText(details),
          title: await browser.action.getTitle(details),
        };
      }, tabId),
    openPopup: () =>
      inExtension(async () => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        await browser.action.openPopup();
      }, null),
    popupText: () =>
      inExtension(() => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        return browser.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? '';
      }, null),
    pressInPopup: (text) =>
      inExtension((wanted) => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        const [popup] = browser.extension.getViews({ type: 'popup' });
        const pressable = popup?.document.querySelectorAll<HTMLElement>('button, label, summary') ?? [];
        const found = [...pressable].find((one) => one.textContent?.trim().startsWith(wanted));
        if (!found) throw new Error(`the popup has no “${wanted}”`);
        if (found.matches(':disabled') || found.querySelector(':disabled'))
          throw new Error(`“${wanted}” is disabled`);
        found.click();
      }, text),
    closePopup: () =>
      inExtension(() => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        for (const popup of browser.extension.getViews({ type: 'popup' })) popup.close();
      }, null),
    isBackgroundRunning: () =>
      inExtension(() => {
        const { browser } = globalThis as unknown as ExtensionGlobals;
        return browser.extension.getBackgroundPage() !== null;
      }, null),
  };
}
