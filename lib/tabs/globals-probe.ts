import * as z from 'zod/mini';
import type { Body } from '../evidence/evidence.ts';
import { clip } from '../observe/clip.ts';
import type { GlobalNames } from '../vendors/compile.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

/** One frame's answer, as `scripting.executeScript` gives it; `result` is whatever the page's world made of it. */
export interface FrameAnswer {
  readonly frameId: number;
  readonly result?: unknown;
}

const answerSchema = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(40));

interface Owner {
  readonly vendorId: string;
  readonly confidence: 'likely' | 'possible';
}

/**
 * Asks a tab in which a chat was spotted for the global names of catalogued products. What it finds is a claim of the
 * page: `likely` for a product that sites install themselves, which often nothing else tells, and `possible` for others.
 */
export class GlobalsProbe {
  readonly #ask: (tabId: number, names: string[]) => Promise<readonly FrameAnswer[]>;
  readonly #audits: Pick<TabAudits, 'add' | 'change'>;
  readonly #load: () => Promise<readonly GlobalNames[]>;
  #owners: ReadonlyMap<string, Owner> = new Map();

  /** `load` brings the names; `ask` runs the probe in every frame of the tab. Both may reject. */
  constructor(
    load: () => Promise<readonly GlobalNames[]>,
    ask: (tabId: number, names: string[]) => Promise<readonly FrameAnswer[]>,
    audits: Pick<TabAudits, 'add' | 'change'>,
  ) {
    this.#load = load;
    this.#ask = ask;
    this.#audits = audits;
  }

  /** Asks once. Never rejects. */
  async run(tabId: number): Promise<void> {
    if (this.#owners.size === 0) this.#owners = ownersOf(await this.#load().catch(() => []));
    const answers = await this.#ask(tabId, [...this.#owners.keys()]).catch(() => []);
    let malformed = 0;
    const seen: Seen<'signals'>[] = [];
    for (const { frameId, result } of answers) {
      // A frame that went away, or on which no extension may run, answers nothing.
      if (result === undefined || result === null) continue;
      const parsed = answerSchema.safeParse(result);
      if (!parsed.success) malformed += 1;
      for (const name of parsed.data ?? []) {
        const body = this.#signal(name);
        if (body) seen.push({ kind: 'signals', body, trust: 'page-claim', frameId });
        else malformed += 1;
      }
    }
    await this.#audits.add(tabId, seen);
    if (malformed === 0) return;
    await this.#audits.change(tabId, (record) => {
      record.dropped.malformed += malformed;
    });
  }

  #signal(name: string): Body<'signals'> | null {
    const owner = this.#owners.get(name);
    if (!owner) return null;
    return {
      kind: 'marker',
      ...owner,
      pattern: clip(name, 200),
      place: clip(`window.${name}`, 300),
      container: null,
    };
  }
}

function ownersOf(globals: readonly GlobalNames[]): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const [vendorId, names, isSelfHosted] of globals) {
    for (const name of names)
      owners.set(name, { vendorId, confidence: isSelfHosted ? 'likely' : 'possible' });
  }
  return owners;
}
