import * as z from 'zod/mini';
import { recordedUrlSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';
import { trustSchema } from './trust.ts';

const count = z.int().check(z.minimum(0));

/** Ways out on which what a person types was found. `request`: any that the browser makes for the page. */
export const wayOuts = ['websocket', 'request', 'beacon', 'frame', 'xhr', 'eventsource'] as const;
export type WayOut = (typeof wayOuts)[number];

/** The same in the sentences of checks and of the command line, which are English. */
export const wayWords: Readonly<Record<WayOut, string>> = {
  websocket: 'a socket',
  eventsource: 'an event stream',
  xhr: 'a request',
  request: 'a request',
  beacon: 'a beacon',
  frame: 'a frame’s address',
};

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
 * What became of the messages that a person sent, of those long enough to be compared. `found`: their text could be read
 * in what went out within seconds after Send; `sealed`: it could not, in anything, and a request that the browser told of
 * was as long at least; `outgoing`: messages and requests that were compared; `unread`: bodies that could not be, or not
 * to their end; `encoding`: how the text was found.
 */
export const sentSchema = z.strictObject({
  messages: count,
  found: count,
  sealed: count,
  outgoing: count,
  unread: count,
  encoding: z.nullable(z.enum(textEncodings)),
});
export type SentCounts = Readonly<z.infer<typeof sentSchema>>;

/** Both together; the encoding is the one that was found last. */
export function addSent(old: SentCounts, fresh: SentCounts): SentCounts {
  return {
    messages: old.messages + fresh.messages,
    found: old.found + fresh.found,
    sealed: old.sealed + fresh.sealed,
    outgoing: old.outgoing + fresh.outgoing,
    unread: old.unread + fresh.unread,
    encoding: fresh.encoding ?? old.encoding,
  };
}

/**
 * What came of a published card number of 16 digits that was typed in the composer with the guard lifted. `shown`: digits
 * that the field held a moment later; null where it was emptied first. `isFound`: the whole number was in what left the tab;
 * `isSent`: the person pressed Send as well.
 */
export const cardTestSchema = z.strictObject({
  shown: z.nullable(count.check(z.maximum(16))),
  isFound: z.boolean(),
  isSent: z.boolean(),
});
export type CardTest = Readonly<z.infer<typeof cardTestSchema>>;

/** Scripts that are told apart of those that look at the keys of one field. */
export const maxReaders = 20;

/**
 * A composer that a person has typed in while it was watched. `characters`: the most it held; `messages`: what was sent
 * meanwhile and compared; `isTapped`: the page hook told what went over sockets in every frame that was read; `readers`: scripts
 * that looked at its events of typing, as the page's own world tells.
 */
export const draftBodySchema = z.strictObject({
  characters: count,
  messages: count,
  isTapped: z.boolean(),
  leaks: z.array(leakSchema).check(z.maxLength(maxLeaks)),
  sent: sentSchema,
  cardTest: z.optional(cardTestSchema),
  readers: z.optional(z.array(recordedUrlSchema).check(z.maxLength(maxReaders))),
  element: safeText(200),
  container: z.nullable(safeText(200)),
  vendorId: z.nullable(safeText(60).check(z.regex(/^[a-z0-9][a-z0-9-]*$/))),
});
