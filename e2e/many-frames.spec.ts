import { gradedChat, settledAudit } from './support/audits.ts';
import { badgeOfTab, openTab } from './support/chromium.ts';
import { putChat } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { metByWorker, watchWorker } from './support/worker.ts';

test.describe.configure({ timeout: 120_000 });

/** Ten thousand frame elements in one turn. Chromium makes documents for the first thousand of them. */
const many = `<script>
const crowd = document.createDocumentFragment();
for (let index = 0; index < 10_000; index += 1) {
  const frame = document.createElement('iframe');
  frame.width = frame.height = 1;
  crowd.append(frame);
}
document.body.append(crowd);
</script>`;

test('a page with ten thousand frames: its chat is judged, the audit stays small and says what it left out', async ({
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
  expect(await page.locator('iframe').count()).toBe(10_000);

  const { record } = await settledAudit(browser, tabId);
  test.info().annotations.push({ type: 'settled after', description: `${Date.now() - startedMs} ms` });
  test
    .info()
    .annotations.push({ type: 'record', description: `${JSON.stringify(record).length} characters` });
  console.log(test.info().annotations);
  expect(record.unreadFrames).toBeGreaterThanOrEqual(9_800);
  expect(record.evidence.frameElements.length).toBeLessThanOrEqual(500);
  expect(record.evidence.documents.length).toBeLessThanOrEqual(500);
  expect(JSON.stringify(record).length).toBeLessThan(1_000_000);
  expect((await metByWorker(browser)).errors).toEqual([]);
});
