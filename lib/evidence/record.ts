import * as z from 'zod/mini';
import { emptyEvidence, evidenceSchema } from './evidence.ts';
import { isoTime } from './iso-time.ts';
import { recordVersion } from './record-version.ts';
import { recordedUrlSchema } from './recorded-url-schema.ts';

const count = z.int().check(z.minimum(0));
const frameIds = z.array(count).check(z.maxLength(1000));

/** All that Earshot knows of one tab since it navigated: evidence, and how it was gathered. */
export const recordSchema = z.strictObject({
  recordVersion: z.literal(recordVersion),
  tabId: z.int(),
  /** UTC, ISO 8601, when the page's response began. */
  startedAt: isoTime(),
  requestedUrl: recordedUrlSchema,
  evidence: evidenceSchema,
  /** Frames whose document the inspector has read. */
  inspectedFrames: frameIds,
  /** Frames in which the page hook answered, so that channels could be seen. */
  hookedFrames: frameIds,
  /** Most frame elements that one document had beyond those that are read. */
  unreadFrames: count,
  /** What the guard has hidden here: frames in which it hides digits just now, and messages sent with some hidden. */
  masking: z.strictObject({ hidingFrames: frameIds, sentCount: count }),
  /** What was not kept: messages that did not parse, sightings beyond a bound, claims beyond the rate. */
  dropped: z.strictObject({ malformed: count, overflow: count, rate: count }),
});
export type AuditRecord = z.infer<typeof recordSchema>;

/** A record in which nothing was seen yet. */
export function newRecord(
  tabId: number,
  startedAt: string,
  requestedUrl: AuditRecord['requestedUrl'],
): AuditRecord {
  return {
    recordVersion,
    tabId,
    startedAt,
    requestedUrl,
    evidence: emptyEvidence(),
    inspectedFrames: [],
    hookedFrames: [],
    unreadFrames: 0,
    masking: { hidingFrames: [], sentCount: 0 },
    dropped: { malformed: 0, overflow: 0, rate: 0 },
  };
}
