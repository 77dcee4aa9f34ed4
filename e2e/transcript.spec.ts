import { readFileSync } from 'node:fs';
import { openChat, sendDraft, typeDraft } from './lab/drive.ts';
import { gradedChat } from './support/audits.ts';
import { axeViolations } from './support/axe.ts';
import { openTab } from './support/chromium.ts';
import { openPopup } from './support/popup.ts';
import { expect, labPage, testInShared } from './support/test.ts';

testInShared(
  'a chat’s card: the transcript goes into a file and nowhere else, and leads to a letter',
  async ({ lab, browserWithEarshot: browser }) => {
    const shop = labPage(lab, 'rasa');
    const [drive] = shop.drive;
    if (!drive) throw new Error('the page has no chat');
    const { page, tabId } = await openTab(browser, shop.url);
    const frame = await openChat(page, drive);
    await gradedChat(browser, tabId);
    await typeDraft(frame, drive, 'quetzalfeather 4111 1111 1111 1111');
    await sendDraft(frame, drive);
    const popup = await openPopup(browser, page);
    await popup.getByText('Your copy, your rights').click();
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: 'Save my transcript' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^earshot-transcript-.*\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('You: quetzalfeather 4111 11•• •••• 1111');
    expect(text).toContain('Other side: ');
    expect(text).not.toContain('4111 1111 1111 1111');
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await axeViolations(popup), colorScheme).toEqual([]);
    }
    const worker = await browser.worker();
    const kept = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'session' | 'local' | 'sync', { get(): Promise<unknown> }> };
      };
      const { session, local, sync } = chrome.storage;
      return JSON.stringify([await session.get(), await local.get(), await sync.get()]);
    });
    expect(kept).toContain('rasa');
    expect(kept).not.toContain('quetzalfeather');

    const [learn] = await Promise.all([
      browser.context.waitForEvent('page'),
      // The popup closes as the page opens, at times before the click is said to be done.
      popup
        .getByRole('link', { name: 'Write a letter about this chat' })
        .click()
        .catch(() => undefined),
    ]);
    const letter = learn.getByLabel('The letter');
    await expect(letter).toHaveValue(/As far as my browser shows, it is provided by Rasa Webchat\./);
    await learn.getByLabel('it to be erased').check();
    await learn.getByRole('button', { name: 'Copy the letter' }).click();
    await expect(learn.getByRole('status').getByText('The letter is in your clipboard.')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await learn.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(learn), colorScheme).toEqual([]);
    }
    // A page of 1280 px at a zoom of 200 % and of 400 % has the room of these.
    for (const width of [640, 320]) {
      await learn.setViewportSize({ width, height: 450 });
      expect(await learn.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
  },
);
