import * as z from 'zod/mini';
import { safeText } from './safe-text.ts';

/** Windows that are told apart as senders to one document. */
export const maxSenders = 20;
/** Messages of one sender are counted up to here. */
export const maxPosts = 100;

const count = z.int().check(z.minimum(0));

/**
 * What one document was posted by other windows (`postMessage`): who and how often, never what. `isOpaque`: its origin is
 * one that no target names, so that only the target `*` reaches it from elsewhere. `isWhole`: it was listened to from before
 * any script could hide a message, and ever since. `framePath`: the sender's place, as that of a document; null where it
 * has none any more, or is no frame of this tab. `count`: at most 100, which then means that or more.
 */
export const postingBodySchema = z.strictObject({
  isOpaque: z.boolean(),
  isWhole: z.boolean(),
  senders: z
    .array(
      z.strictObject({
        framePath: z.nullable(z.array(count).check(z.maxLength(20))),
        origin: safeText(300),
        count: count.check(z.minimum(1), z.maximum(maxPosts)),
      }),
    )
    .check(z.maxLength(maxSenders)),
});
type Posting = z.infer<typeof postingBodySchema>;

/** Two readings of what came to one frame: every sender of both, each with the greater count. */
export function combinePostings(old: Posting, fresh: Posting): Posting {
  const senders = [...old.senders];
  for (const sender of fresh.senders) {
    const index = senders.findIndex((one) => senderKey(one) === senderKey(sender));
    const known = senders[index];
    if (known) senders[index] = { ...known, count: Math.max(known.count, sender.count) };
    else if (senders.length < maxSenders) senders.push(sender);
  }
  return { ...fresh, isWhole: old.isWhole && fresh.isWhole, senders };
}

function senderKey({ framePath, origin }: Posting['senders'][number]): string {
  return `${framePath?.join('.') ?? '-'} ${origin}`;
}
