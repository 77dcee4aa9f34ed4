import type * as z from 'zod/mini';
import { isRecord, migrate } from './migrate.ts';
import type { Report } from './model.ts';
import { readWords } from './read-words.ts';
import { reportSchema } from './schema.ts';
import { schemaVersion } from './schema-version.ts';

/** Longest text that is read as a report, in UTF-16 units; the largest that an audit can make has some 6 million. */
export const maxReportLength = 30_000_000;

/** A report that was read, and the version of its format if that was an older one; or why it was not, in a sentence. */
export type ReadReport =
  | { readonly ok: true; readonly value: Report; readonly migratedFrom: number | null }
  | { readonly ok: false; readonly error: string };

/**
 * Reads a report from its JSON, from anybody: what the schema does not name is refused, older versions are brought up to this
 * one, newer ones are refused. Pure; never throws.
 */
export function readReport(text: string): ReadReport {
  if (text.length > maxReportLength) return failed(readWords.tooBig(Math.floor(maxReportLength / 1_000_000)));
  let parsed: unknown;
  try {
    // Editors and shells of Windows put a byte order mark before it.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failed(error instanceof RangeError ? readWords.tooDeep : readWords.noJson);
  }
  if (!isRecord(parsed) || !isReportHead(parsed.tool)) return failed(readWords.noReport);
  const version = parsed.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return failed(readWords.noReport);
  if (version > schemaVersion) return failed(readWords.newer(version, schemaVersion));
  try {
    const checked = reportSchema.safeParse(version === schemaVersion ? parsed : migrate(parsed, version));
    if (!checked.success) return failed(problemOf(checked.error.issues[0]));
    return { ok: true, value: checked.data, migratedFrom: version === schemaVersion ? null : version };
  } catch {
    return failed(readWords.tooDeep);
  }
}

function isReportHead(tool: unknown): boolean {
  return isRecord(tool) && tool.name === 'Earshot';
}

/** The first problem in words. It names the place, never what stands there: a file may hold anything. */
function problemOf(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.map(String).join('.') || readWords.whole;
  const shown = place.replace(/[^\w.-]/g, '?').slice(0, 120);
  const problem = issue?.code === 'unrecognized_keys' ? readWords.unknownKeys : readWords.wrong;
  return readWords.damaged(place === readWords.whole ? place : shown, problem);
}

function failed(error: string): ReadReport {
  return { ok: false, error };
}
