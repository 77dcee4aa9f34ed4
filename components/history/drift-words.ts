import type { ChangedScript, CheckChange, Drift, Rating } from '../../lib/history/drift.ts';
import { isQuiet } from '../../lib/history/drift.ts';
import { reveal } from '../../lib/report/text.ts';
import { t } from '../../lib/words/i18n.ts';
import { formatList, formatNumber, formatTime } from '../format.ts';

/** Words on what has changed between two visits. */
export const driftWords = {
  title: t('drift.title'),
  inReport: t('drift.inReport'),
  inReportLead: t('drift.inReportLead'),
  first: t('drift.first'),
  rubrics: (before: string, now: string) => t('drift.rubrics', { before: reveal(before), now: reveal(now) }),
  grade: (before: Rating, now: Rating) =>
    t('drift.grade', { before: ratingWord(before), now: ratingWord(now) }),
  otherPage: t('drift.otherPage'),
  onlyNow: t('drift.onlyNow'),
  onlyBefore: t('drift.onlyBefore'),
  byName: t('drift.byName'),
  byDate: ({ was }: ChangedScript) => t('drift.byDate', { before: reveal(was) }),
  changes: {
    worse: t('drift.changes.worse'),
    found: t('drift.changes.found'),
    better: t('drift.changes.better'),
    lost: t('drift.changes.lost'),
  } satisfies Record<CheckChange, string>,
  kinds: {
    newHosts: t('drift.kinds.newHosts'),
    newScripts: t('drift.kinds.newScripts'),
    goneHosts: t('drift.kinds.goneHosts'),
    goneScripts: t('drift.kinds.goneScripts'),
  },
} as const;

/** The changes in a few words, such as `1 check got worse, 2 new hosts`; empty where there is nothing to tell. */
export function changesInShort(drift: Drift): string {
  const countOf = (change: CheckChange) => drift.checks.filter((check) => check.change === change).length;
  const worse = countOf('worse');
  const found = countOf('found');
  const better = countOf('better');
  const counts = {
    hosts: drift.newHosts.length,
    scripts: drift.newScripts.length,
    changed: drift.changedScripts.length,
  };
  const parts = [
    worse > 0 && t('drift.worse', worse, { count: formatNumber(worse) }),
    found > 0 && t('drift.found', found, { count: formatNumber(found) }),
    counts.hosts > 0 && t('drift.newHosts', counts.hosts, { count: formatNumber(counts.hosts) }),
    counts.scripts > 0 && t('drift.newScripts', counts.scripts, { count: formatNumber(counts.scripts) }),
    counts.changed > 0 && t('drift.changedScripts', counts.changed, { count: formatNumber(counts.changed) }),
    better > 0 && t('drift.better', better, { count: formatNumber(better) }),
    drift.rubrics !== null && t('drift.rubricDiffers'),
  ].filter((part) => part !== false);
  return parts.length === 0 && drift.grade !== null ? t('drift.gradeDiffers') : formatList(parts);
}

/** The changes in a sentence with the day of the visit before. */
export function driftHead(drift: Drift): string {
  const date = formatTime(drift.since);
  return isQuiet(drift)
    ? t('drift.quiet', { date })
    : t('drift.head', { date, changes: changesInShort(drift) });
}

function ratingWord({ grade, score }: Rating): string {
  return grade === null || score === null ? t('drift.ungraded') : t('drift.rated', { grade, score });
}
