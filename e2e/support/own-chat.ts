import type { Frame, Page } from '@playwright/test';
import { inspected } from './audits.ts';
import { openTab } from './chromium.ts';

/** What tests of typing write. */
export const DRAFT = 'Where is my parcel, ordered on Monday';

/** A home-made chat whose script calls `tell(text, key)` at every key and `tellSent(text)` for Send; `told` is how it is written. */
export const chatOf = (
  told: string,
) => `<section aria-label="Chat with us" style="position:fixed;right:16px;bottom:16px;width:320px;background:#fff;border:1px solid #ccc;padding:12px">
<div role="log" style="height:160px"><p>Hello, how can we help?</p></div>
<textarea placeholder="Write a message…" aria-label="Write a message"></textarea><button type="button">Send</button></section>
<script>
const area = document.querySelector('textarea');
const told = [];
${told}
area.addEventListener('input', ({ data }) => tell(area.value, data ?? ''));
const send = () => { const text = area.value; if (!text) return; area.value = ''; tellSent(text); };
document.querySelector('button').onclick = send;
area.onkeydown = (event) => { if (event.key === 'Enter') { event.preventDefault(); send(); } };
</script>`;

/** A socket to the page’s own host, for such a script. */
export const socket =
  "const socket = new WebSocket('wss://www.shop-pages.test/ws');\nsocket.binaryType = 'arraybuffer';\n";

/** Opens a page in a tab, and waits until the inspector has read it. */
export async function opened(browser: Parameters<typeof openTab>[0], url: string) {
  const { page, tabId } = await openTab(browser, url);
  await inspected(browser, tabId);
  return { page, tabId };
}

/** Types into the chat, key by key. */
export async function typeIn(frame: Page | Frame, text = DRAFT): Promise<void> {
  await frame.locator('textarea').click();
  await frame.locator('textarea').pressSequentially(text, { delay: 15 });
}
