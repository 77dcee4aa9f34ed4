import { type AuditOptions, auditOne, type PageToAudit } from '../audit-one.ts';
import { PageError, type SavedReport } from '../audit-page.ts';
import type { ExtensionBrowser } from '../extension-browser.ts';
import { words } from './batch-words.ts';

export interface OwnBrowserOptions extends AuditOptions {
  /** Starts a browser with a profile of its own. */
  readonly launch: () => Promise<ExtensionBrowser>;
  /** Ends browser and audit at once. */
  readonly signal: AbortSignal;
}

/**
 * Audits a page in a browser that nobody has used before and nobody uses after, so that nothing carries over. Once the browser is
 * up, the page has `timeoutMs` and not a moment more: then the browser is ended. Rejects with PageError, and with BrowserError
 * where no browser came up.
 */
export async function auditInOwnBrowser(
  page: PageToAudit,
  folder: string,
  options: OwnBrowserOptions,
): Promise<SavedReport> {
  const { launch, signal, timeoutMs } = options;
  signal.throwIfAborted();
  const browser = await launch();
  const ended = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => ended.reject(new PageError(words.late(Math.round(timeoutMs / 1000)))),
    timeoutMs,
  );
  const stop = () => ended.reject(signal.reason);
  browser.context.once('close', () => ended.reject(new PageError(words.browserDied)));
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([ended.promise, auditOne(browser, page, folder, options)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Nobody waits for it any more.
    ended.promise.catch(() => undefined);
    await browser.close();
  }
}
