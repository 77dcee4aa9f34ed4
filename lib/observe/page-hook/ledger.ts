import { create, later } from './natives.ts';

/** Between the fields of a line; no URL, method or number holds it. */
export const FIELD = '\x1f';

/** How many keys, and how many sockets, are spoken of one by one in a document. */
export const MAX_SPOKEN = 64;

type Tally = [sent: number, sentBytes: number, received: number, receivedBytes: number, callers: string];

/** Counts one message of `sizeBytes` bytes, sent or received, under a key. */
export type Count = (key: string, isSent: boolean, sizeBytes: number) => void;

/**
 * Sums up traffic by key (`channel␟url␟method`) and says a `t` line for each key that had any, 250 ms after the first.
 * After 64 keys all others share `*␟␟`. No timer runs while nothing happens.
 * @param say gets each line
 * @param findCallers asked once a key, at its first message
 */
export function createLedger(say: (line: string) => void, findCallers: () => string): Count {
  // A dictionary without prototype, so that neither Map nor Array.prototype is needed.
  const tallies: Record<string, Tally> = create(null);
  let keyCount = 0;
  let timer = 0;

  function flush(): void {
    timer = 0;
    for (const key in tallies) {
      const tally = tallies[key] as Tally;
      if (!(tally[0] + tally[2])) continue;
      say(
        `t${FIELD}${key}${FIELD}${tally[0]}${FIELD}${tally[1]}${FIELD}${tally[2]}${FIELD}${tally[3]}${FIELD}${tally[4]}`,
      );
      tally[0] = tally[1] = tally[2] = tally[3] = 0;
    }
  }

  return (key, isSent, sizeBytes) => {
    const name = tallies[key] || keyCount < MAX_SPOKEN ? key : `*${FIELD}${FIELD}`;
    let tally = tallies[name];
    if (!tally) {
      keyCount++;
      tally = [0, 0, 0, 0, findCallers()];
      tallies[name] = tally;
    }
    tally[isSent ? 0 : 2]++;
    tally[isSent ? 1 : 3] += sizeBytes;
    timer = timer || later(flush, 250);
  };
}
