import { axeViolations } from './support/axe.ts';
import { launchInLab } from './support/chromium.ts';
import { netLog } from './support/net-log.ts';
import { expect, test } from './support/test.ts';

/** What Chromium calls itself where someone looks at it. */
const seenBrowser =
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

test('the first page opens by itself, masks, and grades its practice chat', async ({ lab }, testInfo) => {
  const log = netLog();
  const browser = await launchInLab(lab, { extraArguments: [seenBrowser, log.argument] });
  try {
    const isWelcome = (url: string) => url.endsWith('/welcome.html#first');
    await expect.poll(() => browser.context.pages().filter((page) => isWelcome(page.url())).length).toBe(1);
    const [page] = browser.context.pages().filter((one) => isWelcome(one.url()));
    if (!page) throw new Error('it was closed');
    await page.getByRole('heading', { name: 'Earshot Welcome' }).waitFor();
    const verdict = page.getByRole('region', { name: 'What Earshot says of this chat' });
    const unsent = verdict.getByText('What you type leaves the page before you send it');
    await expect(verdict.getByRole('img', { name: /^Grade [A-F]: / })).toBeVisible();
    await expect(unsent).toHaveCount(0);

    const field = page.getByLabel('Write a message');
    const vendor = page.getByRole('region', { name: 'What the vendor gets' });
    await field.pressSequentially('Where is my parcel? 4111 1111 1111 1111');
    await expect(field).toHaveValue('Where is my parcel? 4111 11•• •••• ••••');
    await expect(vendor.getByText('Where is my parcel? 4111 11•• •••• ••••')).toBeVisible();
    await expect(vendor.getByText('The guard hides 10 digits from it.')).toBeVisible();
    await expect(unsent).toBeVisible();
    await expect(verdict.getByRole('img', { name: /^Grade [DEF]: / })).toBeVisible();

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const isCut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(isCut, `${width} px scrolls sideways`).toBe(false);
        await testInfo.attach(`welcome-${colorScheme}-${width}`, {
          body: await page.screenshot({ fullPage: true, animations: 'disabled' }),
          contentType: 'image/png',
        });
      }
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    await field.press('Enter');
    await expect(page.getByRole('log').getByText('Where is my parcel? 4111 11•• •••• 1111')).toBeVisible();
    await expect(verdict.getByText('The vendor can read what you send')).toBeVisible();
    expect(await page.evaluate(() => [{ ...localStorage }, sessionStorage.length])).toEqual([
      { look: 'system auto' },
      0,
    ]);
  } finally {
    await browser.close();
  }
  expect(log.linesOf(browser.extensionId), 'the extension’s own traffic').toEqual([]);
  log.remove();
});
