import { type CheckChange, type Drift, isQuiet, type Rating } from '../history/drift.ts';
import { formatTime } from './text.ts';

/** Most things that are named of a kind; the others are counted. */
const maxNamed = 10;

const changeWords: Readonly<Record<CheckChange, string>> = {
  worse: 'passed then, fails now',
  found: 'not known then, fails now',
  better: 'failed then, passes now',
  lost: 'known then, not known now',
};

/** What has changed since the visit before, as an English sentence for a ticket. Never throws. */
export function driftText(drift: Drift): string {
  const { since, rubrics, grade, checks, newHosts, newScripts, changedScripts } = drift;
  const checksOf = (change: CheckChange) =>
    named(
      changeWords[change],
      checks.filter((check) => check.change === change).map(({ checkId }) => checkId),
    );
  const parts = [
    rubrics ? `graded by another rubric (${rubrics.before}, now ${rubrics.now})` : '',
    grade ? `grade ${ratingText(grade.before)}, now ${ratingText(grade.now)}` : '',
    checksOf('worse'),
    checksOf('found'),
    named('new hosts', newHosts),
    named('new scripts', newScripts),
    named(
      'changed scripts',
      changedScripts.map(({ url }) => url),
    ),
    checksOf('better'),
    checksOf('lost'),
  ].filter((part) => part !== '');
  const quiet = isQuiet(drift) ? ['nothing got worse, and nothing new was seen'] : [];
  return `Since the visit of ${formatTime(since)}: ${[...quiet, ...parts].join('; ')}.`;
}

function named(kind: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - maxNamed;
  return `${kind}: ${names.slice(0, maxNamed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function ratingText({ grade, score }: Rating): string {
  return grade === null || score === null ? 'none' : `${grade} (${score})`;
}
