import * as z from 'zod/mini';
import { hostSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

// What is taken away of what a chat keeps: no evidence, but told in evidence's words.

/** What the browser keeps for a host, by its recorded name. */
export const keptThingSchema = z.strictObject({
  host: hostSchema,
  area: z.enum(['local', 'session', 'indexed-db', 'cache', 'cookie']),
  name: safeText(120),
});
export type KeptThing = z.infer<typeof keptThingSchema>;

/**
 * Why something was not taken away: it was gone already; it is closed to scripts; several things of that name and no telling which is the chat's; still in use by
 * the page; no page of that host is open; the browser did not do it.
 */
export const leftReasons = ['gone', 'http-only', 'ambiguous', 'in-use', 'not-open', 'refused'] as const;
export const leftThingSchema = z.extend(keptThingSchema, { reason: z.enum(leftReasons) });
export type LeftThing = z.infer<typeof leftThingSchema>;

/** Most things of one chat that are taken away at a time. */
export const maxThings = 1000;
const things = z.array(keptThingSchema).check(z.maxLength(maxThings));

/** What is to be taken away: names that the audit has found to be one chat's. Nothing else is touched. */
export const forgetRequestSchema = z.strictObject({
  vendorId: z.nullable(safeText(60)),
  things,
  /** Hosts that are the chat's alone: whatever bears a name there is the chat's. */
  ownHosts: z.array(hostSchema).check(z.maxLength(maxThings)),
});
export type ForgetRequest = z.infer<typeof forgetRequestSchema>;

/** What was taken away and what was not. */
export const forgetResultSchema = z.strictObject({
  removed: things,
  left: z.array(leftThingSchema).check(z.maxLength(maxThings)),
});
export type ForgetResult = z.infer<typeof forgetResultSchema>;
