import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { maxNumber } from './max-number.ts';
import { maxLinks } from './other-side-limits.ts';
import { hostSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

// Who is on the other side of a chat, by kinds and facts. Nothing that was said has a field to stand in.

const count = z.int().check(z.minimum(0), z.maximum(maxNumber));
/** `unsure`: it could not be told who has written the message. */
const side = z.enum(['other', 'unsure']);

/** Secrets that a message may ask for. `code`: a one-time code; `id`: the number of an identity document. */
export const secretNames = {
  card: 'a card number',
  cvv: 'a card’s security code',
  password: 'a password or PIN',
  code: 'a one-time code',
  id: 'the number of an identity document',
} as const;
const secretKind = z.enum(['card', 'cvv', 'password', 'code', 'id']);

/**
 * What one conversation's messages were like, as far as they were read: in memory, in their frame.
 * `messages`: of the other side; `unsure`: of those that may be the visitor's; `sent`: the visitor's own, since it was watched.
 */
export const otherSideBodySchema = z.strictObject({
  messages: count,
  unsure: count,
  sent: count,
  /** `times`: messages that ask for it. */
  requests: z.array(z.strictObject({ kind: secretKind, side, times: count })).check(z.maxLength(10)),
  /**
   * Links that show another host than they go to, whose host misleads, or that hide where they lead; each once. `shown`: the
   * host in the link's text. Paths are not kept.
   */
  links: z
    .array(
      z.strictObject({
        shown: z.nullable(hostSchema),
        host: hostSchema,
        trick: z.nullable(z.enum(['mixed-script', 'look-alike'])),
        isShortened: z.boolean(),
        side,
      }),
    )
    .check(z.maxLength(maxLinks)),
  /** Its head or first messages say that it is automated. */
  isDisclosed: z.boolean(),
  /** The markup of a message calls its author a bot. */
  hasBotMark: z.boolean(),
  /** Messages that had a whole answer of 20 letters or more within 1.5 s after Send. */
  fastAnswers: count,
  /** An answer grew piece by piece. */
  isStreamed: z.boolean(),
  /** The conversation is in a language whose words of disclosure are known. */
  isLanguageKnown: z.boolean(),
  element: safeText(200),
  container: z.nullable(safeText(200)),
  vendorId: z.nullable(vendorIdSchema),
});
type OtherSide = z.infer<typeof otherSideBodySchema>;

/** Two words on one conversation: what was seen once stays, also where the frame's document was loaded anew. */
export function combineOtherSides(old: OtherSide, fresh: OtherSide): OtherSide {
  const most = (name: 'messages' | 'sent' | 'fastAnswers') => Math.max(old[name], fresh[name]);
  const once = (name: 'isDisclosed' | 'hasBotMark' | 'isStreamed' | 'isLanguageKnown') =>
    old[name] || fresh[name];
  return {
    ...fresh,
    messages: most('messages'),
    sent: most('sent'),
    fastAnswers: most('fastAnswers'),
    isDisclosed: once('isDisclosed'),
    hasBotMark: once('hasBotMark'),
    isStreamed: once('isStreamed'),
    isLanguageKnown: once('isLanguageKnown'),
    requests: join(old.requests, fresh.requests, ({ kind, side: of }) => kind + of).slice(0, 10),
    links: join(old.links, fresh.links, (link) => JSON.stringify(link)).slice(0, maxLinks),
  };
}

/** The fresh ones, and of the old ones those that are not among them. */
function join<T>(old: readonly T[], fresh: readonly T[], keyOf: (one: T) => string): T[] {
  const keys = new Set(fresh.map(keyOf));
  return [...fresh, ...old.filter((one) => !keys.has(keyOf(one)))];
}
