import { browser } from 'wxt/browser';

/** Until a tab that comes to the front is drawn, in milliseconds. */
const drawMs = 400;

/**
 * A picture of a tab as it stands, as PNG: brings it to the front for a moment and comes back. It shows whatever the page
 * shows, hence only for a click that asks for it. Rejects where the tab is gone.
 */
export async function pictureOf(tabId: number): Promise<Uint8Array> {
  const own = await browser.tabs.getCurrent();
  const windowId = (await browser.tabs.update(tabId, { active: true }))?.windowId;
  if (windowId === undefined) throw new Error(`Tab ${tabId} is gone.`);
  try {
    await new Promise((resolve) => setTimeout(resolve, drawMs));
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  } finally {
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
  }
}
