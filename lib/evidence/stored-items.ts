import * as z from 'zod/mini';
import { vendorIdSchema } from './items.ts';
import { maxNumber } from './max-number.ts';
import { hostSchema } from './recorded-url-schema.ts';
import { safeText } from './safe-text.ts';

// What a page keeps in the browser: names, sizes and lifetimes. No value has a field to stand in.

const count = z.int().check(z.minimum(0), z.maximum(maxNumber));
const told = <T extends z.ZodMiniType>(type: T) => z.union([type, z.literal('unseen')]);
/** Whether the host is of the page's own site, as far as names tell: the same, or one below the other. */
const party = z.enum(['first', 'third']);

/**
 * A key of web storage, or a database of IndexedDB. `host` is the document's. `sizeBytes`: key and value in UTF-16, as
 * browsers count them; null for databases, whose size no interface tells. `name` is as recordName leaves it.
 */
export const storageKeyBodySchema = z.strictObject({
  area: z.enum(['local', 'session', 'indexed-db']),
  name: safeText(120),
  host: hostSchema,
  party,
  sizeBytes: z.nullable(count),
  /** Whether its value has the shape of an identifier; null where no value was read. */
  isIdLike: z.nullable(z.boolean()),
  vendorId: z.nullable(vendorIdSchema),
});

/**
 * A cookie that a document can read, or that a response has set. `unseen`: this source does not tell. `lifetimeS`: seconds
 * from then on, null for the browser's session. `host` is the cookie's domain, else that of document or response.
 */
export const cookieBodySchema = z.strictObject({
  name: safeText(120),
  host: hostSchema,
  party,
  source: z.enum(['document', 'response']),
  isSecure: told(z.boolean()),
  isHttpOnly: told(z.boolean()),
  sameSite: told(z.nullable(z.enum(['strict', 'lax', 'none']))),
  lifetimeS: told(z.nullable(count)),
  /** Whether its value has the shape of an identifier. */
  isIdLike: told(z.boolean()),
  vendorId: z.nullable(vendorIdSchema),
});
