import { browser } from 'wxt/browser';
import { loadAudit, type StoredAudit } from '../../lib/store/audits.ts';
import { isReadable } from '../../lib/tabs/readable.ts';

/** The audit of the tab in front, as it is kept when the popup opens; null where there is none. Never rejects. */
export async function firstAudit(): Promise<StoredAudit | null> {
  try {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id !== undefined && isReadable(active.url) ? await loadAudit(active.id) : null;
  } catch {
    return null;
  }
}
