import { PLAIN_FIELDS } from './support/pages.ts';
import { keepSettings } from './support/settings.ts';
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

const KINDS = ['textarea', 'contenteditable'];

for (const field of KINDS) {
  test(`${field}: the button sends`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type(`a ${CARD}`);
    await page.click('#send');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`a ${SENT}`]);
    await focusField(frame);
    await page.keyboard.type('call 4929 1188 12');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await readSpy(frame)).sent.at(-1)).toBe('call 4929 1188 12');
    expect(await leaks(frame)).toEqual([]);
  });

  test(`${field}: a card over two messages`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type('4539 1488');
    await page.keyboard.press('Enter');
    await page.keyboard.type('0343 6467');
    await expect.poll(() => textOf(frame)).toBe('•••• ••••');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual(['4539 1488', '•••• ••••']);
  });

  test(`${field}: an edit in the middle`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type(`a ${CARD} b`);
    for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await page.keyboard.press('Delete');
    await page.keyboard.type(' ');
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await expect.poll(() => textOf(frame)).toBe(`xa ${MASKED} b`);
    expect(await leaks(frame)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent).toEqual([`xa ${SENT} b`]);
  });

  test(`${field}: select all, type anew; cut and paste keep dots`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type(`a ${CARD}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Control+v');
    await expect.poll(() => textOf(frame)).toBe(`a ${MASKED}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('hello 12');
    await expect.poll(() => textOf(frame)).toBe('hello 12');
    expect(await leaks(frame)).toEqual([]);
  });

  test(`${field}: a drop`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await frame.evaluate((card) => {
      const source = document.createElement('p');
      source.innerHTML = `<span id="source">${card}</span>`;
      document.body.prepend(source);
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, CARD);
    await page.dragAndDrop('#source', '#field');
    await expect.poll(() => textOf(frame)).toContain(MASKED);
    const seen = (await readSpy(frame)).seen.filter(
      (line) => !/^(?:selectionchange|pointerdown|mousedown) value/.test(line),
    );
    expect(seen.filter((line) => line.includes('0343'))).toEqual([]);
  });

  test(`${field}: an input method`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    // Group by group, as keyboards of phones compose.
    for (const group of CARD.split(' ')) {
      for (let i = 1; i <= group.length; i++) await compose(group.slice(0, i));
      await session.send('Input.insertText', { text: group });
      await session.send('Input.insertText', { text: ' ' });
    }
    await expect.poll(async () => (await textOf(frame)).trim()).toBe(MASKED);
    // In editable content what is being composed is seen until it is committed: a limit that docs/guard.md names.
    if (field === 'textarea') expect(await leaks(frame)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSpy(frame)).sent.map((text) => text.trim())).toEqual([SENT]);
  });

  test(`${field}: a number typed with an input method arrives`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    const session = await page.context().newCDPSession(page);
    for (const text of ['n', 'ni', 'nin']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await session.send('Input.insertText', { text: '您 2026' });
    await expect.poll(() => textOf(frame)).toBe('您 2026');
  });

  test(`${field}: words and numbers that an input method gives twice`, async ({ page, pages }) => {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    const session = await page.context().newCDPSession(page);
    for (const word of ['ni', 'ni', ' ', '4929', ' ', '1188', ' ', '12', ' ', '12', 'ok', 'ok']) {
      for (let i = 1; i <= word.length && word !== ' '; i++) {
        const text = word.slice(0, i);
        await session.send('Input.imeSetComposition', { text, selectionStart: i, selectionEnd: i });
      }
      await session.send('Input.insertText', { text: word });
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await readSpy(frame)).sent.map((text) => text.trim()))
      .toEqual(['nini 4929 1188 12 12okok']);
  });
}

test('a field with maxlength and one that takes digits only', async ({ page, pages }) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await frame.evaluate(() =>
    (window as unknown as { field: HTMLTextAreaElement }).field.setAttribute('maxlength', '12'),
  );
  await focusField(frame);
  await page.keyboard.type(CARD);
  await expect.poll(() => textOf(frame)).toBe('4539 14•• ••');
  await page.goto(pages.address('input'));
  const digitsOnly = await chatFrame(page);
  await digitsOnly.evaluate(() => {
    const { field } = window as unknown as { field: HTMLInputElement };
    field.addEventListener('input', () => {
      field.value = field.value.replace(/[^\d ]/g, '');
    });
  });
  await focusField(digitsOnly);
  await page.keyboard.type(CARD);
  // No dot can be shown here: the guard leaves the field alone, and not a digit is lost.
  await expect.poll(() => textOf(digitsOnly)).toBe(CARD);
});

test('a payment form, a search and a sign-up are left alone', async ({ page, pages }) => {
  await page.goto(pages.address('textarea'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<form><input id="card" autocomplete="cc-number"><input id="named" placeholder="Card number"><input id="plain"><input id="mail" type="email"></form>`,
    );
  });
  for (const id of ['card', 'named', 'plain']) {
    await page.focus(`#${id}`);
    await page.keyboard.type(CARD);
    expect(await page.inputValue(`#${id}`)).toBe(CARD);
  }
});

test('a page that dispatches events in a loop, freezes prototypes and removes the field', async ({
  page,
  pages,
}) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await frame.evaluate(() => {
    const { field } = window as unknown as { field: HTMLTextAreaElement };
    for (const { prototype } of [HTMLTextAreaElement, Event, KeyboardEvent, Array, String, RegExp])
      Object.freeze(prototype);
    document.execCommand = () => false;
    setInterval(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true }));
      field.dispatchEvent(
        new InputEvent('beforeinput', {
          data: '7',
          inputType: 'insertText',
          bubbles: true,
          cancelable: true,
        }),
      );
      field.dispatchEvent(new InputEvent('input', { data: '7', inputType: 'insertText', bubbles: true }));
    }, 1);
  });
  await focusField(frame);
  await page.keyboard.type(`a ${CARD}`);
  await expect.poll(() => textOf(frame)).toBe(`a ${MASKED}`);
  await frame.evaluate(() => (window as unknown as { field: HTMLElement }).field.remove());
  await page.keyboard.type('12');
});

test('a million characters pasted', async ({ page, pages }) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await frame.evaluate(() => {
    const area = document.createElement('textarea');
    area.value = 'lorem ipsum 12 '.repeat(70_000);
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  });
  await focusField(frame);
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await textOf(frame)).length, { timeout: 10_000 }).toBe(1_050_000);
  await page.keyboard.type('4');
  await expect.poll(async () => (await textOf(frame)).length).toBe(1_050_001);
});

test('every plain field takes a letter untouched', async ({ page, pages }) => {
  for (const field of Object.keys(PLAIN_FIELDS)) {
    await page.goto(pages.address(field));
    const frame = await chatFrame(page);
    await focusField(frame);
    await page.keyboard.type('hello');
    expect(await textOf(frame)).toBe('hello');
    expect((await readSpy(frame)).keys).toBe('hello');
  }
});

test('the spy sees all of it where nothing guards', async ({ page, pages, guarded }) => {
  await page.goto(pages.address('textarea'));
  const frame = await chatFrame(page);
  await keepSettings(guarded, { guardOff: true });
  await focusField(frame);
  await page.keyboard.type(CARD);
  await keepSettings(guarded, {});
  const seen = (await leaks(frame)).map((line) => line.split(':')[0]);
  for (const way of ['poll', 'input value', 'keypress value', 'keys', 'codes']) expect(seen).toContain(way);
});
