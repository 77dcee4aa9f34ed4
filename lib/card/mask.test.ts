import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK } from './digits.ts';
import { passesLuhn } from './issuers.ts';
import { carryOf, maskAtSend, maskWhileTyping } from './mask.ts';

const BRANDS: readonly (readonly [string, number])[] = [
  ['4', 16],
  ['4', 18],
  ['4', 19],
  ['51', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['300', 14],
  ['36', 14],
  ['38', 16],
  ['6011', 16],
  ['65', 19],
  ['3528', 16],
  ['3589', 19],
  ['62', 16],
  ['62', 19],
  ['50', 16],
  ['56', 17],
  ['63', 18],
  ['67', 19],
  ['2200', 16],
  ['2204', 19],
  ['8171', 16],
  ['9792', 16],
  ['5061', 19],
  ['5019', 16],
  ['8600', 16],
  ['9860', 16],
  ['9704', 16],
  ['9704', 19],
  ['6062', 16],
  ['509', 16],
];
const GROUPINGS = [[4, 4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [8, 8], [12, 4], [4, 12], [19], [6, 13]];
const SEPARATORS = [
  ' ',
  '-',
  '.',
  '_',
  '\u00a0',
  '\u2009',
  '\u3000',
  '–',
  '−',
  ' - ',
  '  ',
  '\u200b',
  ' \u200e',
  '\n',
];
const ZEROS = ['0', '０', '٠', '۰', '०', '๐', '𝟎'];

function cardOf(prefix: string, length: number, tail: string): string {
  const body = (prefix + tail).slice(0, length - 1);
  for (let check = 0; check < 10; check++) if (passesLuhn(body + check)) return body + check;
  return body;
}

function write(card: string, grouping: readonly number[], separator: string, zero: string): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of grouping) {
    if (from < card.length) groups.push(card.slice(from, from + size));
    from += size;
  }
  if (from < card.length) groups.push(card.slice(from));
  const first = zero.codePointAt(0) ?? 48;
  return groups.join(separator).replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
}

const anyCard = fc
  .record({
    brand: fc.constantFrom(...BRANDS),
    tail: fc.stringMatching(/^\d{19}$/),
    grouping: fc.constantFrom(...GROUPINGS),
    separator: fc.constantFrom(...SEPARATORS),
    zero: fc.constantFrom(...ZEROS),
  })
  .map(({ brand: [prefix, length], tail, grouping, separator, zero }) => {
    const card = cardOf(prefix, length, tail);
    const isPrinted =
      grouping[0] === 6 ? length === 19 : grouping[1] === 6 ? length === (grouping[2] ?? 0) + 10 : true;
    // Two groups with one dot between are a decimal fraction, and meant to be kept.
    const isFraction = separator === '.' && grouping.length === 2;
    return {
      card,
      text: write(card, isPrinted && !isFraction ? grouping : [4, 4, 4, 4, 4], separator, zero),
    };
  })
  .filter(({ card }) => !/^(.)\1*$/.test(card));

// Texts out of what cards, dates, labels and prose are made of: more likely to hit a rule than random strings.
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'card ',
        'cvv ',
        'IMEI ',
        '+',
        '.',
        ',',
        ' ',
        '\n',
        '-',
        '/',
        '•',
        'x',
        'é',
        '卡',
        '😀',
        '𝟒',
        '\u200b',
        'https://',
      ),
      fc.stringMatching(/^\d{1,6}$/),
      fc.constantFrom('4242424242424242', '4242 4242 ', '378282246310005', '12/28 '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

function digitsShown(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

describe('any text', () => {
  test('keeps its length, and everything that is no digit', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), anyText, fc.boolean(), (text, caret, before, strict) => {
        const carry = carryOf(before);
        for (const masked of [
          maskWhileTyping(text, caret, carry, { strict }),
          maskAtSend(text, carry, { strict }),
        ]) {
          expect(masked).toHaveLength(text.length);
          for (let i = 0; i < text.length; i++) {
            if (masked[i] === text[i]) continue;
            expect(masked[i]).toBe(MASK);
            const unit = text.codePointAt(i) ?? 0;
            const whole = unit >= 0xdc00 && unit < 0xe000 ? (text.codePointAt(i - 1) ?? 0) : unit;
            expect(String.fromCodePoint(whole)).toMatch(/\p{Nd}/u);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('masked once more shows no more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskAtSend(text);
        // A glyph is a digit that is not known, so more may look like a card than before, but nothing reappears.
        const again = maskAtSend(masked);
        for (let i = 0; i < masked.length; i++) if (masked[i] === MASK) expect(again[i]).toBe(MASK);
      }),
    );
  });

  test('without a digit is returned itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, caret) => {
        const letters = text.replace(/\p{Nd}/gu, 'x');
        expect(maskWhileTyping(letters, caret)).toBe(letters);
        expect(maskAtSend(letters, '4242 4242')).toBe(letters);
      }),
    );
  });
});

describe('any card', () => {
  test('shows the first six and the last digits once sent', () => {
    fc.assert(
      fc.property(anyCard, ({ card, text }) => {
        const last = card.length > 14 ? 4 : card.length - 12;
        expect(digitsShown(maskAtSend(text))).toBe(6 + last);
      }),
      { numRuns: 2000 },
    );
  });

  test('never shows a seventh digit while it is typed', () => {
    fc.assert(
      fc.property(
        anyCard,
        fc.constantFrom('', 'my card is ', 'exp 12/28 ', '99 ', '(', 'Karte: '),
        ({ text }, lead) => {
          const known = digitsShown(lead);
          for (let length = 1; length <= text.length; length++) {
            const typed = lead + text.slice(0, length);
            const shown = maskWhileTyping(typed, typed.length);
            expect(digitsShown(shown) - known, shown).toBeLessThanOrEqual(6);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('typed in two messages shows no digit of the second', () => {
    fc.assert(
      fc.property(anyCard, fc.nat({ max: 2 }), ({ card }, place) => {
        const cut = 4 + 4 * Math.min(place, Math.floor((card.length - 5) / 4));
        const rest = write(card.slice(cut), [4, 4, 4, 4, 4], ' ', '0');
        const carry = carryOf(write(card.slice(0, cut), [4, 4, 4, 4, 4], ' ', '0'));
        expect(digitsShown(maskAtSend(rest, carry))).toBe(0);
      }),
    );
  });
});

describe('restoring', () => {
  test('the digits of the real text where the masked one has glyphs gives the real text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, caret) => {
        const masked = maskWhileTyping(text, caret);
        const restored = Array.from({ length: text.length }, (_, i) =>
          masked[i] === MASK ? text[i] : masked[i],
        );
        expect(restored.join('')).toBe(text);
      }),
    );
  });

  test('a number that ended as no card is shown as typed', () => {
    for (const text of ['5348375385214364', '4915123456789', '6719371187', '4242 4242']) {
      expect(maskWhileTyping(text, text.length)).toContain(MASK);
      expect(maskWhileTyping(`${text} ok`, text.length + 3)).toBe(`${text} ok`);
      expect(maskAtSend(text)).toBe(text);
    }
  });
});

describe('what is not known', () => {
  test('digits typed behind glyphs stay hidden', () => {
    expect(maskWhileTyping('4242 42•• ••42', 14)).toBe('4242 42•• ••••');
  });
  test('a masked card stays as it is', () => {
    for (const text of ['4242 42•• •••• 4242', '4••• •••• •••• 4242', 'ends in •••• 4242'])
      expect(maskAtSend(text)).toBe(text);
  });
});

describe('carry', () => {
  test.each([
    ['digits at the end', 'my number: 4242 4242', '4242 4242'],
    ['a full stop behind', '4242 4242.', '4242 4242'],
    ['a card word before', 'card 42 42 42', 'card 42 42 42'],
    ['other scripts', '٤٢٤٢', '4242'],
    ['words behind', '4242 4242 ok', ''],
    ['a phone number', '+49 4242 4242', ''],
    ['no digit', 'hello', ''],
    ['too many digits', '42424242424242424242', ''],
  ])('%s', (_, text, expected) => expect(carryOf(text)).toBe(expected));

  test('adds up over messages', () => {
    let carry = '';
    for (const message of ['4242', '4242', '4242']) carry = carryOf(message, carry);
    expect(maskAtSend('4242', carry)).toBe('••••');
  });

  test.each([
    ['4539 14', '88 0343 6467'],
    ['4539148', '803436467'],
    ['my card: 4539-1488-0', '343-6467 thanks'],
    ['3782 82', '2463 10005'],
    ['4539 1', '488 0', '343 6467'],
  ])('joins a group torn by Send: %j', (...messages) => {
    let carry = '';
    const sent = messages.map((message) => {
      const masked = maskAtSend(message, carry);
      carry = carryOf(message, carry);
      return masked;
    });
    expect(sent.at(-1)).toBe(messages.at(-1)?.replace(/\d/g, MASK));
  });

  test('joins no group where the message begins otherwise, or the number is none', () => {
    expect(maskAtSend('x 88 0343 6467', '4539 14')).toBe('x 88 0343 6467');
    expect(maskAtSend('88 0343 6468', '4539 14')).toBe('88 0343 6468');
    expect(maskWhileTyping('88 0', 4, '4539 14')).toBe('•• •');
  });

  test('does not keep the digits of a card that was sent', () => {
    expect(carryOf('5555 5555 5555 4444')).not.toContain('5555');
  });

  test('is short', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => carryOf(a, carryOf(b)).length <= 43));
  });
});
