import type { ForgetRequest, ForgetResult } from '../evidence/forgotten.ts';
import { joinResults, keyOf } from '../forget/request.ts';
import type { ForgetPlan, Forgotten } from '../store/forget-plans.ts';

/** What the room needs of the world outside. */
export interface ForgettingOptions {
  nowMs(): number;
  load(): Promise<ForgetPlan[]>;
  save(plans: readonly ForgetPlan[]): Promise<void>;
  log(entry: Forgotten): Promise<void>;
  /** Takes away in all frames of a tab; each frame's result that has one. */
  erase(tabId: number, request: ForgetRequest): Promise<ForgetResult[]>;
  /** Has the tab's frames take away when they go; null takes that back. */
  prepare(tabId: number, request: ForgetRequest | null): Promise<void>;
  /** Ids of the tabs that show a page of this host. */
  tabsOf(host: string): Promise<number[]>;
  /** When the page began that a tab shows, as its audit has it; null where there is none. */
  pageIn(tabId: number): Promise<string | null>;
  wakeAt(planId: string, whenMs: number): Promise<void>;
  sleep(planId: string): Promise<void>;
}

/** A chat and the page that it is on. */
export type ChatToForget = Pick<ForgetPlan, 'tabId' | 'pageStartedAt' | 'site' | 'widget' | 'request'>;

/**
 * Forgets chats: takes away what the browser keeps of them, now or later. What a site keeps can only be reached while a
 * page of it is open, so that a plan which finds none waits for the next.
 */
export class Forgetting {
  readonly #options: ForgettingOptions;
  /** One change of the plans at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ForgettingOptions) {
    this.#options = options;
  }

  /** Forgets at once, and tells what was taken away. Rejects where the tab cannot be reached. */
  async now({ tabId, site, widget, request }: ChatToForget): Promise<ForgetResult> {
    const result = joinResults(request, await this.#options.erase(tabId, request));
    await this.#log(site, widget, result);
    return result;
  }

  /** Plans to forget when the page is left. Rejects where it cannot be kept. */
  async onLeaving(id: string, chat: ChatToForget): Promise<void> {
    await this.#options.prepare(chat.tabId, chat.request);
    await this.#change((plans) => [...plans, { ...chat, id, when: 'leave', dueAt: null }]);
  }

  /** Plans to forget after a time, in milliseconds. Rejects where it cannot be kept. */
  async after(id: string, delayMs: number, chat: ChatToForget): Promise<void> {
    const whenMs = this.#options.nowMs() + delayMs;
    const dueAt = new Date(whenMs).toISOString();
    await this.#change((plans) => [...plans, { ...chat, id, when: 'time', dueAt }]);
    await this.#options.wakeAt(id, whenMs);
  }

  /** Takes a plan back. */
  async cancel(id: string): Promise<void> {
    const plan = (await this.#options.load()).find((one) => one.id === id);
    if (!plan) return;
    if (plan.when === 'leave') await this.#options.prepare(plan.tabId, null).catch(() => undefined);
    await this.#options.sleep(id);
    await this.#change((plans) => plans.filter((one) => one.id !== id));
  }

  /** A time has come. */
  async due(id: string): Promise<void> {
    const plan = (await this.#options.load()).find((one) => one.id === id);
    if (plan) await this.#carryOut(plan, await this.#options.tabsOf(plan.site));
  }

  /** The browser was started: alarms may be gone. */
  async started(): Promise<void> {
    for (const { id, when, dueAt } of await this.#options.load())
      if (when === 'time' && dueAt) await this.#options.wakeAt(id, Date.parse(dueAt));
  }

  /** A tab shows a page of this host, with a chat. */
  async shown(tabId: number, host: string): Promise<void> {
    for (const plan of await this.#options.load())
      if (plan.site === host && (await this.#isDue(plan))) await this.#carryOut(plan, [tabId]);
  }

  async #isDue({ when, dueAt, tabId, pageStartedAt }: ForgetPlan): Promise<boolean> {
    if (when === 'time') return Date.parse(dueAt ?? '') <= this.#options.nowMs();
    // The tab may show that very page still: then it has not been left.
    return when === 'next' || (await this.#options.pageIn(tabId)) !== pageStartedAt;
  }

  /** A document that went has taken away what it could at once; what takes longer waits for the next page. */
  async erased(tabId: number, result: ForgetResult): Promise<void> {
    const told = new Set([...result.removed, ...result.left].map(keyOf));
    const plan = (await this.#options.load()).find(
      (one) =>
        one.tabId === tabId &&
        one.when === 'leave' &&
        one.request.things.some((thing) => told.has(keyOf(thing))),
    );
    if (!plan) return;
    const things = plan.request.things.filter((thing) => !told.has(keyOf(thing)));
    const rest: ForgetPlan = { ...plan, when: 'next', request: { ...plan.request, things } };
    await this.#change((plans) =>
      plans.flatMap((one) => (one.id !== plan.id ? [one] : things.length > 0 ? [rest] : [])),
    );
    await this.#log(plan.site, plan.widget, result);
  }

  async #carryOut(plan: ForgetPlan, tabIds: readonly number[]): Promise<void> {
    const results: ForgetResult[] = [];
    for (const tabId of tabIds)
      results.push(...(await this.#options.erase(tabId, plan.request).catch(() => [])));
    if (results.length === 0) {
      await this.#change((plans) =>
        plans.map((one) => (one.id === plan.id ? { ...one, when: 'next' } : one)),
      );
      return;
    }
    await this.#change((plans) => plans.filter((one) => one.id !== plan.id));
    await this.#log(plan.site, plan.widget, joinResults(plan.request, results));
  }

  async #log(site: string, widget: string, result: ForgetResult): Promise<void> {
    await this.#options.log({ at: new Date(this.#options.nowMs()).toISOString(), site, widget, result });
  }

  async #change(edit: (plans: ForgetPlan[]) => ForgetPlan[]): Promise<void> {
    const change = this.#queue.then(async () => this.#options.save(edit(await this.#options.load())));
    this.#queue = change.catch(() => undefined);
    await change;
  }
}
