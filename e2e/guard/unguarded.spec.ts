import { openChat, runDrive } from '../lab/drive.ts';
import { openTab, outcomesOf, storedAudit } from '../support/chromium.ts';
import { openPopup } from '../support/popup.ts';
import { expect, labPage, test } from '../support/test.ts';

const CARD = '4111 1111 1111 1111';

test('a chat that is not open yet is not known; opened, it is guarded', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'main');
  const { page, tabId } = await openTab(browser, shop.url);
  const outcome = async () =>
    outcomesOf(await storedAudit(browser, tabId))['rocket-chat']?.['unguarded-composer'];
  await expect.poll(outcome).toBe('unknown');
  for (const drive of shop.drive) await openChat(page, drive);
  await expect.poll(outcome).toBe('pass');
});

test('keys that a page reads itself are seen, and popup and report say so', async ({
  lab,
  browserWithEarshot: browser,
}) => {
  const shop = labPage(lab, 'composer-of-keys');
  const { page, tabId } = await openTab(browser, shop.url);
  for (const drive of shop.drive) await runDrive(page, drive, CARD);
  // The truth that the finding tells of.
  expect(lab.received.some(({ text }) => text.includes(CARD))).toBe(true);
  const finding = async () => {
    const audit = await storedAudit(browser, tabId);
    const findings = audit?.result.widgets.flatMap((widget) => widget.findings) ?? [];
    return findings.find(({ checkId }) => checkId === 'unguarded-composer');
  };
  await expect.poll(async () => (await finding())?.outcome).toBe('fail');
  expect((await finding())?.summary).toContain('the page reads the keys itself');
  const popup = await openPopup(browser, page);
  await expect(
    popup.getByText('It cannot protect 1 message field here: the page reads the keys itself.'),
  ).toBeVisible();
});

test('a field that takes out what is no digit is named once a number was typed', async ({
  pages,
  browserWithEarshot: browser,
}) => {
  const { page, tabId } = await openTab(
    browser,
    pages.put('/digits', {
      body: `<!doctype html><meta charset="utf-8"><div class="chat-widget" role="dialog" aria-label="Live chat" style="position:fixed;right:0;bottom:0;width:300px">
        <div role="log"><p>Which order is it about?</p></div>
        <textarea placeholder="Type a message…"></textarea><button>Send</button></div>
        <script>document.querySelector('textarea').oninput = ({ target }) => { target.value = target.value.replace(/\\D/g, '') }</script>`,
    }),
  );
  const guards = async () =>
    (await storedAudit(browser, tabId))?.record.evidence.composers.map(({ guard }) => guard);
  await expect.poll(guards).toEqual(['guarded']);
  await page.focus('textarea');
  await page.keyboard.type(CARD);
  await expect.poll(guards).toEqual(['no-dots-allowed']);
  // No character is lost.
  expect(await page.inputValue('textarea')).toBe(CARD.replaceAll(' ', ''));
  const outcomes = outcomesOf(await storedAudit(browser, tabId));
  expect(outcomes.unlisted?.['unguarded-composer']).toBe('fail');
});
