import type { Frame, Page } from 'puppeteer-core';
import { libraryFields } from './support/fields.ts';
import {
  CARD,
  expect,
  MASKED,
  openChat,
  press,
  readSpy,
  SENT,
  test,
  textOf,
} from './support/firefox-test.ts';
import { PLAIN_FIELDS, type Shadow } from './support/pages.ts';
import { untilGuarded } from './support/ready.ts';
import { leaksOf } from './support/spy.ts';

async function typeAndSend(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(() => (window as unknown as { field: HTMLElement }).field.focus());
  await page.keyboard.type(`my card is ${CARD} cvv 987`);
  await expect.poll(() => textOf(frame)).toBe(`my card is ${MASKED} cvv •••`);
  await press(page, 'Control', 'z');
  await press(page, 'Control', 'Shift', 'z');
  await expect.poll(() => textOf(frame)).toBe(`my card is ${MASKED} cvv •••`);
  expect(leaksOf(await readSpy(frame), CARD, '987')).toEqual([]);
  await press(page, 'Enter');
  await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`my card is ${SENT} cvv •••`]);
  expect(leaksOf(await readSpy(frame), CARD, '987')).toEqual([]);
  await page.keyboard.type('order 4929 1188 12 ok');
  await press(page, 'Enter');
  await expect.poll(async () => (await readSpy(frame)).sent.at(-1)).toBe('order 4929 1188 12 ok');
}

const FIELDS = [...Object.keys(PLAIN_FIELDS), ...libraryFields().map((name) => `lib:${name}`)];
const PLACES: readonly [frame: string, shadow: Shadow][] = [
  ...[
    'same-origin',
    'cross-origin',
    'sandboxed',
    'srcdoc',
    'about:blank',
    'blob',
    'data',
    'document.write',
  ].map((frame): [string, Shadow] => [frame, 'none']),
  ['none', 'open'],
  ['none', 'closed'],
  ['none', 'nested'],
];

for (const field of FIELDS) {
  test(`Firefox: ${field}`, async ({ firefox, pages }) => {
    const { page, frame } = await openChat(firefox, pages.address(field));
    await typeAndSend(page, frame);
    await page.close();
  });
}

for (const [kind, shadow] of PLACES) {
  for (const field of ['textarea', 'contenteditable']) {
    test(`Firefox: ${field} in frame ${kind}, shadow ${shadow}`, async ({ firefox, pages }) => {
      const { page, frame } = await openChat(firefox, pages.address(field, kind, shadow));
      await typeAndSend(page, frame);
      await page.close();
    });
  }
}

test('Firefox: each page of a tab is audited, though its words may come before the news of its response', async ({
  firefox,
  pages,
}) => {
  const address = pages.address('textarea');
  const elsewhere = address.replace('shop.test', 'vendor.test');
  const { page, tabId } = await firefox.openTab(address);
  const startOf = async () => (await firefox.storedAudit(tabId))?.record.startedAt;
  await untilGuarded(() => firefox.storedAudit(tabId));
  // Firefox 153 told of about one navigation in six in this order, on a machine that had other work.
  for (let round = 0; round < 3; round += 1) {
    for (const go of [
      () => page.goto(address),
      () => page.reload(),
      () => page.goto(elsewhere),
      () => page.goto(elsewhere.replace('textarea', 'input')),
    ]) {
      const before = await startOf();
      await go();
      await expect.poll(startOf).not.toBe(before);
      await untilGuarded(() => firefox.storedAudit(tabId), 5000);
    }
  }
  await page.close();
});
