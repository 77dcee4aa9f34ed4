/**
 * How long the rest of a run takes at its pace so far, in milliseconds; null before the first page is done.
 * @param done pages done in this run, not in earlier ones: `elapsedMs` is this run's
 */
export function remainingMs(done: number, left: number, elapsedMs: number): number | null {
  return done > 0 ? (elapsedMs / done) * left : null;
}
