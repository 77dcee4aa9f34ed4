import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { maxNumber } from './max-number.ts';
import { hostSchema } from './recorded-url-schema.ts';
import { maxKept } from './retention-limits.ts';
import { safeText } from './safe-text.ts';

// What stays of a conversation, and how it can be ended. Nothing that was said has a field to stand in.

const count = z.int().check(z.minimum(0), z.maximum(maxNumber));
const elementPath = safeText(200);
const storeArea = z.enum(['local', 'session', 'indexed-db', 'cache']);
export type StoreArea = z.infer<typeof storeArea>;

/** Whether an area was compared whole, in part, or does not exist for the document. */
const readState = z.enum(['read', 'partly', 'none']);

/**
 * What was sent from one composer, and whether what its document's origin keeps holds it. The messages themselves are
 * compared in their frame and told to nobody. `host` is the origin's, empty for one that can keep nothing.
 */
export const conversationBodySchema = z.strictObject({
  host: hostSchema,
  /** Messages that left the composer and were then shown in the chat. */
  sentCount: count,
  /** How many of these are long enough to be looked for. */
  soughtCount: count,
  /** Bytes of the shortest of those: what has less room holds none. */
  leastBytes: count,
  /** Whether the composer was off the screen when the stores were read. */
  isClosed: z.boolean(),
  /** How much of each area was compared. */
  areas: z.strictObject({ local: readState, session: readState, 'indexed-db': readState, cache: readState }),
  /** Keys of web storage, databases and caches in which messages stand, by name. `messageCount`: how many of those sought. */
  kept: z
    .array(
      z.strictObject({
        area: storeArea,
        name: safeText(120),
        holdsMessages: z.literal(true),
        messageCount: count.check(z.minimum(1)),
        sizeBytes: z.nullable(count),
      }),
    )
    .check(z.maxLength(maxKept)),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});

/**
 * A control of the chat. `end`: its label says that it ends or deletes the conversation; `close`: one that may as well only
 * hide it; `menu`: opens more of them; `unnamed`: a button without any label; `other`: one of the rest, as a sign that they
 * were read. `matched`: words of our own lists.
 */
export const chatControlBodySchema = z.strictObject({
  role: z.enum(['end', 'close', 'menu', 'unnamed', 'other']),
  matched: z.nullable(safeText(40)),
  isVisible: z.boolean(),
  /** For a menu: it was open, or the person has pressed it. */
  isOpened: z.boolean(),
  element: elementPath,
  container: z.nullable(elementPath),
  vendorId: z.nullable(vendorIdSchema),
});
