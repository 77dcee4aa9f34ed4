import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { grades } from '../../lib/audit/score.ts';
import { formatUrl, recordUrl } from '../../lib/evidence/recorded-url.ts';
import type { Report } from '../../lib/report/model.ts';
import { beforeSend, cellsOf } from '../before-send.ts';
import { figuresOf, type Listed } from '../list.ts';
import { printable } from '../summary.ts';

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

const count = z.int().check(z.nonnegative());
const points = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));
const grade = z.nullable(z.enum(grades));
const failingSchema = z.object({ critical: count, high: count, medium: count, low: count });

/** What a list's index says of one page. Addresses are without the values of their queries, as in reports. */
export const pageResultSchema = z.object({
  /** SHA-256 of the page's key, in hex: the same page in every run, without its address. */
  id: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Where the list names it first, from 1. */
  line: count,
  page: z.string(),
  outcome: z.enum(['audited', 'failed']),
  /** Why it could not be audited; null: it was. */
  reason: z.nullable(z.string()),
  /** Tries in the run that ended with this result, from 1. */
  attempts: count,
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  /** Of the last try, in milliseconds, start of the browser included. */
  durationMs: count,
  state: z.nullable(z.enum(['no-chat', 'graded', 'not-judged'])),
  grade,
  /** The lowest of its chats that are more than possible; null: none has one. */
  score: points,
  chats: z.array(
    z.object({
      name: z.string(),
      vendorId: z.nullable(z.string()),
      confidence: z.enum(['confirmed', 'likely', 'possible']),
      grade,
      score: points,
      coverage: points,
      failing: failingSchema,
    }),
  ),
  /** The report's files, relative to the index, with `/`; null: none. */
  files: z.nullable(z.object({ html: z.string(), json: z.string() })),
  figures: z.object({
    pages: count,
    chatPages: count,
    insecurePages: count,
    frameCookies: count,
    trackingCookies: count,
  }),
  /** A line for each chat of what left before Send, as the table has it. */
  beforeSend: z.array(z.array(z.string())),
});
export type PageResult = z.infer<typeof pageResultSchema>;

/** How a page's last try went. */
export interface Try {
  readonly attempts: number;
  readonly startedAt: string;
  readonly durationMs: number;
}

/** SHA-256 of a page's key, in hex. */
export function pageId(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The page's folder below `pages`: its host, so that people find it, and enough of its id. */
export function folderName({ key }: Pick<Listed, 'key'>): string {
  const host = URL.parse(key)?.hostname || key.replace(/^lab:|\?.*$/g, '');
  return `${host.replace(/[^a-z0-9.-]+/gi, '-').slice(0, 60)}-${pageId(key).slice(0, 12)}`;
}

/** A page's address as an index may show it: without what stands in its query or behind `#`. Never throws. */
export function shownPage(key: string): string {
  if (key.startsWith('lab:')) return printable(key);
  const url = recordUrl(key);
  return printable(url ? formatUrl(url) : '');
}

/** The result of a page that was audited. Pure; never throws. */
export function auditedResult(
  listed: Listed,
  report: Report,
  files: { readonly html: string; readonly json: string },
  run: Try,
): PageResult {
  const chats = report.widgets.map(({ name, vendorId, confidence, score, findings }) => {
    const failing = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const { outcome, severity } of findings) if (outcome === 'fail') failing[severity] += 1;
    const { value, coverage } = score;
    return {
      name: printable(name),
      vendorId,
      confidence,
      grade: score.grade,
      score: value,
      coverage,
      failing,
    };
  });
  const scores = chats.flatMap(({ confidence, score }) =>
    confidence === 'possible' || score === null ? [] : [score],
  );
  return {
    ...heading(listed, run),
    outcome: 'audited',
    reason: null,
    state: report.state,
    grade: report.grade,
    score: scores.length > 0 ? Math.min(...scores) : null,
    chats,
    files,
    figures: figuresOf([report]),
    beforeSend: report.widgets.map((widget) => cellsOf(beforeSend(report, widget)).map(printable)),
  };
}

/** The result of a page that could not be audited, and why. Pure; never throws. */
export function failedResult(listed: Listed, reason: string, run: Try): PageResult {
  return {
    ...heading(listed, run),
    outcome: 'failed',
    // A browser's own words name the address in full.
    reason: printable(reason.replaceAll(listed.key, shownPage(listed.key))).slice(0, 500),
    state: null,
    grade: null,
    score: null,
    chats: [],
    files: null,
    figures: figuresOf([]),
    beforeSend: [],
  };
}

function heading({ key, line }: Listed, { attempts, startedAt, durationMs }: Try) {
  return {
    id: pageId(key),
    line,
    page: shownPage(key),
    attempts,
    startedAt,
    durationMs: Math.round(durationMs),
  };
}

/** Failing findings of all chats of a page by severity, in the order of `severities`. */
export function failingOf({ chats }: PageResult): number[] {
  return severities.map((severity) => chats.reduce((sum, { failing }) => sum + failing[severity], 0));
}
