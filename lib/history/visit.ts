import * as z from 'zod/mini';
import { grades } from '../audit/score.ts';
import { isoTime } from '../evidence/iso-time.ts';
import { hostSchema } from '../evidence/recorded-url-schema.ts';
import { safeText } from '../evidence/safe-text.ts';
import { maxChats, maxParts } from './note.ts';

/** Raised when the shape of what history keeps of a visit changes. */
export const visitVersion = 1;
/** Most checks of a visit; longest address of a script. */
export const maxChecks = 500;
export const maxUrl = 900;

const percent = z.nullable(z.int().check(z.minimum(0), z.maximum(100)));
const outcomes = ['pass', 'fail', 'unknown', 'not-applicable'] as const;
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** One chat at one visit: what history keeps and comparisons take. */
export const visitSchema = z.strictObject({
  visitVersion: z.literal(visitVersion),
  /** The same for the same chat of the same visit; begins with its time, so that ids are in the order of time. */
  id: z.string().check(z.maxLength(200)),
  /** When the page began, UTC, ISO 8601. */
  at: isoTime(),
  /** Host of the page, without port. */
  site: hostSchema,
  /** Digest of the page's path. */
  page: z.number(),
  rubric: safeText(20),
  catalogue: safeText(60),
  /** Id of the vendor; empty where no list names the chat. */
  vendor: safeText(60),
  name: safeText(200),
  grade: z.nullable(z.enum(grades)),
  score: percent,
  coverage: percent,
  /** Whether the chat was seen open: else much of it was not there to be seen. */
  isOpened: z.boolean(),
  /** What each check said, by its id. */
  outcomes: z
    .record(safeText(60), z.enum(outcomes))
    .check(z.refine((all) => Object.keys(all).length <= maxChecks)),
  /** Hosts that its parts came from or talked to, without port, sorted. */
  hosts: z.array(hostSchema).check(z.maxLength(maxParts)),
  /**
   * Its scripts by origin and path, sorted. `changedOn`: day of the last change, UTC, by the server's word and a day off at
   * most; null: not known.
   */
  scripts: z
    .array(z.strictObject({ url: safeText(maxUrl), changedOn: z.nullable(day) }))
    .check(z.maxLength(maxParts)),
});
export type Visit = Readonly<z.infer<typeof visitSchema>>;

const noteSchema = z.object({
  at: isoTime(),
  site: hostSchema,
  page: z.number(),
  rubric: safeText(20),
  catalogue: safeText(60),
  chats: z
    .array(
      z.object({
        vendorId: z.nullable(safeText(60)),
        name: safeText(200),
        score: z.object({ grade: z.nullable(z.enum(grades)), value: percent, coverage: percent }),
        isOpened: z.boolean(),
        outcomes: z.array(safeText(80)).check(z.maxLength(maxChecks)),
        parts: z.array(safeText(maxUrl)).check(z.maxLength(maxParts)),
      }),
    )
    .check(z.maxLength(maxChats)),
});

/**
 * The visits of a note, each vendor's worst chat. `id`: as the note was kept by. What does not parse has none: a note is read
 * from where other versions write, too. Never throws.
 */
export function visitsOfNote(id: string, unread: unknown): Visit[] {
  const parsed = noteSchema.safeParse(unread);
  if (!parsed.success) return [];
  const { chats, ...head } = parsed.data;
  const found = new Map<string, Visit>();
  for (const { vendorId, score, outcomes, parts, name, isOpened } of chats) {
    const vendor = vendorId ?? '';
    if (found.has(vendor)) continue;
    const visit = visitSchema.safeParse({
      ...head,
      ...partsOf(parts, head.at),
      visitVersion,
      id: `${id} ${vendor}`,
      vendor,
      name,
      grade: score.grade,
      score: score.value,
      coverage: score.coverage,
      isOpened,
      outcomes: Object.fromEntries(outcomes.map((line) => line.split(' '))),
    });
    if (visit.success) found.set(vendor, visit.data);
  }
  return [...found.values()];
}

/** A visit as it was kept, or null where it is of another version or broken. Never throws. */
export function readVisit(unread: unknown): Visit | null {
  return visitSchema.safeParse(unread).data ?? null;
}

function partsOf(parts: readonly string[], at: string): Pick<Visit, 'hosts' | 'scripts'> {
  const hosts = new Set<string>();
  const scripts = new Map<string, string | null>();
  for (const part of parts) {
    const [url = '', days] = part.split(' ');
    const host = URL.parse(url)?.hostname;
    if (host) hosts.add(host);
    if (days === undefined) continue;
    const changedOn = /^\d{1,6}$/.test(days) ? dayBefore(at, Number(days)) : null;
    scripts.set(url, changedOn ?? scripts.get(url) ?? null);
  }
  return {
    hosts: [...hosts].sort(),
    scripts: [...scripts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([url, changedOn]) => ({ url, changedOn })),
  };
}

function dayBefore(at: string, days: number): string | null {
  const date = new Date(Date.parse(at) - days * 86_400_000);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  // Before the year 0 the text has a sign and more digits.
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}
