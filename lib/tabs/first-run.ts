import { browser } from 'wxt/browser';
import { loadPolicy } from '../store/settings.ts';

/** What the first page's address ends in where it was opened by itself. */
const byItself = '#first';

/**
 * Opens the first page, once: when Earshot has been installed. Not on an update, and not in a browser that a program drives,
 * which has nobody to welcome. Whether it is wanted the page asks: the background has no byte to spare. Never rejects.
 */
export async function welcome(reason: string): Promise<void> {
  const { userAgent, webdriver } = navigator;
  if (reason !== 'install' || webdriver || /Headless/.test(userAgent)) return;
  await browser.tabs.create({ url: `/welcome.html${byItself}` }).catch(() => undefined);
}

/**
 * Whether the first page was opened by itself where nobody wants it: a policy says no, or an administrator put Earshot there.
 * `hash`: the page's own. Never rejects.
 */
export async function isUnwanted(hash: string): Promise<boolean> {
  if (hash !== byItself) return false;
  if ((await loadPolicy()).welcome === 'off') return true;
  // It needs no permission, and the polyfill does not know it.
  const { management } = browser as { management?: { getSelf(): Promise<{ installType?: string }> } };
  const self = await management?.getSelf().catch(() => undefined);
  return self?.installType === 'admin';
}
