import * as z from 'zod/mini';

/** A time in UTC, ISO 8601, as `Date.toISOString` writes it; zod's own check costs the background two kilobytes. */
export const isoTime = () =>
  z.string().check(
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/),
    z.refine((text) => !Number.isNaN(Date.parse(text)), { error: 'is no time' }),
  );
