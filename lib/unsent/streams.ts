import { bytesOf } from './bytes.ts';
import { type Leak, leakIn, type Message } from './compare.ts';
import { type DraftLog, folded, GRAM } from './draft-log.ts';

const utf8 = new TextDecoder();

/** Pieces longer than this are found by themselves. */
const maxPiece = 16;
const maxStreams = 200;
const maxLength = 1000;
/** Values of one message that are read. */
const maxValues = 50;

/** Joins what comes in pieces: the values that a channel's messages have at the same place, one after the other. */
export class Streams {
  readonly #streams = new Map<string, string>();

  /** Takes a message of a channel and looks whether a draft has been told in pieces. */
  add(log: DraftLog, channel: string, { body, isBytes, atMs }: Message): Leak | null {
    if (log.states.length === 0) return null;
    const text = isBytes ? utf8.decode(bytesOf(body)) : body;
    let best: Leak | null = null;
    for (const [place, piece] of piecesOf(text)) {
      const key = `${channel} ${place}`;
      if (!this.#streams.has(key) && this.#streams.size >= maxStreams) continue;
      const before = this.#streams.get(key) ?? '';
      const added = folded(piece);
      // Blanks that meet are one, as within a text.
      const joined = before + (before.endsWith(' ') ? added.replace(/^ /, '') : added);
      const stream = joined.length > maxLength * 2 ? joined.slice(-maxLength) : joined;
      this.#streams.set(key, stream);
      if (log.isSent(atMs)) continue;
      const leak = leakIn(log, stream, atMs, 'split', Math.max(0, stream.length - added.length - GRAM + 1));
      if (leak && leak.characters > (best?.characters ?? 0)) best = leak;
    }
    return best;
  }

  /** Everything that was joined is sent, or over. */
  clear(): void {
    this.#streams.clear();
  }
}

/** Short values of a message by their place in it; of one that is no JSON, the message. */
function piecesOf(text: string): [place: string, piece: string][] {
  if (text.length > 4000) return [];
  // Sockets of some libraries put a number of their own before the JSON.
  const json = text.replace(/^\d{1,4}(?=[[{"])/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return text.length <= maxPiece ? [['', text]] : [];
  }
  const pieces: [string, string][] = [];
  const walk = (one: unknown, place: string, depth: number) => {
    if (pieces.length >= maxValues || depth > 6) return;
    if (typeof one === 'string') {
      if (one.length <= maxPiece) pieces.push([place, one]);
    } else if (typeof one === 'number') pieces.push([place, String(one)]);
    else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one).slice(0, maxValues))
        walk(inner, `${place}/${key}`, depth + 1);
  };
  walk(value, '', 0);
  return pieces;
}
