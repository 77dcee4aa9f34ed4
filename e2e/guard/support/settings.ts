import type { ExtensionBrowser } from '../../../cli/extension-browser.ts';

/** Time in which every frame has heard of a change of the settings, in milliseconds. */
const heardMs = 300;

/** Keeps these settings of the guard, whatever they are, and no others; then waits until frames have heard of it. */
export async function keepSettings(
  browser: ExtensionBrowser,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (kept) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.clear();
    await chrome.storage.local.set(kept);
  }, settings);
  await new Promise((done) => setTimeout(done, heardMs));
}
