import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const prefix = 'typing-test:';

/**
 * A typing test of a tab: where it stands, and nothing of what is typed. `waiting`: for the text to be typed; `watching`: it
 * was, and what leaves is looked at for a moment; `late`: it was not, in time. `dueMs`: when waiting ends, since the epoch.
 */
const typingTestSchema = z.strictObject({
  step: z.enum(['phrase', 'card']),
  phase: z.enum(['waiting', 'watching', 'done', 'late']),
  isSent: z.boolean(),
  dueMs: z.number(),
});
export type TypingTest = Readonly<z.infer<typeof typingTestSchema>>;

/** The test of a tab; null where there is none. Rejects where the browser does not give out its storage. */
export async function loadTypingTest(tabId: number): Promise<TypingTest | null> {
  return parse((await browser.storage.session.get(prefix + tabId))[prefix + tabId]);
}

/** Keeps it for the browser's session; null forgets it. */
export async function saveTypingTest(tabId: number, test: TypingTest | null): Promise<void> {
  if (test) await browser.storage.session.set({ [prefix + tabId]: test });
  else await browser.storage.session.remove(prefix + tabId);
}

/** Calls back at each change of a tab's test until the returned function is called. */
export function watchTypingTest(tabId: number, onChange: (test: TypingTest | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[prefix + tabId];
    if (change) onChange(parse(change.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

function parse(kept: unknown): TypingTest | null {
  return typingTestSchema.safeParse(kept).data ?? null;
}
