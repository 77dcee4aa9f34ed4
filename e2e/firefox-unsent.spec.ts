import { outcomesOf } from './support/chromium.ts';
import { openFirefoxChat, typeFirefoxDraft } from './support/firefox-drive.ts';
import { expect, test } from './support/firefox-test.ts';

const DRAFT = 'Where is my parcel, ordered on Monday';

// What is sent on a socket that was closed is thrown away without an error: no server is asked. Bytes of the page's world are
// behind walls in Firefox that Chromium has not.
for (const [name, made] of [
  ['text', 'text'],
  ['an ArrayBuffer', 'new TextEncoder().encode(text).buffer'],
  ['a typed array', 'new TextEncoder().encode(text)'],
  ['a part of a buffer', 'new TextEncoder().encode("xx" + text).subarray(2)'],
  ['a Blob', 'new Blob([text])'],
] as const)
  test(`Firefox: unsent text that leaves is found in ${name}`, async ({ lab, firefox }) => {
    const page = lab.pages.find((one) => one.name === 'deep-chat');
    const [drive] = page?.drive ?? [];
    if (!page || !drive) throw new Error('the lab has no deep-chat');
    const { page: tab, tabId } = await firefox.openTab(page.urlWithPort);
    await tab.evaluate(`{ const socket = new WebSocket('wss://localhost:9/'); socket.close();
      document.addEventListener('input', (event) => { const field = event.composedPath()[0]; const text = field.value ?? field.textContent; socket.send(${made}); }); }`);
    const chat = await openFirefoxChat(tab, drive);
    await expect
      .poll(async () => (await firefox.storedAudit(tabId))?.record.evidence.composers.length ?? 0)
      .toBeGreaterThan(0);
    await typeFirefoxDraft(chat, drive, DRAFT);
    await expect
      .poll(
        async () => Object.values(outcomesOf(await firefox.storedAudit(tabId)))[0]?.['unsent-text-sent'],
        {
          timeout: 15_000,
        },
      )
      .toBe('fail');
    const [draft] = (await firefox.storedAudit(tabId))?.record.evidence.drafts ?? [];
    expect(draft?.leaks[0]).toMatchObject({ way: 'websocket', encoding: 'plain' });
    await tab.close();
  });
