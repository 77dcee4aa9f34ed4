import type { AuditResult } from '../../lib/audit/result.ts';
import { arithmeticText, titleIn } from '../check-words.ts';
import { sortFindings } from '../findings.ts';
import { GradeDial } from '../grade-dial.tsx';
import { LearnLink } from '../learn/learn-link.tsx';
import { SeverityMark } from '../outcome-mark.tsx';
import { Sentence } from '../sentence.tsx';
import { gradeWords, noGradeWord, words } from '../words.ts';
import { welcomeWords } from './welcome-words.ts';

/** The audit of the practice chat: its grade, the arithmetic, and what fails. */
export function PracticeVerdict({ result }: { readonly result: AuditResult | null }) {
  const widget = result?.widgets[0];
  const grade = result?.grade ?? null;
  const sorted = sortFindings(widget?.findings ?? []);
  return (
    <section class="practice-verdict" aria-label={welcomeWords.verdict}>
      <h3>{welcomeWords.verdict}</h3>
      <div class="practice-grade">
        <GradeDial grade={grade} size={96} />
        <div>
          <p class={`practice-word grade-${grade ?? 'none'}`}>{grade ? gradeWords[grade] : noGradeWord}</p>
          {widget && widget.score.value !== null && (
            <p>
              <strong>{words.scoreOutOf(widget.score.value)}</strong>
            </p>
          )}
          {widget && <p class="quiet">{arithmeticText(widget.score)}</p>}
        </div>
      </div>
      <p class="unseen" role="status">
        {grade && words.gradeLabel(grade)}
      </p>
      {sorted.fail.length > 0 && (
        <>
          <h4>{welcomeWords.fails}</h4>
          <ul class="practice-fails">
            {sorted.fail.map(({ checkId, severity, summary }) => (
              <li key={checkId}>
                <SeverityMark severity={severity} />
                <strong>{titleIn(sorted.fail, checkId)}</strong>
                <span class="quiet">
                  <Sentence text={summary} />
                </span>
                <LearnLink checkId={checkId} />
              </li>
            ))}
          </ul>
        </>
      )}
      {widget && (
        <p class="quiet">{welcomeWords.unjudged(sorted.unknown.length + sorted['not-applicable'].length)}</p>
      )}
      <p class="quiet">{welcomeWords.verdictMore}</p>
    </section>
  );
}
