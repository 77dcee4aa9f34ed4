import * as z from 'zod/mini';
import { bodySchemas, type EvidenceKind } from '../evidence/evidence.ts';
import type { FrameAnswer } from './globals-probe.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

const answerSchema = z.strictObject({
  consents: z
    .array(
      z.strictObject({
        source: z.enum(['tcf', 'google']),
        state: z.enum(['asked', 'granted', 'denied']),
      }),
    )
    .check(z.maxLength(4)),
  identities: z.array(bodySchemas.identities).check(z.maxLength(40)),
});

/** Asks the page's own world of a tab in which there is a chat: what its consent banner answers, and
 * which kinds of identity stand in the settings of chats. All of it is a claim. */
export class PageClaims {
  readonly #ask: (tabId: number) => Promise<readonly FrameAnswer[]>;
  readonly #audits: Pick<TabAudits, 'add' | 'change'>;

  /** `ask` runs the question in the tab's own document; it may reject. */
  constructor(
    ask: (tabId: number) => Promise<readonly FrameAnswer[]>,
    audits: Pick<TabAudits, 'add' | 'change'>,
  ) {
    this.#ask = ask;
    this.#audits = audits;
  }

  /** Asks once. `isTouched`: whether someone has used the page before. Never rejects. */
  async run(tabId: number, isTouched: boolean): Promise<void> {
    const answers = await this.#ask(tabId).catch(() => []);
    for (const { frameId, result } of answers) {
      if (result === undefined || result === null) continue;
      const parsed = answerSchema.safeParse(result);
      if (!parsed.success) {
        await this.#audits.change(tabId, (record) => {
          record.dropped.malformed += 1;
        });
        continue;
      }
      const seen: Seen<EvidenceKind>[] = [
        ...parsed.data.consents.map(
          (claim): Seen<'consents'> => ({
            kind: 'consents',
            body: { ...claim, banner: null, isTouched },
            trust: 'page-claim',
            frameId,
          }),
        ),
        // What stands there after someone has used the page may be what they have typed.
        ...(isTouched ? [] : parsed.data.identities).map(
          (body): Seen<'identities'> => ({ kind: 'identities', body, trust: 'page-claim', frameId }),
        ),
      ];
      await this.#audits.add(tabId, seen);
    }
  }
}
