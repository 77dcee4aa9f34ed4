import { browser } from 'wxt/browser';
import { say } from '../words/say.ts';
import { isReadable } from './readable.ts';

/** The looks of the toolbar's icon: as it came; greyed, where Earshot cannot run; where something of Earshot's failed. */
export type Icon = '' | 'off-' | 'error-';

/** Shows it for a tab, until that goes to another page: then browsers take it back. Rejects where the tab is gone. */
export function showIcon(tabId: number, icon: Icon): Promise<void> {
  return browser.action.setIcon({ tabId, path: { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` } });
}

/**
 * Greys the icon of a tab that Earshot cannot read. Asked when a tab comes to the front: of such a page's own doings an
 * extension hears nothing. Never rejects.
 */
export async function greyIfUnreadable(tabId: number): Promise<void> {
  try {
    const { url, pendingUrl } = (await browser.tabs.get(tabId)) as { url?: string; pendingUrl?: string };
    if (isReadable(url || pendingUrl)) return;
    await Promise.all([showIcon(tabId, 'off-'), browser.action.setTitle({ tabId, title: say('badge.off') })]);
  } catch {
    // The tab was closed.
  }
}
