import type { Outcome } from '../audit/define-check.ts';
import type { Grade } from '../audit/score.ts';
import type { Visit } from './visit.ts';

/**
 * What has become of a check. `worse`: passed, fails now. `found`: was not known or did not apply, fails now. `better`:
 * failed, passes now. `lost`: passed or failed, can no longer be told.
 */
export const checkChanges = ['worse', 'found', 'better', 'lost'] as const;
export type CheckChange = (typeof checkChanges)[number];

/** What is different between two visits of a chat. Lists are sorted; empty where nothing is. */
export interface Drift {
  /** When the visit before began, UTC, ISO 8601. */
  readonly since: string;
  /** Both rubrics where they differ: grades and scores are then not comparable, and none is told. */
  readonly rubrics: { readonly before: string; readonly now: string } | null;
  /** The visit before was to another page of the site. */
  readonly isOtherPage: boolean;
  /** Whether the chat was seen open at one of the two alone: then the other could not see as much. */
  readonly opened: 'alike' | 'only-now' | 'only-before';
  /** Grade and score where they differ. */
  readonly grade: { readonly before: Rating; readonly now: Rating } | null;
  /** The worst changes first. */
  readonly checks: readonly { readonly checkId: string; readonly change: CheckChange }[];
  readonly newHosts: readonly string[];
  readonly goneHosts: readonly string[];
  readonly newScripts: readonly string[];
  readonly goneScripts: readonly string[];
  /** Scripts that are not what they were. `name`: the mark of a build in its name is another; `date`: its server dates it later. */
  readonly changedScripts: readonly ChangedScript[];
}

export interface Rating {
  readonly grade: Grade | null;
  readonly score: number | null;
}

export interface ChangedScript {
  readonly url: string;
  /** Its address before, or the day of its last change before. */
  readonly was: string;
  readonly by: 'name' | 'date';
}

/** Whole days are rounded at both visits: a script that did not change can differ by one. */
const dateSlackMs = 86_400_000;

/** What has changed from one visit of a chat to a later one. Pure; never throws. */
export function driftOf(before: Visit, now: Visit): Drift {
  const isSameRubric = before.rubric === now.rubric;
  const isSameGrade = before.grade === now.grade && before.score === now.score;
  const scripts = scriptDrift(before, now);
  return {
    since: before.at,
    rubrics: isSameRubric ? null : { before: before.rubric, now: now.rubric },
    isOtherPage: before.page !== now.page,
    opened: before.isOpened === now.isOpened ? 'alike' : now.isOpened ? 'only-now' : 'only-before',
    grade:
      !isSameRubric || isSameGrade
        ? null
        : {
            before: { grade: before.grade, score: before.score },
            now: { grade: now.grade, score: now.score },
          },
    checks: Object.keys(now.outcomes)
      .sort()
      .flatMap((checkId) => {
        const change = changeOf(before.outcomes[checkId], now.outcomes[checkId]);
        return change ? [{ checkId, change }] : [];
      })
      .sort((a, b) => checkChanges.indexOf(a.change) - checkChanges.indexOf(b.change)),
    newHosts: without(now.hosts, before.hosts),
    goneHosts: without(before.hosts, now.hosts),
    ...scripts,
  };
}

/** Pages that are opened so soon after each other, in milliseconds, are one visit: the one before it is compared with. */
export const sameVisitMs = 30 * 60_000;

/**
 * The visit to compare with: the newest that ended a while before, to the same page of the site if there is one. `earlier`:
 * visits of the same chat, the newest first. Null where there is none. Pure; never throws.
 */
export function baselineOf(earlier: readonly Visit[], now: Visit): Visit | null {
  const before = earlier.filter(({ at }) => Date.parse(at) <= Date.parse(now.at) - sameVisitMs);
  return before.find(({ page }) => page === now.page) ?? before[0] ?? null;
}

/** Whether there is nothing to tell. What could only not be seen again is nothing. */
export function isQuiet(drift: Drift): boolean {
  return (
    drift.rubrics === null &&
    drift.grade === null &&
    drift.checks.every(({ change }) => change === 'lost') &&
    drift.newHosts.length + drift.newScripts.length + drift.changedScripts.length === 0
  );
}

function changeOf(before: Outcome | undefined, now: Outcome | undefined): CheckChange | null {
  // A check that one of the two did not know says nothing of a change.
  if (before === undefined || now === undefined || before === now) return null;
  if (now === 'fail') return before === 'pass' ? 'worse' : 'found';
  if (now === 'pass') return before === 'fail' ? 'better' : null;
  return now === 'unknown' && before !== 'not-applicable' ? 'lost' : null;
}

function scriptDrift(
  before: Visit,
  now: Visit,
): Pick<Drift, 'newScripts' | 'goneScripts' | 'changedScripts'> {
  const known = new Map(before.scripts.map(({ url, changedOn }) => [url, changedOn]));
  const changed: ChangedScript[] = [];
  for (const { url, changedOn } of now.scripts) {
    const was = known.get(url);
    if (was && changedOn && Date.parse(changedOn) - Date.parse(was) > dateSlackMs)
      changed.push({ url, was, by: 'date' });
  }
  const urlsOf = (visit: Visit) => visit.scripts.map(({ url }) => url);
  const gone = new Set(without(urlsOf(before), urlsOf(now)));
  const newScripts = without(urlsOf(now), urlsOf(before)).filter((url) => {
    const was = [...gone].find((one) => stemOf(one) === stemOf(url));
    if (was === undefined) return true;
    gone.delete(was);
    changed.push({ url, was, by: 'name' });
    return false;
  });
  changed.sort((a, b) => (a.url < b.url ? -1 : 1));
  return { newScripts, goneScripts: [...gone], changedScripts: changed };
}

/**
 * An address without what marks a build: versions such as `1.20.3`, and words of 6 letters or more with a digit among them,
 * such as `4f2a9c01` or `BaF9x2Lq`. Never throws.
 */
function stemOf(url: string): string {
  return url
    .replace(/\d+(?:\.\d+)+/g, '*')
    .replace(/(?<=[./_-])(?=[A-Za-z]*\d)[A-Za-z\d]{6,}(?=[./_-])/g, '*');
}

function without(all: readonly string[], known: readonly string[]): string[] {
  const set = new Set(known);
  return all.filter((one) => !set.has(one)).sort();
}
