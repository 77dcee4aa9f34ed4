import { test as base, expect } from '@playwright/test';
import type { ExtensionBrowser } from '../../cli/extension-browser.ts';
import { openChat, sendDraft, typeDraft } from '../lab/drive.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { launchInLab, openTab, storedAudit } from '../support/chromium.ts';
import { distinctChats } from '../support/distinct-chats.ts';
import { untilGuarded } from './support/ready.ts';
import { digitsOf } from './support/spy.ts';

// In the task's own words: this is what a person types.
const TEXT = 'my card is 4111 1111 1111 1111 cvv 123';
const SENT = 'my card is 4111 11•• •••• 1111 cvv •••';

// Names and addresses are needed to make the tests, before any lab runs: a lab that is stopped at once tells them.
const known = await startLab({ httpsPort: 0, httpPort: 0 });
await known.stop();
// Where the guard cannot work it says so: unguarded.spec.ts.
const pages = distinctChats(
  known.pages.filter(
    ({ drive, expect: widgets }) =>
      drive.length > 0 && widgets.every(({ checks }) => checks['unguarded-composer'] !== 'fail'),
  ),
);

const test = base.extend<object, { lab: Lab; guarded: ExtensionBrowser }>({
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const lab = await startLab({ httpsPort: 0, httpPort: 0 });
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
  guarded: [
    async ({ lab }, use) => {
      const browser = await launchInLab(lab);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** Every digit run of what a backend got, and of its JSON strings put together, that holds more than may be known. */
const leaks = (texts: readonly string[]) =>
  texts.filter(
    (text) =>
      /4111\W{0,9}111[1\W]*1111\W{0,9}1/.test(text) ||
      /cvv\W{0,4}\d/.test(text) ||
      /1{9}/.test(digitsOf(text.replace(/"\w+":\d+/g, ' ').replace(/\d{10,13}(?!\d)/g, ' '))),
  );

for (const { name, url, quickQuery = '' } of pages) {
  test(`${name}: no backend ever gets more than it may`, async ({ lab, guarded }) => {
    const { drive } = lab.pages.find((one) => one.name === name) ?? { drive: [] };
    const { page, tabId } = await openTab(guarded, url + quickQuery);
    for (const one of drive) {
      const from = lab.received.length;
      const frame = await openChat(page, one);
      await untilGuarded(() => storedAudit(guarded, tabId));
      // Of two chats, the first may be the one that is guarded.
      await page.waitForTimeout(500);
      await typeDraft(frame, one, TEXT);
      await page.waitForTimeout(300);
      const before = lab.received.slice(from).map(({ text }) => text);
      expect(leaks(before)).toEqual([]);
      await sendDraft(frame, one);
      const all = lab.received.slice(from).map(({ text }) => text);
      expect(leaks(all.map((text) => text.replaceAll(SENT, '')))).toEqual([]);
      // Where the connection is refused, the page alone can tell what would have been sent.
      if (one.isLost) await expect(frame.getByText(SENT).first()).toBeVisible();
      else
        expect(
          all.some((text) => text.includes(SENT) || text.includes(JSON.stringify(SENT).slice(1, -1))),
        ).toBe(true);
    }
    await page.close();
  });
}
