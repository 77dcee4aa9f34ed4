import type { CDPSession, Page } from '@playwright/test';
import { expect, MASKED, SENT, test } from './support/test.ts';
import { openTypedField, pressEnter, readMessages, TYPED_FIELDS, typeKeys } from './support/typing.ts';

// Pages that get in the way, by malice or by zeal. Whatever they do, not a character that was typed is lost, and nothing is
// seen that may not be.
const CARD = '4539 1488 0343 6467';

const sentOf = async (page: Page) => (await readMessages(page)).map(({ sent }) => sent);
const readField = (page: Page) => page.evaluate<string>('read()');

/** Everything the page could learn from that has more of the card than its first six digits, or than was sent of it. */
async function leaks(page: Page): Promise<string[]> {
  const told = (await readMessages(page)).flatMap(({ seen, data, keys }) => [...seen, data, keys]);
  return told.filter((text) => /4539148|80343/.test(text.replace(/\D/g, '')));
}

async function typeAndSend(session: CDPSession, page: Page, text: string): Promise<string | undefined> {
  await typeKeys(session, text);
  await pressEnter(session);
  return (await sentOf(page)).at(-1);
}

for (const field of Object.keys(TYPED_FIELDS)) {
  test(`${field}: removed in mid-typing, and put back`, async ({ page }) => {
    const session = await openTypedField(page, field);
    await typeKeys(session, 'a 4539 1488');
    await page.evaluate('window.place = field.parentNode; field.remove()');
    await typeKeys(session, '77');
    await page.evaluate('window.place.append(field); field.focus()');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+End');
    await typeKeys(session, ' 0343 6467');
    expect(await typeAndSend(session, page, ' b')).toBe(`a ${SENT} b`);
    expect(await leaks(page)).toEqual([]);
  });

  test(`${field}: set by the page in mid-typing`, async ({ page }) => {
    const session = await openTypedField(page, field);
    await typeKeys(session, 'a 4539 1488');
    await page.evaluate(`{
      const text = 'Hello! ' + read();
      if ('value' in field) field.value = text; else { field.textContent = text; getSelection().selectAllChildren(field); getSelection().collapseToEnd() }
    }`);
    await typeKeys(session, ' 0343 6467');
    expect(await readField(page)).toBe(`Hello! a ${MASKED}`);
    expect(await typeAndSend(session, page, ' b')).toBe(`Hello! a ${SENT} b`);
    await page.evaluate(
      `if ('value' in field) field.value = 'Dear all, '; else { field.textContent = 'Dear all, '; getSelection().selectAllChildren(field); getSelection().collapseToEnd() }`,
    );
    expect(await typeAndSend(session, page, 'order 4929 1188 12')).toBe('Dear all, order 4929 1188 12');
    expect(await leaks(page)).toEqual([]);
  });

  test(`${field}: half a character, and scripts that run from right to left`, async ({ page }) => {
    const session = await openTypedField(page, field);
    await page.evaluate(`document.execCommand('insertText', false, 'a\\ud83d b ')`);
    expect(await typeAndSend(session, page, `${CARD} c\ud83d`)).toMatch(/^a. b 4539 14•• •••• 6467 c./u);
    expect(await typeAndSend(session, page, `הכרטיס שלי ${CARD} תודה`)).toBe(`הכרטיס שלי ${SENT} תודה`);
    expect(await typeAndSend(session, page, 'بطاقتي ٤٥٣٩ ١٤٨٨ ٠٣٤٣ ٦٤٦٧ شكرا')).toBe(
      'بطاقتي ٤٥٣٩ ١٤•• •••• ٦٤٦٧ شكرا',
    );
    expect(await typeAndSend(session, page, 'הטלפון שלי 03-555-0123 ומספר ההזמנה 4929118812')).toBe(
      'הטלפון שלי 03-555-0123 ומספר ההזמנה 4929118812',
    );
    expect(await leaks(page)).toEqual([]);
  });

  test(`${field}: listeners that stop every event first`, async ({ page }) => {
    const script = `for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input'])
      addEventListener(type, (event) => { if (event.key !== 'Enter' || event.shiftKey) event.stopImmediatePropagation() }, true);`;
    const session = await openTypedField(page, field, script);
    await typeKeys(session, `a ${CARD}`);
    expect(await readField(page)).toBe(`a ${MASKED}`);
    expect(await typeAndSend(session, page, ' call 4929 1188 12')).toBe(`a ${SENT} call 4929 1188 12`);
    expect(await leaks(page)).toEqual([]);
  });

  test(`${field}: a million characters pasted with a card at their end`, async ({ page }) => {
    const session = await openTypedField(page, field);
    // In editable content Chromium itself takes seconds for a million.
    const words = 'lorem ipsum 12 '.repeat(field === 'textarea' ? 66_667 : 6_667);
    await session.send('Input.insertText', { text: `${words}${CARD}` });
    expect((await readField(page)) === `${words}${MASKED}`).toBe(true);
    await typeKeys(session, ' b');
    await pressEnter(session);
    expect((await sentOf(page))[0] === `${words}${SENT} b`).toBe(true);
  });
}

/** Makes the page format what is typed, as scripts for grouped digits, capitals or tidy spaces do. */
const format = (page: Page, expression: string) =>
  page.evaluate(`field.addEventListener('input', () => {
    const { value } = field;
    const text = ${expression};
    if (text !== value) field.value = text;
  })`);

for (const [what, expression, typed, shown, sent] of [
  [
    'groups of four',
    `value.replace(/\\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')`,
    '4539148803436467',
    MASKED,
    SENT,
  ],
  [
    'groups with a gap behind',
    `value.replace(/\\s/g, '').replace(/(.{4})/g, '$1 ')`,
    '4539148803436467',
    `${MASKED} `,
    `${SENT} `,
  ],
  ['dashes', `value.replace(/ /g, '-')`, CARD, MASKED.replaceAll(' ', '-'), SENT.replaceAll(' ', '-')],
  ['capitals', 'value.toUpperCase()', `a ${CARD} b`, `A ${MASKED} B`, `A ${SENT} B`],
  [
    'no card, in groups',
    `value.replace(/\\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')`,
    '453914889',
    '4539 14•• •',
    '4539 1488 9',
  ],
  ['a limit', 'value.slice(0, 12)', CARD, '4539 14•• ••', '4539 1488 03'],
] as const) {
  test(`a script that formats: ${what}`, async ({ page }) => {
    const session = await openTypedField(page, 'textarea');
    await format(page, expression);
    await typeKeys(session, typed);
    expect(await readField(page)).toBe(shown);
    await pressEnter(session);
    expect(await sentOf(page)).toEqual([sent]);
    if (sent === SENT) expect(await leaks(page)).toEqual([]);
  });
}

test('maxlength: what fits is sent as it was typed', async ({ page }) => {
  const session = await openTypedField(page, 'textarea');
  await page.evaluate('field.maxLength = 12');
  expect(await typeAndSend(session, page, CARD)).toBe('4539 1488 03');
});

for (const atOnce of [1, 6]) {
  test(`emptied by the page at every ${atOnce} digits: the number goes on`, async ({ page }) => {
    const session = await openTypedField(page, 'textarea');
    await page.evaluate(`window.collected = '';
      field.addEventListener('input', () => {
        if (field.value.length < ${atOnce}) return;
        window.collected += field.value;
        field.value = '';
      })`);
    await typeKeys(session, CARD.replaceAll(' ', ''));
    const collected = await page.evaluate<string>('window.collected + field.value');
    expect(collected).toBe('453914••••••••••');
    expect(await leaks(page)).toEqual([]);
  });
}

test('emptied by the person: the next number is one of its own', async ({ page }) => {
  const session = await openTypedField(page, 'textarea');
  await typeKeys(session, '453914');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await typeKeys(session, '880343');
  expect(await readField(page)).toBe('880343');
});

test('the focus moved on by the page at every six digits: the number goes on in the next field', async ({
  page,
}) => {
  const session = await openTypedField(page, 'textarea');
  await page.evaluate(`field.after(field.cloneNode(), field.cloneNode());
    addEventListener('input', ({ target }) => { if (target.value.length >= 6) target.nextElementSibling?.focus() })`);
  await typeKeys(session, CARD.replaceAll(' ', ''));
  const values = await page.evaluate<string[]>(
    `[...document.querySelectorAll('textarea')].map(({ value }) => value)`,
  );
  expect(values).toEqual(['453914', '••••••', '••••']);
});

test('made anew by the page at every input, with its text: no character is lost', async ({ page }) => {
  const session = await openTypedField(page, 'textarea');
  await page.evaluate(`addEventListener('input', ({ target }) => {
    const { value } = target;
    const anew = target.cloneNode();
    target.replaceWith(anew);
    anew.value = value;
    anew.focus();
    anew.setSelectionRange(value.length, value.length);
  })`);
  const readAnew = () => page.evaluate<string>(`document.querySelector('textarea').value`);
  await typeKeys(session, 'order 4929 1188 12');
  expect(await readAnew()).toBe('order 4929 11•• ••');
  await typeKeys(session, ' thanks');
  expect(await readAnew()).toBe('order 4929 1188 12 thanks');
});
