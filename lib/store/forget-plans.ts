import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { forgetRequestSchema, forgetResultSchema } from '../evidence/forgotten.ts';
import { isoTime } from '../evidence/iso-time.ts';
import { hostSchema } from '../evidence/recorded-url-schema.ts';
import { safeText } from '../evidence/safe-text.ts';

/** Chats that are to be forgotten later. Kept beyond the browser's session, and gone once they are carried out. */
const PLANS_KEY = 'forgetPlans';
/** What was forgotten. Kept for the browser's session. */
const FORGOTTEN_KEY = 'forgotten';
const maxPlans = 200;
const maxForgotten = 50;

const id = safeText(40);

/**
 * A chat that is to be forgotten. `leave`: when the tab shows another page or is closed; `time`: at `dueAt`, UTC, ISO 8601;
 * `next`: as soon as a page of the site is open again. `site`: host of the page that the chat was on.
 */
const planSchema = z.strictObject({
  id,
  when: z.enum(['leave', 'time', 'next']),
  dueAt: z.nullable(isoTime()),
  tabId: z.int(),
  /** When the page of that tab began. */
  pageStartedAt: isoTime(),
  site: hostSchema,
  widget: safeText(200),
  request: forgetRequestSchema,
});
export type ForgetPlan = z.infer<typeof planSchema>;

const forgottenSchema = z.strictObject({
  at: isoTime(),
  site: hostSchema,
  widget: safeText(200),
  result: forgetResultSchema,
});
export type Forgotten = z.infer<typeof forgottenSchema>;

/** All plans, the oldest first; what does not parse is none. Rejects where the browser does not give out its storage. */
export async function loadPlans(): Promise<ForgetPlan[]> {
  return parseAll(planSchema, (await browser.storage.local.get(PLANS_KEY))[PLANS_KEY]);
}

/** Keeps these plans and no others. Rejects where they cannot be kept. */
export async function savePlans(plans: readonly ForgetPlan[]): Promise<void> {
  if (plans.length === 0) await browser.storage.local.remove(PLANS_KEY);
  else await browser.storage.local.set({ [PLANS_KEY]: plans.slice(-maxPlans) });
}

/** What was forgotten since the browser was opened, the oldest first. */
export async function loadForgotten(): Promise<Forgotten[]> {
  return parseAll(forgottenSchema, (await browser.storage.session.get(FORGOTTEN_KEY))[FORGOTTEN_KEY]);
}

/** Adds to what was forgotten. */
export async function addForgotten(entry: Forgotten): Promise<void> {
  const entries = [...(await loadForgotten()), entry].slice(-maxForgotten);
  await browser.storage.session.set({ [FORGOTTEN_KEY]: entries });
}

/** Calls back at each change of plans, or of what was forgotten, until the returned function is called. */
export function watchForgetting(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (PLANS_KEY in changes || FORGOTTEN_KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function parseAll<T extends z.ZodMiniType>(schema: T, kept: unknown): z.infer<T>[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
