import * as z from 'zod/mini';
import type { ChainLink } from '../audit/chain.ts';
import { grades } from '../audit/score.ts';
import { type EvidenceKind, evidenceKinds, evidenceSchema } from '../evidence/evidence.ts';
import { isoTime } from '../evidence/iso-time.ts';
import { driftSchema } from '../history/drift-schema.ts';
import { reviewSchema } from './review.ts';
import { schemaVersion } from './schema-version.ts';

const count = z.int().check(z.minimum(0));
const percent = z.int().check(z.minimum(0), z.maximum(100));
/** Text that a page, a catalogue or a check had a hand in. The longest that was ever made has some hundred characters. */
const text = z.string().check(z.maxLength(20_000));
const name = z.string().check(z.maxLength(500));
const id = z.string().check(z.regex(/^[a-z\d-]{1,80}$/));
const evidenceId = z.string().check(z.regex(/^[a-z-]{1,60}-\d{1,5}$/));
const evidenceIds = z.array(evidenceId).check(z.maxLength(20_000));
const grade = z.nullable(z.enum(grades));

const scoreSchema = z.strictObject({
  value: z.nullable(percent),
  grade,
  cappedFrom: grade,
  criticalFailures: count,
  passedWeight: count,
  judgedWeight: count,
  applicableWeight: count,
  coverage: z.nullable(percent),
});

const findingSchema = z.strictObject({
  checkId: id,
  title: name,
  outcome: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  basis: z.enum(['measured', 'inferred']),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  weight: count.check(z.minimum(1), z.maximum(5)),
  summary: text,
  proof: evidenceIds,
  serves: z.array(z.string().check(z.regex(/^[a-z\d.-]{1,80}$/))).check(z.maxLength(100)),
  why: text,
  advice: z.strictObject({ visitor: text, owner: text, reviewer: text }),
});

// Links stand in links: the type is told, for it cannot be inferred of itself.
const chainSchema: z.ZodMiniType<ChainLink> = z.strictObject({
  kind: z.enum(['page', 'tag-manager', 'script', 'frame', 'channel']),
  name: z.string().check(z.maxLength(2000)),
  product: z.nullable(name),
  id: z.nullable(evidenceId),
  basis: z.enum(['seen', 'claimed', 'inferred']),
  links: z.array(z.lazy(() => chainSchema)),
});

const partsSchema = z.partialRecord(z.enum(kindTuple(evidenceKinds)), evidenceIds);

function kindTuple(kinds: readonly EvidenceKind[]): [EvidenceKind, ...EvidenceKind[]] {
  const [first, ...rest] = kinds;
  if (!first) throw new Error('Evidence has kinds.');
  return [first, ...rest];
}

const widgetSchema = z.strictObject({
  id,
  vendorId: z.nullable(id),
  claimedVendorId: z.nullable(id),
  name,
  homepage: z.nullable(name),
  confidence: z.enum(['confirmed', 'likely', 'possible']),
  score: scoreSchema,
  arithmetic: text,
  findings: z.array(findingSchema).check(z.maxLength(1000)),
  isOpened: z.nullable(z.boolean()),
  chain: chainSchema,
  parts: partsSchema,
});

/**
 * The whole report, of this version of its format. What is not named is refused, at every depth. The published JSON Schema
 * (docs/report.schema.json, and `report.schema.json` in the extension and in bundles) is made from it.
 */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  tool: z.strictObject({ name: z.literal('Earshot'), version: name }),
  rubricVersion: name,
  catalogueVersion: name,
  browser: name,
  createdAt: isoTime(),
  observedSince: isoTime(),
  requestedUrl: text,
  finalUrl: text,
  state: z.enum(['no-chat', 'graded', 'not-judged']),
  grade,
  guard: z.strictObject({ setting: z.enum(['on', 'off', 'off-here', 'untold']), sentCount: count }),
  widgets: z.array(widgetSchema).check(z.maxLength(500)),
  pageParts: partsSchema,
  limits: z.array(text).check(z.maxLength(100)),
  watched: z.nullable(z.strictObject({ inspectedFrames: count, hookedFrames: count, unreadFrames: count })),
  drifts: z.nullable(z.array(z.strictObject({ widgetId: id, drift: driftSchema })).check(z.maxLength(100))),
  review: z.nullable(reviewSchema),
  questions: z
    .array(z.strictObject({ id, question: text, reason: text, answer: text }))
    .check(z.maxLength(100)),
  dropped: z.strictObject({ malformed: count, overflow: count, rate: count }),
  evidence: evidenceSchema,
});

/** The JSON Schema (2020-12) of a report of this version, as text. Same version, same bytes. Never throws. */
export function reportJsonSchema(): string {
  const made = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
  const head = { $schema: made.$schema, $id: `urn:earshot:report:${schemaVersion}`, title: 'Earshot report' };
  return `${JSON.stringify({ ...head, ...made }, null, 1)}\n`;
}
