import { emptyEvidence } from '../evidence/evidence.ts';
import { questionsOf } from './questions.ts';
import { schemaVersion } from './schema-version.ts';

/** JSON that was parsed and not looked at yet. */
type Json = Readonly<Record<string, unknown>>;

/**
 * From each older version to the next. Kinds of evidence that a version did not know are empty lists in the next one: that is
 * done for all of them (`withAllKinds`), and a step that adds nothing else says so by returning what it got. Whoever raises
 * `schemaVersion` adds the step here; a test asks for it.
 */
export const migrations: Readonly<Record<number, (report: Json) => Json>> = {
  1: (report) => report,
  2: (report) =>
    withItems(
      {
        ...report,
        evidence: withInsertion(report.evidence),
        pageParts: {},
        widgets: each(report.widgets, (widget) => ({
          chain: { kind: 'page', name: '', product: null, id: null, basis: 'seen', links: [] },
          claimedVendorId: null,
          ...widget,
        })),
      },
      {
        requests: { startedMs: null, endedMs: null },
        storageKeys: { isIdLike: null },
        cookies: { isIdLike: 'unseen' },
      },
    ),
  3: (report) =>
    withItems({ guard: { setting: 'untold', sentCount: 0 }, ...report }, { composers: { guard: null } }),
  4: (report) => report,
  5: (report) =>
    withItems(report, {
      privacyLinks: { isDead: false },
      formFields: { isTicked: null, isSpellchecked: false, isBeforeChat: false },
    }),
  6: (report) => report,
  7: (report) => withItems(report, { parties: { imitates: null } }),
  8: (report) => ({
    ...report,
    watched: null,
    review: null,
    questions: questionsOf(null),
    widgets: each(report.widgets, (widget) => ({ ...widget, isOpened: null })),
  }),
  9: (report) => ({ ...report, drifts: null }),
};

/**
 * A report of an older version in the shape of this one, as far as the steps know; it is still to be checked against the
 * schema. What is no report's shape comes back as it is. `version` is the one that the report names. Never throws.
 */
export function migrate(report: Json, version: number): Json {
  let migrated = withAllKinds(report);
  for (let at = version; at < schemaVersion; at += 1) migrated = migrations[at]?.(migrated) ?? migrated;
  return { ...migrated, schemaVersion };
}

function withAllKinds(report: Json): Json {
  return {
    ...report,
    evidence: isRecord(report.evidence) ? { ...emptyEvidence(), ...report.evidence } : null,
  };
}

/** Fills in what items of evidence did not have yet. */
function withItems(report: Json, defaults: Readonly<Record<string, Json>>): Json {
  if (!isRecord(report.evidence)) return report;
  const evidence: Record<string, unknown> = { ...report.evidence };
  for (const [kind, missing] of Object.entries(defaults)) {
    evidence[kind] = each(evidence[kind], (item) => ({ ...missing, ...item }));
  }
  return { ...report, evidence };
}

/** `isInserted` was true where a script had surely made the element, and false for all else. */
function withInsertion(evidence: unknown): unknown {
  if (!isRecord(evidence)) return evidence;
  const scripts = each(evidence.scripts, ({ isInserted, ...script }) => ({
    insertion: isInserted === true ? 'script' : 'unknown',
    ...script,
  }));
  return { ...evidence, scripts };
}

function each(list: unknown, change: (item: Json) => Json): unknown {
  return Array.isArray(list) ? list.map((item) => (isRecord(item) ? change(item) : item)) : list;
}

/** Whether it is a JSON object, and no list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
