import { browser } from 'wxt/browser';
import type { VisitNote } from '../history/note.ts';

/** Visits that wait to be taken into the history: the background writes notes, extension pages move them. */
export const notePrefix = 'visit:';
/** Number of notes that were lost before they were taken in. */
export const LOST_KEY = 'visitsLost';
/** More notes than this do not wait: the oldest go. */
export const maxNotes = 400;
let written = 0;

/** Keeps a note; the same id again replaces it. Rejects where the browser has no room. */
export async function keepNote(id: string, note: VisitNote): Promise<void> {
  const { local } = browser.storage;
  // Not at each: all that is kept must be read for it.
  if (written++ % 50 === 0) {
    const kept = await local.get(null);
    const old = Object.keys(kept)
      .filter((key) => key.startsWith(notePrefix))
      .sort()
      .slice(0, -maxNotes);
    if (old[0]) {
      await local.remove(old);
      await local.set({ [LOST_KEY]: Number(kept[LOST_KEY] ?? 0) + old.length });
    }
  }
  await local.set({ [notePrefix + id]: note });
}
