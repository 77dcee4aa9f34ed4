import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { MASK } from '../card/digits.ts';
import { findCards } from '../card/find-cards.ts';
import { maskAtSend, maskWhileTyping } from '../card/mask.ts';
import { Draft, looking } from './draft.ts';

const type = (draft: Draft, text: string, at = draft.real.length) => {
  let caret = at;
  const looks: string[] = [];
  for (const key of text) {
    const plan = draft.plan(caret, caret, key);
    draft.commit(plan);
    caret = plan.caret;
    looks.push(draft.shown);
  }
  return looks;
};

/** What the browser makes of a deletion, which the draft learns of afterwards. */
const remove = (draft: Draft, start: number, end: number) =>
  draft.adopt(draft.shown.slice(0, start) + draft.shown.slice(end), start, 'edit');

const shownDigits = (text: string) => text.replace(/\D/g, '').length;

afterEach(() => {
  looking.strict = false;
});

describe('typing', () => {
  test('a card shows six digits, and the last four at send', () => {
    const draft = new Draft('', '');
    const looks = type(draft, '4111 1111 1111 1111');
    expect(looks.every((look) => shownDigits(look) <= 6)).toBe(true);
    expect(draft.shown).toBe('4111 11•• •••• ••••');
    expect(draft.settle()).toBe('4111 11•• •••• 1111');
    expect(draft.real).toBe('4111 1111 1111 1111');
  });

  test.each([
    [true, '4111 11•• •••• 1112', '•••'],
    [false, '4111 1111 1111 1112', '123'],
  ])('strict %s: a card with a slip, and the value in the message after it', (isStrict, sent, value) => {
    looking.strict = isStrict;
    const draft = new Draft('', '');
    type(draft, '4111 1111 1111 1112');
    expect(draft.settle()).toBe(sent);
    const next = new Draft('', draft.rest);
    type(next, '123');
    expect(next.settle()).toBe(value);
  });

  test('what turns out to be no card is restored by the key that ends it', () => {
    const draft = new Draft('', '');
    type(draft, '4111 1111 12');
    expect(draft.shown).toBe('4111 11•• ••');
    type(draft, ' x');
    expect(draft.shown).toBe('4111 1111 12 x');
  });

  test('a verification value is hidden from its first digit on', () => {
    const draft = new Draft('', '');
    const looks = type(draft, 'cvv 123');
    expect(looks.slice(4)).toEqual(['cvv •', 'cvv ••', 'cvv •••']);
  });

  test('a card continues the message before', () => {
    const draft = new Draft('', '4111 1111');
    type(draft, '1111 1111');
    expect(draft.shown).toBe('•••• ••••');
  });

  test('a number that the page takes away after each digit goes on', () => {
    let rest = '';
    let looks = '';
    for (const digit of '4539148803436467') {
      const draft = new Draft('', rest);
      type(draft, digit);
      looks += draft.shown;
      ({ rest } = draft);
    }
    expect(looks).toBe('453914••••••••••');
  });

  test('what was taken away and is no number has no rest', () => {
    const draft = new Draft('', '4539 14');
    type(draft, '88 apples');
    expect(draft.rest).toBe('');
  });

  test('a text without digits costs no state', () => {
    const draft = new Draft('', '');
    const plan = draft.plan(0, 0, 'h');
    expect(plan.shown).toBe(plan.natural);
  });
});

describe('editing', () => {
  test('Backspace over dots takes the digit before the caret', () => {
    const draft = new Draft('', '');
    type(draft, '4111 1111 1234');
    remove(draft, 13, 14);
    expect(draft.real).toBe('4111 1111 123');
    remove(draft, 8, 9);
    expect(draft.real).toBe('4111 111 123');
  });

  test('a digit deleted from a card brings none of the others to light, until it is sent', () => {
    const draft = new Draft('', '');
    type(draft, 'a 4111 1111 1111 1111 b');
    remove(draft, 2, 3);
    expect(draft.shown).toBe('a 111 11•• •••• •••• b');
    type(draft, ' c');
    expect(draft.shown).toBe('a 111 11•• •••• •••• b c');
    expect(draft.settle()).toBe('a 111 1111 1111 1111 b c');
  });

  test('undo restores what is known, and keeps dots where two drafts look alike', () => {
    const draft = new Draft('', '');
    type(draft, '4111 1111');
    type(draft, 'x');
    draft.adopt('4111 11••', 9, 'undo');
    expect(draft.real).toBe('4111 1111');
    remove(draft, 0, 9);
    type(draft, '4111 1122');
    draft.adopt('', 0, 'undo');
    draft.adopt('4111 11••', 9, 'undo');
    expect(draft.real).toBe('4111 11••');
    type(draft, ' x');
    expect(draft.shown).toBe('4111 11•• x');
    expect(draft.settle()).toBe('4111 11•• x');
  });

  test('beside a dot of unknown digit nothing is restored', () => {
    const draft = new Draft('', '');
    type(draft, 'cvv 1');
    draft.adopt('cvv: •', 6, 'set');
    draft.adopt('cvv:  •', 7, 'undo');
    type(draft, '23');
    expect(draft.settle()).not.toMatch(/\d{2}/);
  });

  test.each([
    ['in groups', '453914880', '4539 14•• •', '4539 1488 0'],
    ['in capitals', 'a 4539 1488', 'A 4539 14••', 'A 4539 1488'],
    ['after other words', 'a 4539 1488', 'Hello! a 4539 14••', 'Hello! a 4539 1488'],
    ['between other words', 'a 4539 1488', 'Hi, a 4539 14•• b', 'Hi, a 4539 1488 b'],
  ])('what the page has set, %s, keeps its digits', (_, typed, text, real) => {
    const draft = new Draft('', '');
    type(draft, typed);
    draft.adopt(text, text.length, 'set');
    expect(draft.real).toBe(real);
    expect(draft.shown).toBe(text);
  });

  test('what the page has set twice over keeps dots, since it cannot be told which', () => {
    const draft = new Draft('', '');
    type(draft, '4539 1488');
    draft.adopt('4539 14•• 4539 14••', 0, 'set');
    expect(draft.settle()).toContain(MASK);
  });

  test('letters far behind a number cost it nothing, and change nothing', () => {
    const draft = new Draft('', '');
    const words = ' and a good many words behind it, which say nothing more of any number or card';
    type(draft, `4539 1488 0343 6467${words}`);
    expect(draft.shown).toBe(`4539 14•• •••• ••••${words}`);
    expect(draft.settle()).toBe(`4539 14•• •••• 6467${words}`);
  });

  test('a draft is calm until something is hidden or there are twelve digits', () => {
    const draft = new Draft('', '');
    type(draft, 'room 12, 20 people');
    expect(draft.isCalm).toBe(true);
    type(draft, ', 2026-11-22');
    expect(draft.isCalm).toBe(false);
    expect(new Draft('', '4539 1488 0343').isCalm).toBe(false);
  });

  test('a dot that a person typed is left alone', () => {
    const draft = new Draft('', '');
    type(draft, 'a • b 12');
    expect(draft.settle()).toBe('a • b 12');
  });
});

type Step =
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  | { readonly kind: 'paste'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'undo'; readonly steps: number };

const piece = fc.constantFrom(
  '4111 1111 1111 1111',
  '4111',
  ' 1111',
  '378282246310005',
  'cvv ',
  '12',
  '7',
  ' ',
  'x',
  '\n',
  'card ',
  '+33 6 12',
  '•',
  '😀',
  'and a good many words behind it, which say nothing more of any number or ',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(150), text: piece }),
  fc.record({ kind: fc.constant('paste' as const), at: fc.nat(150), length: fc.nat(6), text: piece }),
  fc.record({
    kind: fc.constant('delete' as const),
    at: fc.nat(150),
    length: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('undo' as const), steps: fc.integer({ min: 1, max: 4 }) }),
);

test('a letter makes no card of a calm draft, wherever it is put in', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.nat(99),
      fc.constantFrom('a', 'é', '字'),
      (parts, at, letter) => {
        const text = parts.join('');
        fc.pre(new Draft(text, '').isCalm);
        const caret = Math.min(at, text.length) + 1;
        const longer = text.slice(0, caret - 1) + letter + text.slice(caret - 1);
        expect(findCards(longer, { caret }).filter(({ kind }) => kind !== 'cvv')).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

test('edit scripts against a plain text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (script) => {
      const draft = new Draft('', '');
      let plain = '';
      const past: [plain: string, shown: string][] = [];
      const check = (caret: number) => {
        expect(draft.real.length).toBe(draft.shown.length);
        expect(draft.shown.length).toBe(plain.length);
        const wanted = maskWhileTyping(plain, caret);
        for (let i = 0; i < plain.length; i++) {
          const shown = draft.shown[i];
          // Shows what was typed or a dot, and a dot wherever one is due; what it knows is what was typed.
          expect([plain[i], MASK]).toContain(shown);
          if (wanted[i] === MASK && draft.real === plain) expect(shown).toBe(MASK);
          expect([plain[i], MASK]).toContain(draft.real[i]);
        }
      };
      const insert = (at: number, length: number, text: string) => {
        const plan = draft.plan(at, at + length, text);
        expect(plan.natural).toBe(draft.shown.slice(0, at) + text + draft.shown.slice(at + length));
        past.push([plain, draft.shown]);
        draft.commit(plan);
        plain = plain.slice(0, at) + text + plain.slice(at + length);
        check(plan.caret);
      };
      for (const one of script) {
        if (one.kind === 'undo') {
          const to = past.splice(-one.steps)[0];
          if (!to) continue;
          const [before, shown] = to;
          plain = before;
          draft.adopt(shown, shown.length, 'undo');
          check(shown.length);
          continue;
        }
        const at = Math.min(one.at, plain.length);
        if (one.kind === 'type')
          [...one.text].forEach((key, i) => {
            insert(Math.min(at + i, plain.length), 0, key);
          });
        else if (one.kind === 'paste') insert(at, Math.min(one.length, plain.length - at), one.text);
        else if (at < plain.length) {
          past.push([plain, draft.shown]);
          remove(draft, at, at + one.length);
          plain = plain.slice(0, at) + plain.slice(at + one.length);
          check(at);
        }
      }
      const known = draft.real;
      const sent = draft.settle();
      if (known === plain && !plain.includes(MASK)) expect(sent).toBe(maskAtSend(plain));
    }),
    { numRuns: 500 },
  );
});
