import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Digest, makeDigester, pieceLetters } from './digest.ts';

const digester = makeDigester(new Uint32Array([0x9e37_79b1, 0x85eb_ca77]));

function digestOf(message: string): Digest {
  const digest = digester.digestOf(message);
  if (!digest) throw new Error(`"${message}" is too short`);
  return digest;
}

const isIn = (message: string, text: string) => digester.find([digestOf(message)], text).has(0);

test.each([
  ['Do you have the atlas?', '[{"from":"me","text":"Do you have the atlas?"}]', true],
  ['Do you have the atlas?', 'DO YOU HAVE THE ATLAS', true],
  ['Do you have the atlas?', 'do-you-have-the-atlas', true],
  ['Do you have the atlas?', 'Do you have the', false],
  ['Do you have the atlas?', 'you have the atlas', false],
  ['Haben Sie Bücher über Öl?', 'haben sie bu\u0308cher u\u0308ber o\u0308l', true],
  ['地図帳はありますか、ご教示ください', '{"t":"地図帳はありますか、ご教示ください"}', true],
  ['twelve letter', 'twelveletter', true],
  ['card 4111 1111 1111 1111 please take', 'card 4111 11•• •••• ••11 please take', true],
])('%j in %j: %s', (message, text, isFound) => {
  expect(isIn(message, text)).toBe(isFound);
});

test('a message too short to be told from others is not looked for', () => {
  expect(digester.digestOf('a'.repeat(pieceLetters - 1))).toBeNull();
  expect(digester.digestOf('4111 1111 1111 1111')).toBeNull();
  expect(digester.digestOf('a'.repeat(pieceLetters))).not.toBeNull();
});

test('half of a long message is enough, a word of it is not', () => {
  const message = 'I have ordered three books about the history of bees, and only two have arrived so far.';
  expect(isIn(message, message.slice(0, 50))).toBe(true);
  expect(isIn(message, 'history of bees')).toBe(false);
});

test('messages are told apart', () => {
  const messages = ['Do you have the atlas?', 'When do you open on Sundays?', 'My order is late by a week.'];
  const found = digester.find(messages.map(digestOf), `${messages[2]} … ${messages[0]}`);
  expect([...found].sort()).toEqual([0, 2]);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 12, maxLength: 200 });

test('a message is found wherever it stands, and under any salt', () => {
  fc.assert(
    fc.property(letters, fc.string(), fc.string(), fc.nat(), fc.nat(), (message, before, after, a, b) => {
      const salted = makeDigester(new Uint32Array([a, b]));
      const digest = salted.digestOf(message);
      return digest !== null && salted.find([digest], `${before} ${message} ${after}`).has(0);
    }),
  );
});

test('what was not said is not found', () => {
  fc.assert(
    fc.property(letters, letters, (message, other) => {
      const isApart = [...Array(message.length - pieceLetters + 1).keys()].every(
        (at) => !other.includes(message.slice(at, at + pieceLetters)),
      );
      fc.pre(isApart);
      return !isIn(message, other);
    }),
  );
});

test('a digest holds numbers alone, of another kind under another salt', () => {
  const other = makeDigester(new Uint32Array([1, 2]));
  const digest = digestOf('Do you have the atlas?');
  expect(digest.every((piece) => Number.isSafeInteger(piece))).toBe(true);
  expect(other.find([digest], 'Do you have the atlas?').size).toBe(0);
});
