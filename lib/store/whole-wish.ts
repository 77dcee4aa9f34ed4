import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { hostSchema } from '../evidence/recorded-url-schema.ts';
import { safeText } from '../evidence/safe-text.ts';

const WISH_KEY = 'forgetHosts';
/** A wish that the person did not follow up with the permission is none after so long, in milliseconds. */
const maxAgeMs = 120_000;

const wishSchema = z.strictObject({
  atMs: z.number(),
  site: hostSchema,
  widget: safeText(200),
  hosts: z.array(hostSchema).check(z.maxLength(100)),
});
/** Hosts of which all is to be forgotten, once the browser's permission is there. */
export type WholeWish = Omit<z.infer<typeof wishSchema>, 'atMs'>;

/** Keeps what the person has asked for while the browser asks for permission: the popup may be closed by then. */
export async function keepWish(wish: WholeWish): Promise<void> {
  await browser.storage.session.set({ [WISH_KEY]: { ...wish, atMs: Date.now() } });
}

/** The wish, once; null where there is none or it is old. */
export async function takeWish(): Promise<WholeWish | null> {
  const kept = (await browser.storage.session.get(WISH_KEY))[WISH_KEY];
  await browser.storage.session.remove(WISH_KEY);
  const parsed = wishSchema.safeParse(kept);
  if (!parsed.success || Date.now() - parsed.data.atMs > maxAgeMs) return null;
  const { atMs: _, ...wish } = parsed.data;
  return wish;
}
