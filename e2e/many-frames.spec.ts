import { gradedChat, settledAudit } from './support/audits.ts';
import { badgeOfTab, openTab } from './support/chromium.ts';
import { putChat } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { metByWorker, watchWorker } from './support/worker.ts';

test.describe.configure({ timeout: 120_000 });

/**
 * Frames in one turn: twice as many as are read of one document. Chromium shows a thousand at most, and takes its time for them
 * (judged after 41 s, settled after 104 s on a busy machine of 2 cores); the bounds at ten thousand are a unit test's.
 */
const many = `<script>
const crowd = document.createDocumentFragment();
for (let index = 0; index < 400; index += 1) {
  const frame = document.createElement('iframe');
  frame.width = frame.height = 1;
  crowd.append(frame);
}
document.body.append(crowd);
</script>`;

test('a page with hundreds of frames: its chat is judged, the audit stays small and says what it left out', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  await watchWorker(browser);
  const startedMs = Date.now();
  const { page, tabId } = await openTab(browser, putChat(pages, '/crowded', many));
  const { result } = await gradedChat(browser, tabId);
  expect(result.widgets.map(({ vendorId }) => vendorId)).toEqual(['rasa']);
  await expect.poll(async () => (await badgeOfTab(browser, tabId)).text).toMatch(/^[A-F]$/);
  test.info().annotations.push({ type: 'judged after', description: `${Date.now() - startedMs} ms` });
  expect(await page.locator('iframe').count()).toBe(400);

  const { record } = await settledAudit(browser, tabId);
  test.info().annotations.push({ type: 'settled after', description: `${Date.now() - startedMs} ms` });
  test
    .info()
    .annotations.push({ type: 'record', description: `${JSON.stringify(record).length} characters` });
  expect(record.unreadFrames).toBeGreaterThanOrEqual(200);
  expect(record.evidence.frameElements.length).toBeLessThanOrEqual(500);
  expect(record.evidence.documents.length).toBeLessThanOrEqual(500);
  expect(JSON.stringify(record).length).toBeLessThan(1_000_000);
  expect((await metByWorker(browser)).errors).toEqual([]);
});
