import { explanationOf } from '../../lib/audit/explain.ts';
import { explainScore } from '../../lib/audit/score.ts';
import { sortFindings } from '../findings.ts';
import { GradeDial } from '../grade-dial.tsx';
import { gradeWords, words } from '../words.ts';
import type { ShownAudit } from './popup-state.ts';
import { popupWords } from './popup-words.ts';

/** There is a chat, perhaps, and no grade yet. */
export function Ungraded({ isPossible }: { readonly isPossible: boolean }) {
  return (
    <div class="verdict">
      <GradeDial grade={null} size={104} />
      <div>
        <h2 class="verdict-word is-long">{isPossible ? popupWords.possible : popupWords.notJudged}</h2>
        <p class="verdict-more">{isPossible ? popupWords.possibleMore : popupWords.notJudgedMore}</p>
      </div>
    </div>
  );
}

/** At a glance: the grade, what weighs most in it, what to do about that, and how it was reckoned. */
export function Verdict({ audit }: { readonly audit: ShownAudit }) {
  const { widgets, grade } = audit.result;
  const worst = widgets[0];
  if (!worst || grade === null) return null;
  const { score, findings } = worst;
  const { fail } = sortFindings(findings);
  const [heaviest] = fail;
  return (
    <>
      <div class="verdict">
        <GradeDial grade={grade} size={104} />
        <div>
          <h2 class={`verdict-word grade-${grade}`}>{gradeWords[grade]}</h2>
          <p class="verdict-score">
            <strong>{score.value === null ? words.noScore : words.scoreOutOf(score.value)}</strong>
            <span>{fail.length === 0 ? words.noneFails : words.failing(fail.length)}</span>
          </p>
          <p class="arithmetic">{explainScore(score)}</p>
          {widgets.length > 1 && <p class="arithmetic">{popupWords.worstCounts}</p>}
        </div>
      </div>
      {heaviest && (
        <div class="glance">
          <p>
            <span class="glance-label">{popupWords.mattersMost}</span> <strong>{heaviest.title}.</strong>
          </p>
          <p>
            <span class="glance-label">{popupWords.whatToDo}</span>{' '}
            {explanationOf(heaviest.checkId).advice.visitor}
          </p>
        </div>
      )}
    </>
  );
}
