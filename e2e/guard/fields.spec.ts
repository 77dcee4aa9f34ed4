import { libraryFields } from './support/fields.ts';
import { PLAIN_FIELDS } from './support/pages.ts';
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

const FIELDS = [...Object.keys(PLAIN_FIELDS), ...libraryFields().map((name) => `lib:${name}`)];

for (const field of FIELDS) {
  test(`${field}: a card and its value are hidden while typed and when sent`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type(`my card is ${CARD} cvv 987`);
    await expect.poll(() => textOf(frame)).toBe(`my card is ${MASKED} cvv •••`);
    expect(await leaks(frame, '987')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`my card is ${SENT} cvv •••`]);
    expect(await leaks(frame, '987')).toEqual([]);
  });

  test(`${field}: a number that is no card arrives as typed`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type('call 4929 1188 12 please');
    await expect.poll(() => textOf(frame)).toBe('call 4929 1188 12 please');
    await page.keyboard.type(' or 4929 1188 9');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await readSpy(frame)).sent)
      .toEqual(['call 4929 1188 12 please or 4929 1188 9']);
  });

  test(`${field}: Backspace takes one digit, and undo brings none to light`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type(`a ${CARD}`);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect.poll(() => textOf(frame)).toBe(`a ${MASKED.slice(0, -2)}`);
    await page.keyboard.type('67');
    await expect.poll(() => textOf(frame)).toBe(`a ${MASKED}`);
    for (let i = 0; i < 12; i++) await page.keyboard.press('Control+z');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+z');
    await page.waitForTimeout(100);
    expect(await leaks(frame)).toEqual([]);
  });

  test(`${field}: a card that is pasted comes as dots`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type('see ');
    await frame.evaluate(async (text) => {
      // The clipboard is filled by a copy of the page's own, as a person copies from elsewhere.
      const { field: own } = window as unknown as { field: HTMLElement };
      const area = document.createElement('textarea');
      area.value = text.replace(/./g, (c) => c);
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      own.focus();
      (window as unknown as { spy: { seen: Set<string> } }).spy.seen.clear();
    }, CARD);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await expect.poll(() => textOf(frame)).toBe(`see ${MASKED}`);
    expect(await leaks(frame)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`see ${SENT}`]);
  });

  test(`${field}: text put in without keys is masked`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    for (const digit of `n ${CARD}`) await page.keyboard.insertText(digit);
    await expect.poll(() => textOf(frame)).toBe(`n ${MASKED}`);
    expect(await leaks(frame)).toEqual([]);
  });
}
