import type { Drift } from '../../lib/history/drift.ts';
import { reveal } from '../../lib/report/text.ts';
import { Foreign } from '../foreign.tsx';
import { formatNumber } from '../format.ts';
import { driftHead, driftWords } from './drift-words.ts';

interface DriftViewProps {
  readonly drift: Drift;
  /** What a check is called, for its outcome now. */
  readonly titleOf: (checkId: string) => string;
}

const lists = ['newHosts', 'newScripts', 'goneHosts', 'goneScripts'] as const;

/**
 * What has changed since the visit before: a sentence, and each change by itself. What could only not be told again is no news:
 * a chat that was not opened has a score of it, folded away on screens.
 */
export function DriftView({ drift, titleOf }: DriftViewProps) {
  const { rubrics, grade, checks, changedScripts } = drift;
  const news = checks.filter(({ change }) => change !== 'lost');
  const lost = checks.filter(({ change }) => change === 'lost');
  return (
    <div class="drift">
      <p>{driftHead(drift)}</p>
      <ul class="drift-changes">
        {rubrics && <li>{driftWords.rubrics(rubrics.before, rubrics.now)}</li>}
        {grade && <li>{driftWords.grade(grade.before, grade.now)}</li>}
        {news.map(({ checkId, change }) => (
          <li key={checkId} class={`drift-${change}`}>
            <span class="drift-kind">{driftWords.changes[change]}</span>
            {reveal(titleOf(checkId))}
          </li>
        ))}
        {changedScripts.map((script) => (
          <li key={script.url}>
            <span class="drift-kind">
              {script.by === 'date' ? driftWords.byDate(script) : driftWords.byName}
            </span>
            {script.by === 'name' && <Foreign text={script.was} />}
            <Foreign text={script.url} />
          </li>
        ))}
        {lists.flatMap((kind) =>
          drift[kind].map((text) => (
            <li key={`${kind} ${text}`}>
              <span class="drift-kind">{driftWords.kinds[kind]}</span>
              <Foreign text={text} />
            </li>
          )),
        )}
      </ul>
      {lost.length > 0 && (
        <details class="drift-lost">
          <summary>
            {driftWords.changes.lost} <span class="quiet">{formatNumber(lost.length)}</span>
          </summary>
          <ul class="drift-changes">
            {lost.map(({ checkId }) => (
              <li key={checkId}>{reveal(titleOf(checkId))}</li>
            ))}
          </ul>
        </details>
      )}
      {drift.isOtherPage && <p class="quiet">{driftWords.otherPage}</p>}
      {drift.opened === 'only-now' && <p class="quiet">{driftWords.onlyNow}</p>}
      {drift.opened === 'only-before' && <p class="quiet">{driftWords.onlyBefore}</p>}
    </div>
  );
}
