import * as z from 'zod/mini';
import { hasCardLikeRun } from './digits.ts';
import { isIpv4, type ParamShape, type RecordedUrl } from './recorded-url.ts';
import { safeText } from './safe-text.ts';

// Apart from recorded-url.ts, which also runs in pages, where no schema library should.

const shapes = ['empty', 'short', 'number', 'opaque', 'jwt', 'text'] as const satisfies readonly ParamShape[];

/** A host without port; an IPv4 address, or text without card-like digit runs. */
export const hostSchema = z.string().check(
  z.maxLength(260),
  z.refine((text) => isIpv4(text) || !hasCardLikeRun(text), {
    error: 'holds digits that could be a card number',
  }),
);

/** What recordUrl makes, and nothing else. */
export const recordedUrlSchema = z.strictObject({
  // Longer ones are cut, and end in an ellipsis.
  scheme: z.string().check(z.regex(/^[a-z][a-z\d+.#-]{0,18}[a-z\d+.#…-]?$/)),
  host: hostSchema,
  port: z.string().check(z.regex(/^\d{0,5}$/)),
  path: safeText(500),
  params: z.array(z.strictObject({ name: safeText(60), shape: z.enum(shapes) })).check(z.maxLength(30)),
}) satisfies z.ZodMiniType<RecordedUrl>;
