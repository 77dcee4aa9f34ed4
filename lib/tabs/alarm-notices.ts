import type { Finding } from '../audit/result.ts';
import { say } from '../words/say.ts';
import { failTitle } from './badge.ts';

/** What the browser shows outside of the page. Null while the person has not permitted it. */
export type ShowNotice = ((id: string, text: string) => Promise<unknown>) | null;

/** Warns by a notification of the browser, once for each page and kind, where the person has permitted it. */
export class AlarmNotices {
  readonly #show: () => Promise<ShowNotice>;
  readonly #told = new Set<string>();

  /** `show`: asked each time, for permission and setting come and go. */
  constructor(show: () => Promise<ShowNotice>) {
    this.#show = show;
  }

  /** `startedAt` tells pages of one tab apart. Never rejects. */
  async tell(tabId: number, startedAt: string, alarms: readonly Pick<Finding, 'checkId'>[]) {
    for (const { checkId } of alarms) {
      const id = `${tabId} ${startedAt} ${checkId}`;
      if (this.#told.has(id)) continue;
      this.#told.add(id);
      const show = await this.#show();
      if (!show) this.#told.delete(id);
      // Our own words alone: who looks over the shoulder reads no message.
      await show?.(id, say('badge.notice', { title: failTitle({ checkId }) })).catch(() => undefined);
    }
  }
}
