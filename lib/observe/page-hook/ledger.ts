import { create } from './natives.ts';

/** Between the fields of a line; no URL, method or number holds it. */
export const FIELD = '\x1f';

/** How many keys are told apart in a document. */
const MAX_KEYS = 64;
const FLUSH_MS = 250;
const OVERFLOW = `*${FIELD}${FIELD}`;

type Tally = [sent: number, sentBytes: number, received: number, receivedBytes: number];

/** Counts one message of `sizeBytes` bytes, sent or received, under a key. */
export type Count = (key: string, isSent: boolean, sizeBytes: number) => void;

/**
 * Sums up traffic by key (`channel␟url␟method`) and says a `t` line for each key that had any, 250 ms after the first.
 * After 64 keys all others share `*␟␟`. No timer runs while nothing happens.
 * @param say gets each line
 * @param findCallers asked once a key, at its first message
 * @param later `setTimeout`, as it was before the page could replace it
 */
export function createLedger(
  say: (line: string) => void,
  findCallers: () => string,
  later: (task: () => void, delayMs: number) => unknown,
): Count {
  // Dictionaries without prototype, so that neither Map nor Array.prototype is needed.
  const callers: Record<string, string> = create(null);
  let tallies: Record<string, Tally> = create(null);
  let isWaiting = false;
  let keyCount = 0;

  function flush(): void {
    const due = tallies;
    tallies = create(null);
    isWaiting = false;
    for (const key in due) {
      const tally = due[key];
      if (!tally) continue;
      say(
        `t${FIELD}${key}${FIELD}${tally[0]}${FIELD}${tally[1]}${FIELD}${tally[2]}${FIELD}${tally[3]}${FIELD}${callers[key]}`,
      );
    }
  }

  return (key, isSent, sizeBytes) => {
    let name = key;
    if (callers[key] === undefined) {
      if (keyCount++ >= MAX_KEYS) name = OVERFLOW;
      callers[name] = name === key ? findCallers() : '';
    }
    if (!isWaiting) later(flush, FLUSH_MS);
    isWaiting = true;
    const tally = tallies[name] ?? [0, 0, 0, 0];
    tallies[name] = tally;
    if (isSent) {
      tally[0]++;
      tally[1] += sizeBytes;
    } else {
      tally[2]++;
      tally[3] += sizeBytes;
    }
  };
}
