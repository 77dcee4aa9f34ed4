import * as z from 'zod/mini';
import { grades } from '../audit/score.ts';
import { isoTime } from '../evidence/iso-time.ts';
import { hostSchema } from '../evidence/recorded-url-schema.ts';
import { safeText } from '../evidence/safe-text.ts';
import { checkChanges } from './drift.ts';
import { maxParts } from './note.ts';
import { maxChecks, maxUrl } from './visit.ts';

const rubric = safeText(20);
const rating = z.strictObject({
  grade: z.nullable(z.enum(grades)),
  score: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
});
const hosts = z.array(hostSchema).check(z.maxLength(maxParts));
const urls = z.array(safeText(maxUrl)).check(z.maxLength(maxParts));

/** What has changed between two visits of a chat (drift.ts), as a report carries it. */
export const driftSchema = z.strictObject({
  since: isoTime(),
  rubrics: z.nullable(z.strictObject({ before: rubric, now: rubric })),
  isOtherPage: z.boolean(),
  opened: z.enum(['alike', 'only-now', 'only-before']),
  grade: z.nullable(z.strictObject({ before: rating, now: rating })),
  checks: z
    .array(z.strictObject({ checkId: safeText(60), change: z.enum(checkChanges) }))
    .check(z.maxLength(maxChecks)),
  newHosts: hosts,
  goneHosts: hosts,
  newScripts: urls,
  goneScripts: urls,
  changedScripts: z
    .array(z.strictObject({ url: safeText(maxUrl), was: safeText(maxUrl), by: z.enum(['name', 'date']) }))
    .check(z.maxLength(maxParts)),
});
