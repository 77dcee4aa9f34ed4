import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';

interface Session {
  chrome: {
    storage: {
      session: {
        QUOTA_BYTES: number;
        get(): Promise<Record<string, unknown>>;
        getBytesInUse(): Promise<number>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

/** Names of what lies in `storage.session`. */
export async function sessionKeys(browser: ExtensionBrowser): Promise<string[]> {
  const worker = await browser.worker();
  return worker.evaluate(async () =>
    Object.keys(await (globalThis as unknown as Session).chrome.storage.session.get()),
  );
}

/** Fills `storage.session` to its last hundred bytes. */
export async function fillSession(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    const { session } = (globalThis as unknown as Session).chrome.storage;
    const free = session.QUOTA_BYTES - (await session.getBytesInUse());
    await session.set({ filler: 'x'.repeat(free - 100) });
  });
}

/** Takes out again what {@link fillSession} put there. */
export async function emptySession(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(() => (globalThis as unknown as Session).chrome.storage.session.remove('filler'));
}

/** Forgets a tab's audit behind Earshot's back. */
export async function removeAudit(browser: ExtensionBrowser, tabId: number): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(
    (key) => (globalThis as unknown as Session).chrome.storage.session.remove(key),
    `audit:${tabId}`,
  );
}

/** Keeps this audit in place of the tab's own. */
export async function replaceAudit(browser: ExtensionBrowser, audit: StoredAudit): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((items) => (globalThis as unknown as Session).chrome.storage.session.set(items), {
    [`audit:${audit.record.tabId}`]: audit,
  });
}
