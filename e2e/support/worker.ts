import type { ExtensionBrowser } from '../../cli/extension-browser.ts';

/** What a watched worker has met since. */
export interface Met {
  /** Messages from frames, by `type`; `?` for those without one. */
  readonly messages: string[];
  /** Errors that nobody caught. */
  readonly errors: string[];
}

interface Watched {
  met?: { messages: string[]; errors: string[] };
  chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
}

/** Has the worker write down messages and uncaught errors from now on, until it is ended. */
export async function watchWorker(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const world = globalThis as unknown as Watched;
    if (world.met) return;
    const met: Watched['met'] & object = { messages: [], errors: [] };
    world.met = met;
    addEventListener('error', (event) => met.errors.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => met.errors.push(String(event.reason)));
    world.chrome.runtime.onMessage.addListener((message) => {
      met.messages.push(String((message as { type?: unknown } | null)?.type ?? '?'));
    });
  });
}

/** What the watched worker has met. Throws where it is not watched, since it was ended for instance. */
export async function metByWorker(browser: ExtensionBrowser): Promise<Met> {
  const worker = await browser.worker();
  const met = await worker.evaluate(() => (globalThis as unknown as Watched).met ?? null);
  if (!met) throw new Error('this worker is not watched');
  return met;
}

/**
 * Ends the worker, as the browser does after 30 s without an event; the next event starts a new one. With `isWoken` a
 * page of the extension sends one, and the new worker is there afterwards.
 */
export async function endWorker(browser: ExtensionBrowser, { isWoken = false } = {}): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  // Between two events there may be none.
  if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
  if (!isWoken) return;
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/report.html`);
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage('wake up').catch(() => undefined);
  });
  await page.close();
}
