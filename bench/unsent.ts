/**
 * What comparing costs while someone types: `node bench/unsent.ts [seconds]`. A draft of 2,000 characters gets five more keys
 * a second, and 200 messages a second go out. Each kind of message takes its turn in each round. Prints the CPU time of
 * this process as a share of the time that so many messages stand for, which is the share of one core.
 */
import { findLeak } from '../lib/unsent/compare.ts';
import { DraftLog } from '../lib/unsent/draft-log.ts';
import { Streams } from '../lib/unsent/streams.ts';
import { unpacked } from '../lib/unsent/unpack.ts';
import { median, seededRandom } from './support/statistics.ts';

const seconds = Number(process.argv[2] ?? 10);
const rounds = 5;
const messagesPerS = 200;
const keysPerS = 5;
const random = seededRandom(1);

const words =
  'where is the parcel that was ordered on monday it has not come and nobody can say which shop keeps it now please'.split(
    ' ',
  );
const others =
  'status update agent queue position visitor page view title cart total campaign locale version widget state open'.split(
    ' ',
  );
const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
const textOf = (from: readonly string[], length: number) => {
  let text = '';
  while (text.length < length) text += `${pick(from)} `;
  return text.slice(0, length);
};
const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');

const kinds: Readonly<Record<string, () => string>> = {
  'no message': () => '',
  '100 B of JSON': () =>
    JSON.stringify({
      event: 'typing',
      is_typing: true,
      seq: Math.floor(random() * 1e9),
      text: textOf(others, 40),
    }),
  '1 kB of text': () => textOf(others, 1000),
  '1 kB of JSON with ids': () =>
    JSON.stringify(Array.from({ length: 16 }, () => ({ id: hex(32), at: Math.floor(random() * 1e12) }))),
};

/** CPU time in milliseconds that so many messages of a kind cost, keys included. */
async function cost(make: () => string, hasDraft: boolean): Promise<number> {
  const log = new DraftLog();
  const streams = new Streams();
  let text = '';
  let atMs = 0;
  // Typed, not pasted: what was typed is remembered in its states.
  for (const step of hasDraft ? [...textOf(words, 2000)] : []) {
    text += step;
    atMs += 200;
    log.note(text, atMs, false);
  }
  const bodies = Array.from({ length: messagesPerS * seconds }, make);
  const before = process.cpuUsage();
  let found = 0;
  for (const [index, body] of bodies.entries()) {
    atMs += 1000 / messagesPerS;
    if (hasDraft && index % (messagesPerS / keysPerS) === 0) {
      text = text.slice(1) + pick([...'aeiou ']);
      log.note(text, atMs, false);
    }
    if (body === '') continue;
    const message = { body, isBytes: false, atMs };
    if (findLeak(log, message) ?? streams.add(log, 'websocket wss://chat.example/', message)) found += 1;
    await unpacked(message);
  }
  const { user, system } = process.cpuUsage(before);
  if (found > 0) throw new Error(`${found} of ${bodies.length} messages were taken for the draft`);
  return (user + system) / 1000;
}

const seen = new Map<string, number[]>();
for (let round = -1; round < rounds; round += 1)
  for (const [kind, make] of Object.entries(kinds))
    for (const hasDraft of [true, false]) {
      const name = hasDraft ? kind : `${kind}, no draft`;
      const ms = await cost(make, hasDraft);
      if (round >= 0) seen.set(name, [...(seen.get(name) ?? []), ms]);
    }

console.log(`draft of 2,000 characters, ${messagesPerS} messages a second, ${seconds} s, ${rounds} rounds`);
for (const [kind, values] of seen) {
  const ms = median(values);
  const share = ((ms / (seconds * 1000)) * 100).toFixed(2);
  console.log(
    `  ${kind.padEnd(32)} ${share.padStart(6)} % of a core  ${((ms * 1000) / (messagesPerS * seconds)).toFixed(0).padStart(5)} µs a message`,
  );
}
