import { controlOf } from '../../lib/audit/controls.ts';
import type { Report, ReportFinding, ReportWidget } from '../../lib/report/model.ts';
import { reveal } from '../../lib/report/text.ts';
import { adviceOf, whyOf } from '../check-words.ts';
import type { Entry } from '../evidence/index-evidence.ts';
import { FindingTitle } from '../finding-title.tsx';
import { sortFindings } from '../findings.ts';
import { Foreign } from '../foreign.tsx';
import { LearnLink } from '../learn/learn-link.tsx';
import { OutcomeMark, SeverityMark } from '../outcome-mark.tsx';
import { readers, readerWords, words } from '../words.ts';
import { findingAnchor } from './anchors.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceLinks, evidenceCells, evidenceColumns } from './evidence-cells.tsx';
import { Fold } from './fold.tsx';
import { reportWords } from './report-words.ts';
import { FindingReviewText } from './review-section.tsx';

interface FindingsProps {
  readonly widget: ReportWidget;
  readonly report: Pick<Report, 'review'>;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What the checks say of one chat: failures first and in full, what passes folded away on screens. */
export function Findings({ widget, report, entries }: FindingsProps) {
  const sorted = sortFindings(widget.findings);
  const articles = (findings: readonly ReportFinding[]) =>
    findings.map((finding) => (
      <FindingArticle
        key={finding.checkId}
        finding={finding}
        widgetId={widget.id}
        report={report}
        entries={entries}
      />
    ));
  return (
    <>
      <h3>{reportWords.findings}</h3>
      {sorted.fail.length === 0 ? <p>{reportWords.noFailing}</p> : articles(sorted.fail)}
      <Fold title={reportWords.unknown} count={sorted.unknown.length} isOpen>
        {articles(sorted.unknown)}
      </Fold>
      <Fold title={reportWords.passing} count={sorted.pass.length}>
        {articles(sorted.pass)}
      </Fold>
      <Fold title={reportWords.notApplicable} count={sorted['not-applicable'].length}>
        {articles(sorted['not-applicable'])}
      </Fold>
    </>
  );
}

interface FindingArticleProps {
  readonly finding: ReportFinding;
  readonly widgetId: string;
  readonly report: Pick<Report, 'review'>;
  readonly entries: ReadonlyMap<string, Entry>;
}

function FindingArticle({ finding, widgetId, report, entries }: FindingArticleProps) {
  const { checkId, outcome, severity, weight, summary, basis, why, advice, proof, serves } = finding;
  const anchor = findingAnchor(widgetId, checkId);
  const isJudged = outcome === 'pass' || outcome === 'fail';
  return (
    <article class={`finding is-${outcome}`} aria-labelledby={anchor}>
      <p class="finding-marks">
        <OutcomeMark outcome={outcome} />
        <SeverityMark severity={severity} />
        <span class="quiet">{words.points(weight)}</span>
        <span class="mono quiet">{checkId}</span>
      </p>
      <h4 id={anchor}>
        <FindingTitle finding={finding} />
      </h4>
      <p class="finding-summary">
        <Foreign text={summary} as="plain" isEnglish />
      </p>
      {isJudged && <p class="quiet">{reportWords.basis[basis]}</p>}
      <FindingReviewText report={report} widgetId={widgetId} checkId={checkId} />
      <Proofs ids={proof} entries={entries} />
      <div class="finding-text">
        <div>
          <h5>{words.why}</h5>
          <p>{whyOf(checkId) || reveal(why)}</p>
          <LearnLink checkId={checkId} />
          {serves.length > 0 && (
            <p class="serves">
              <span class="quiet">{reportWords.serves}</span>{' '}
              {serves.map((id) => (
                <span key={id} class="clause">
                  {clauseText(id)}
                </span>
              ))}
            </p>
          )}
        </div>
        {outcome !== 'pass' && outcome !== 'not-applicable' && (
          <div>
            <h5>{reportWords.advice}</h5>
            <dl class="advice">
              {readers.map((reader) => (
                <div key={reader}>
                  <dt>{readerWords[reader]}</dt>
                  <dd>{adviceOf(checkId, reader) || reveal(advice[reader])}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </article>
  );
}

/** A clause that this version does not know, of a report of another, goes by its id. */
function clauseText(id: string): string {
  const control = controlOf(id);
  return control ? reportWords.clauseOf(control.standard, control.clause) : id;
}

interface ProofsProps {
  readonly ids: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** How many items are told in full where the verdict is; all of them stand in the appendix. */
const maxTold = 25;

function Proofs({ ids, entries }: ProofsProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <DataTable
        caption={words.evidence}
        isEvidence
        columns={evidenceColumns}
        rows={ids.slice(0, maxTold).map((id) => ({ key: id, cells: evidenceCells(id, entries.get(id)) }))}
      />
      {ids.length > maxTold && (
        <div class="and-also">
          <p class="quiet">{reportWords.andAlso}</p>
          <EvidenceLinks ids={ids.slice(maxTold)} />
        </div>
      )}
    </>
  );
}
