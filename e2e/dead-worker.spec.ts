import type { StoredAudit } from '../lib/store/audits.ts';
import { runDrive } from './lab/drive.ts';
import { gradedChat, settledAudit } from './support/audits.ts';
import { badgeOfTab, openTab, outcomesOf, storedAudit } from './support/chromium.ts';
import { putChat } from './support/pages.ts';
import { openPopup } from './support/popup.ts';
import { emptySession, fillSession, sessionKeys } from './support/session.ts';
import { expect, labPage, test } from './support/test.ts';
import { endWorker, metByWorker, watchWorker } from './support/worker.ts';

test.describe.configure({ timeout: 120_000 });

test('tabs closed in mid-audit leave neither an error nor a key behind', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  await watchWorker(browser);
  const { url } = labPage(lab, 'two-chats');
  for (const delayMs of [0, 30, 100, 300, 700, 1200]) {
    const page = await browser.context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForTimeout(delayMs);
    await page.close();
  }
  expect((await metByWorker(browser)).messages).toContain('inspected');
  // The last injection comes 2 s after the first, and a saving 0.1 s after another.
  await new Promise((done) => setTimeout(done, 2500));
  expect(await sessionKeys(browser)).toEqual([]);
  expect((await metByWorker(browser)).errors).toEqual([]);
});

test('evidence from before the worker was ended stays, and new evidence is added', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'rasa');
  const { page, tabId } = await openTab(browser, shop.url);
  await gradedChat(browser, tabId);
  const before = await settledAudit(browser, tabId);
  await watchWorker(browser);
  await endWorker(browser, { isWoken: true });
  await expect(metByWorker(browser), 'another worker answers').rejects.toThrow('not watched');

  const popup = await openPopup(browser, page);
  await expect(popup.getByRole('heading', { name: 'Rasa Webchat' })).toBeVisible();
  await expect(popup.getByText(`${before.result.widgets[0]?.score.value} of 100`).first()).toBeVisible();
  await popup.close();

  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  await expect
    .poll(async () => (await storedAudit(browser, tabId))?.record.evidence.composers.length)
    .toBeGreaterThan(before.record.evidence.composers.length);
  const after = await settledAudit(browser, tabId);
  expect(after.record.startedAt).toBe(before.record.startedAt);
  for (const kind of ['signals', 'channels', 'requests', 'scripts', 'documents'] as const) {
    const kept = after.record.evidence[kind].map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(before.record.evidence[kind].map(({ id }) => id)));
  }
  const sent = (audit: StoredAudit) =>
    audit.record.evidence.channels.reduce((sum, channel) => sum + channel.sent.count, 0);
  expect(sent(after)).toBeGreaterThan(sent(before));
});

test('a worker that is ended again and again while a page loads loses no chat', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'main');
  const { page, tabId } = await openTab(browser, shop.url);
  for (let round = 0; round < 4; round += 1) {
    await page.waitForTimeout(150);
    await endWorker(browser);
  }
  for (const drive of shop.drive) await runDrive(page, drive, 'Do you have the atlas?');
  const audit = await gradedChat(browser, tabId, 'rocket-chat');
  expect(outcomesOf(audit)['rocket-chat']).toMatchObject({
    'plaintext-page': 'pass',
    'unsandboxed-frame': 'fail',
  });
});

test('a full session store is said in badge and words, and is got over', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  await watchWorker(browser);
  await fillSession(browser);
  const { page, tabId } = await openTab(browser, putChat(pages, '/full'));
  await expect
    .poll(() => badgeOfTab(browser, tabId))
    .toEqual({ text: '!', title: expect.stringContaining('no space left') });
  expect(await storedAudit(browser, tabId)).toBeNull();
  expect((await metByWorker(browser)).errors).toEqual([]);

  await emptySession(browser);
  await page.locator('.rw-launcher').click();
  await gradedChat(browser, tabId);
  await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);
});
