import { launchExtensionBrowser } from '../../cli/extension-browser.ts';
import { copyExtension } from './support/extension.ts';
import {
  CARD,
  chatFrame,
  expect,
  focusField,
  leaks,
  MASKED,
  readSpy,
  SENT,
  test,
  textOf,
} from './support/test.ts';

test('the guard may come late, as long as its listeners came first', async ({ pages }) => {
  const extension = await copyExtension('chrome', true);
  const browser = await launchExtensionBrowser({
    executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
    extension: extension.folder,
    extraArguments: [`--host-resolver-rules=MAP *.test 127.0.0.1:${pages.port}`],
  });
  const page = await browser.context.newPage();
  for (const kind of ['none', 'cross-origin', 'document.write']) {
    await page.goto(pages.address('textarea', kind));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.waitForTimeout(300);
    await page.keyboard.type(`a ${CARD}`);
    await expect.poll(() => textOf(frame)).toBe(`a ${MASKED}`);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`a ${SENT}`]);
    expect(await leaks(frame)).toEqual([]);
  }
  await browser.close();
  extension.remove();
});
