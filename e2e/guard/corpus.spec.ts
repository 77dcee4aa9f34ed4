import { readFileSync } from 'node:fs';
import { MASK } from '../../lib/card/digits.ts';
import { carryOf, maskAtSend } from '../../lib/card/mask.ts';
import { expect, test } from './support/test.ts';
import {
  type Message,
  openTypedField,
  pressEnter,
  readMessages,
  sendSmallTalk,
  TYPED_FIELDS,
  typeKeys,
} from './support/typing.ts';

// Every row of the finder's corpora, typed with real keys in a field that is guarded. Columns: text, expected after Send
// (`keep`: unchanged; `mask`: as the finder says), reason. `\n` is a line break, ␞ is Send.
const rowsOf = (name: string) =>
  readFileSync(new URL(`../../lib/card/corpus/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [text = '', expected = '', reason = ''] = line
        .split('\t')
        .map((cell) => cell.replaceAll('\\n', '\n'));
      return { messages: text.split('␞'), expected: expected.split('␞'), reason };
    });

/**
 * Each sixth row of those of one reason in a textarea; in editable content, which takes text by the same code, each tenth.
 * With `EARSHOT_CORPUS=all` every row in both, which takes some ten minutes. Every row goes through the guard's drafts key
 * by key in lib/card/corpus.test.ts.
 */
const isWhole = process.env.EARSHOT_CORPUS === 'all';
const rowsFor = (name: string, field: string) =>
  rowsOf(name)
    .sort((a, b) => (a.reason < b.reason ? -1 : 1))
    .filter((_, i) => isWhole || i % (field === 'textarea' ? 6 : 10) === 0);

/** The code units of digits and dots alone: what line breaks and wrappers of editors do not alter. */
const unitsOf = (text: string) => (text.match(/[\p{Nd}•]/gu) ?? []).join('').split('');

interface Wanted {
  readonly typed: string;
  readonly sent: string;
  /** Whether a digit may never be seen, by the place of its code unit among those of digits and dots. */
  readonly hidden: readonly boolean[];
}

/** What must come of a message that is typed behind another one. */
function wantedOf(typed: string, expected: string, carry: string): Wanted {
  const sent = expected === 'keep' ? typed : expected === 'mask' ? maskAtSend(typed, carry) : expected;
  const places = [...typed.matchAll(/[\p{Nd}•]/gu)].flatMap(({ index, 0: found }) =>
    Array.from({ length: found.length }, (_, i) => index + i),
  );
  return { typed, sent, hidden: places.map((place) => sent[place] === MASK && typed[place] !== MASK) };
}

/** As the typed page reads its field: a space that does not break is one to it, and what trails is no matter. */
const asRead = (text: string) => text.replaceAll('\u00a0', ' ').trimEnd();

/** Everything that told more of the message than may be known. */
function faultsOf({ typed, sent, hidden }: Wanted, message: Message | undefined): string[] {
  if (!message) return ['was not sent'];
  const faults: string[] = [];
  if (asRead(message.sent) !== asRead(sent)) faults.push(`sent ${message.sent}, not ${sent}`);
  const mayShow = hidden.filter((isHidden) => !isHidden).length;
  for (const told of [message.keys, message.data.replaceAll(MASK, '')])
    if (unitsOf(told).length > mayShow) faults.push(`told ${told}`);
  for (const text of message.seen) {
    const at = text === message.sent ? -1 : unitsOf(text).findIndex((unit, i) => unit !== MASK && hidden[i]);
    if (at >= 0) faults.push(`seen ${text}`);
  }
  return faults.length > 0 ? [`${typed}: ${faults.slice(0, 3).join(' | ')}`] : [];
}

for (const name of ['positives', 'negatives']) {
  for (const field of Object.keys(TYPED_FIELDS)) {
    test(`${name}, key by key in a ${field}`, async ({ page }) => {
      test.setTimeout(isWhole ? 900_000 : 300_000);
      const session = await openTypedField(page, field);
      const wanted: (Wanted | null)[] = [];
      for (const { messages, expected } of rowsFor(name, field)) {
        let carry = '';
        for (const [i, typed] of messages.entries()) {
          wanted.push(wantedOf(typed, expected[i] ?? '', carry));
          carry = carryOf(typed, carry);
          // That releases are swallowed as well, the fifth part shows.
          await typeKeys(session, typed, field !== 'textarea');
          await pressEnter(session);
        }
        if (carry !== '') {
          wanted.push(null);
          await sendSmallTalk(session);
        }
      }
      const messages = await readMessages(page);
      expect(messages).toHaveLength(wanted.length);
      expect(wanted.flatMap((one, i) => (one ? faultsOf(one, messages[i]) : []))).toEqual([]);
    });
  }
}
