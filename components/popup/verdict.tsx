import { adviceOf, arithmeticText, titleOf } from '../check-words.ts';
import { sortFindings } from '../findings.ts';
import { Foreign } from '../foreign.tsx';
import { GradeDial } from '../grade-dial.tsx';
import { gradeWords, words } from '../words.ts';
import { findingId, showEvidence } from './find-finding.ts';
import { Glance, type Warnings } from './glance.tsx';
import type { ShownAudit } from './popup-state.ts';
import { popupWords } from './popup-words.ts';

interface VerdictProps {
  readonly audit: ShownAudit;
  readonly warnings: Warnings;
}

/** There is a chat, perhaps, and no grade yet. */
export function Ungraded({ audit, warnings }: VerdictProps) {
  const isPossible = audit.result.state === 'no-chat';
  return (
    <>
      <div class="verdict">
        <GradeDial grade={null} size={92} />
        <h2 class="verdict-word is-long">{isPossible ? popupWords.possible : popupWords.notJudged}</h2>
      </div>
      <Glance {...warnings}>
        <p>{isPossible ? popupWords.possibleMore : popupWords.notJudgedMore}</p>
      </Glance>
    </>
  );
}

/** At a glance: whose grade, what weighs most in it, what to do about that, where to look, and how it was reckoned. */
export function Verdict({ audit, warnings }: VerdictProps) {
  const { widgets, grade } = audit.result;
  const worst = widgets[0];
  if (!worst || grade === null) return null;
  const { score, findings } = worst;
  const { fail } = sortFindings(findings);
  const [heaviest] = fail;
  const advice = heaviest ? adviceOf(heaviest.checkId, 'visitor') : '';
  const counted = widgets.filter(({ confidence }) => confidence !== 'possible').length;
  return (
    <>
      <div class="verdict">
        <GradeDial grade={grade} size={92} />
        <div>
          <p class="verdict-of">
            <span class="glance-label">{popupWords.judged(counted)}</span>{' '}
            <Foreign text={worst.name} as="plain" />
          </p>
          <h2 class={`verdict-word grade-${grade}`}>{gradeWords[grade]}</h2>
          <p class="verdict-score">
            <strong>{score.value === null ? words.noScore : words.scoreOutOf(score.value)}</strong>
            <span>{fail.length === 0 ? words.noneFails : words.failing(fail.length)}</span>
          </p>
        </div>
      </div>
      <Glance
        {...warnings}
        act={
          heaviest && (
            <button
              type="button"
              class="link"
              onClick={() => showEvidence(findingId(worst.id, heaviest.checkId))}
            >
              {popupWords.showEvidence}
            </button>
          )
        }
      >
        {heaviest ? (
          <>
            <p>
              <span class="glance-label">{popupWords.mattersMost}</span>{' '}
              <strong>{words.sentence(titleOf(heaviest).text)}</strong>
            </p>
            {advice !== '' && (
              <p>
                <span class="glance-label">{popupWords.whatToDo}</span> {advice}
              </p>
            )}
          </>
        ) : (
          <p>{popupWords.allPasses}</p>
        )}
      </Glance>
      <div class="arithmetic">
        <p>{arithmeticText(score)}</p>
        {counted > 1 && <p>{popupWords.worstCounts}</p>}
      </div>
    </>
  );
}
