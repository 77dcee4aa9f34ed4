// What was said in a chat is looked for in what the browser keeps, without keeping what was said: of a message nothing
// stays but salted numbers of its pieces, in the memory of the frame in which it was written.

/** Letters in a piece of a message; a message with fewer is too short to be looked for. */
export const pieceLetters = 12;
/** Pieces of one message that are looked for. */
const maxPieces = 40;

/** The letters of a text alone: digits, spaces, punctuation and markup differ between what is typed, shown and stored. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{L}+/gu, '');
}

/** A message by the numbers of its pieces; no word of it can be read out of them. */
export type Digest = readonly number[];

export interface Digester {
  /** Null where the message is too short to be looked for. */
  digestOf(message: string): Digest | null;
  /** Which of the messages stand in the text, by index: two pieces of one, or its only one. */
  find(messages: readonly Digest[], text: string): Set<number>;
}

/**
 * Makes digests that compare with each other and with nothing else.
 * @param salt two random 32-bit numbers
 */
export function makeDigester([first = 0, second = 0]: Uint32Array): Digester {
  const bases = [first | 1, second | 1] as const;
  // What a letter weighs that leaves the window.
  const tops = bases.map((base) => {
    let power = 1;
    for (let index = 1; index < pieceLetters; index += 1) power = Math.imul(power, base);
    return power;
  });
  const [topA = 0, topB = 0] = tops;

  /** Calls back with the number of each window of the text's letters, and its place. */
  function roll(letters: string, onWindow: (number: number, at: number) => void) {
    let a = 0;
    let b = 0;
    for (let index = 0; index < letters.length; index += 1) {
      if (index >= pieceLetters) {
        const gone = letters.charCodeAt(index - pieceLetters) + 1;
        a -= Math.imul(gone, topA);
        b -= Math.imul(gone, topB);
      }
      const unit = letters.charCodeAt(index) + 1;
      a = (Math.imul(a, bases[0]) + unit) | 0;
      b = (Math.imul(b, bases[1]) + unit) | 0;
      // 53 bits of both, the most that a number holds exactly.
      const start = index + 1 - pieceLetters;
      if (start >= 0) onWindow((a >>> 0) * 0x20_0000 + (b >>> 11), start);
    }
  }

  return {
    digestOf(message) {
      const letters = lettersOf(message);
      if (letters.length < pieceLetters) return null;
      const last = letters.length - pieceLetters;
      const pieces: number[] = [];
      roll(letters, (number, at) => {
        if ((at % pieceLetters === 0 || at === last) && pieces.length < maxPieces) pieces.push(number);
      });
      return [...new Set(pieces)];
    },
    find(messages, text) {
      const owners = new Map<number, number[]>();
      for (const [index, pieces] of messages.entries())
        for (const piece of pieces) owners.set(piece, [...(owners.get(piece) ?? []), index]);
      const seen = new Set<number>();
      if (owners.size > 0) {
        roll(lettersOf(text), (number) => {
          if (owners.has(number)) seen.add(number);
        });
      }
      const found = new Set<number>();
      for (const [index, pieces] of messages.entries())
        if (pieces.filter((piece) => seen.has(piece)).length >= Math.min(2, pieces.length)) found.add(index);
      return found;
    },
  };
}
