/** Puts the inspector into every frame of a tab; rejects where the browser does not allow it. */
export type Inject = (tabId: number) => Promise<void>;

/** After a frame is added its document needs a moment to be there: times of the injections, in milliseconds. */
const delaysMs = [0, 500, 2000];
/** A page that adds frames for ever has them inspected this often and no more. */
const maxInspections = 40;

/** Injects the inspector into tabs where a chat was spotted, and again when frames are added. */
export class Inspection {
  readonly #inject: Inject;
  readonly #onStart: (tabId: number) => void;
  readonly #tabs = new Map<number, { count: number; isPlanned: boolean; isWanted: boolean }>();

  /** `onStart` is called once a page, before the first injection. */
  constructor(inject: Inject, onStart: (tabId: number) => void) {
    this.#inject = inject;
    this.#onStart = onStart;
  }

  /** Inspects the tab now and shortly after. Calls in between are one. */
  async run(tabId: number): Promise<void> {
    const tab = this.#tabs.get(tabId) ?? { count: 0, isPlanned: false, isWanted: false };
    this.#tabs.set(tabId, tab);
    // A frame that comes during the round is read in the next one.
    tab.isWanted = tab.isPlanned;
    if (tab.isPlanned || tab.count >= maxInspections) return;
    tab.isPlanned = true;
    tab.count += 1;
    if (tab.count === 1) this.#onStart(tabId);
    let passedMs = 0;
    for (const delayMs of delaysMs) {
      if (delayMs > passedMs) await new Promise((resolve) => setTimeout(resolve, delayMs - passedMs));
      passedMs = delayMs;
      if (this.#tabs.get(tabId) !== tab) return;
      try {
        await this.#inject(tabId);
      } catch {
        // The tab was closed, or it shows a page on which no extension may run.
      }
    }
    tab.isPlanned = false;
    if (tab.isWanted) await this.run(tabId);
  }

  /** Whether this worker has inspected the tab since it navigated. */
  isRunning(tabId: number): boolean {
    return this.#tabs.has(tabId);
  }

  /** The tab has navigated or was closed. */
  forget(tabId: number): void {
    this.#tabs.delete(tabId);
  }
}
