import * as z from 'zod/mini';
import { recordedUrlSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';
import { trustSchema } from './trust.ts';

const count = z.int().check(z.minimum(0));

/** Ways out on which what a person types was found. `request`: any that the browser makes for the page. */
export const wayOuts = ['websocket', 'request', 'beacon', 'frame', 'xhr', 'eventsource'] as const;

/** How text can be hidden in what is sent. */
export const textEncodings = [
  'plain',
  'json',
  'url',
  'base64',
  'hex',
  'utf-16',
  'gzip',
  'split',
  'md5',
  'sha-1',
  'sha-256',
] as const;

/**
 * Text that left before Send: where to, how it was coded, how many characters at most, how long after the last key in it
 * (milliseconds, the shortest), how often. Not the text.
 */
export const leakSchema = z.strictObject({
  way: z.enum(wayOuts),
  url: recordedUrlSchema,
  encoding: z.enum(textEncodings),
  characters: count,
  delayMs: count,
  times: count,
  trust: trustSchema,
});
export type TextLeak = z.infer<typeof leakSchema>;
/** Ways out, hosts and codings that are told apart for one field. */
export const maxLeaks = 20;

/**
 * A composer that a person has typed in while it was watched. `characters`: the most it held; `messages`: what was sent
 * meanwhile and compared; `isTapped`: the page hook told what went over sockets in every frame that was read.
 */
export const draftBodySchema = z.strictObject({
  characters: count,
  messages: count,
  isTapped: z.boolean(),
  leaks: z.array(leakSchema).check(z.maxLength(maxLeaks)),
  element: safeText(200),
  container: z.nullable(safeText(200)),
  vendorId: z.nullable(safeText(60).check(z.regex(/^[a-z0-9][a-z0-9-]*$/))),
});
