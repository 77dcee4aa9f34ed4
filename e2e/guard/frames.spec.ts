import type { Shadow } from './support/pages.ts';
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

const FRAMES = [
  'same-origin',
  'cross-origin',
  'sandboxed',
  'srcdoc',
  'about:blank',
  'blob',
  'data',
  'document.write',
];
const SHADOWS: readonly Shadow[] = ['open', 'closed', 'nested'];
const FIELDS = ['textarea', 'contenteditable'];

const places = [
  ...FRAMES.map((frame) => ({ frame, shadow: 'none' as Shadow })),
  ...SHADOWS.map((shadow) => ({ frame: 'none', shadow })),
  { frame: 'cross-origin', shadow: 'closed' as Shadow },
];

for (const { frame: kind, shadow } of places) {
  for (const field of FIELDS) {
    test(`${field} in frame ${kind}, shadow ${shadow}`, async ({ page, pages }) => {
      await page.goto(pages.address(field, kind, shadow));
      const frame = await chatFrame(page);
      await focusField(frame);
      await page.keyboard.type(`my card is ${CARD} cvv 987`);
      await expect.poll(() => textOf(frame)).toBe(`my card is ${MASKED} cvv •••`);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+Shift+z');
      expect(await leaks(frame, '987')).toEqual([]);
      await expect.poll(() => textOf(frame)).toBe(`my card is ${MASKED} cvv •••`);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`my card is ${SENT} cvv •••`]);
      await page.keyboard.type('order 4929 1188 12 ok');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await readSpy(frame)).sent.at(-1)).toBe('order 4929 1188 12 ok');
      expect(await leaks(frame, '987')).toEqual([]);
    });
  }
}
