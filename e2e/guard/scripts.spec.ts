import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { MASK } from '../../lib/card/digits.ts';
import { maskAtSend, maskWhileTyping } from '../../lib/card/mask.ts';
import { expect, test } from './support/test.ts';
import { openTypedField, pressEnter, readMessages, TYPED_FIELDS, typeKeys } from './support/typing.ts';

// Random edit scripts, made with real keys, against a plain text that knows of no guard.
type Step =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'insert'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly key: 'ArrowLeft' | 'ArrowRight' | 'Backspace' | 'Delete';
      readonly times: number;
    }
  | { readonly kind: 'press'; readonly key: 'Control+Home' | 'Control+End'; readonly times: 1 }
  | { readonly kind: 'undo'; readonly times: number };

const piece = fc.constantFrom(
  '4539 1488 0343 6467',
  '4539148803436467',
  '4539',
  ' 1488',
  '378282246310005',
  'cvv 123 ',
  '7',
  ' ',
  'x',
  ' card ',
  '+33 6 12 34',
  '12/28',
  'é',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), text: piece }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), text: piece }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      key: fc.constantFrom(
        'ArrowLeft' as const,
        'ArrowRight' as const,
        'Backspace' as const,
        'Delete' as const,
      ),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      key: fc.constantFrom('Control+Home' as const, 'Control+End' as const),
      times: fc.constant(1 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
);
// Each begins with a card, so that most edits meet dots.
const first = fc.constantFrom('4539 1488 0343 6467', 'card 4539148803436467', '3714 496353 98431 b');
const scripts = fc
  .sample(fc.tuple(first, fc.array(step, { minLength: 3, maxLength: 9 })), { numRuns: 36, seed: 20261122 })
  .map(([text, steps]): Step[] => [{ kind: 'type', text }, ...steps]);

/** The plain text's answer to a step: text and caret. */
function apply(text: string, caret: number, one: Step): [text: string, caret: number] {
  if (one.kind === 'undo') return [text, caret];
  if (one.kind !== 'press')
    return [text.slice(0, caret) + one.text + text.slice(caret), caret + one.text.length];
  const { key, times } = one;
  if (key === 'Control+Home') return [text, 0];
  if (key === 'Control+End') return [text, text.length];
  if (key === 'ArrowLeft') return [text, Math.max(0, caret - times)];
  if (key === 'ArrowRight') return [text, Math.min(text.length, caret + times)];
  const from = key === 'Backspace' ? Math.max(0, caret - times) : caret;
  const to = key === 'Backspace' ? caret : Math.min(text.length, caret + times);
  return [text.slice(0, from) + text.slice(to), from];
}

const caretOf = (page: Page) =>
  page.evaluate<number>(`(() => {
    if ('value' in field) return field.selectionStart;
    const range = document.createRange();
    range.setStart(field, 0);
    const { focusNode, focusOffset } = getSelection();
    range.setEnd(focusNode, focusOffset);
    return range.toString().length;
  })()`);

for (const field of Object.keys(TYPED_FIELDS)) {
  test(`${scripts.length} random edit scripts in a ${field}`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const [number, script] of scripts.entries()) {
      // A page of its own for each: undo knows no end of a message.
      const session = await openTypedField(page, field);
      let [text, caret] = ['', 0];
      for (const [index, one] of script.entries()) {
        const where = `script ${number}: ${JSON.stringify(script.slice(0, index + 1))}`;
        if (one.kind === 'type') await typeKeys(session, one.text);
        else if (one.kind === 'insert') await session.send('Input.insertText', { text: one.text });
        else if (one.kind === 'press') {
          for (let i = 0; i < one.times; i++) await page.keyboard.press(one.key);
        } else {
          // What undo takes back is the browser's to say: as many redos must give it back.
          const before = await page.evaluate<string>('read()');
          for (let i = 0; i < one.times; i++) await page.keyboard.press('Control+z');
          for (let i = 0; i < one.times; i++) await page.keyboard.press('Control+Shift+z');
          expect((await page.evaluate<string>('read()')).trim(), where).toBe(before.trim());
          await page.keyboard.press('Control+End');
          caret = text.length;
        }
        [text, caret] = apply(text, caret, one);
        const shown = (await page.evaluate<string>('read()')).replace(/\n$/, '');
        expect(shown.replaceAll(MASK, 'd'), where).toBe(
          Array.from(text, (unit, i) => (shown[i] === MASK ? 'd' : unit)).join(''),
        );
        const wanted = maskWhileTyping(text, one.kind === 'press' && !/^[BD]/.test(one.key) ? -1 : caret);
        for (let i = 0; i < text.length; i++)
          if (wanted[i] === MASK) expect(shown[i], `${where}: ${shown}`).toBe(MASK);
        expect(await caretOf(page), where).toBe(caret);
      }
      await pressEnter(session);
      const sent = (await readMessages(page)).at(-1)?.sent.replace(/\n$/, '');
      const isUndone = script.some(({ kind }) => kind === 'undo');
      // After undo a dot may stay one: where two drafts looked alike it is not known what it meant.
      if (text.trim() !== '' && !(isUndone && sent?.includes(MASK)))
        expect(sent, JSON.stringify(script)).toBe(maskAtSend(text));
    }
  });
}
