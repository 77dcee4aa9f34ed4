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
import { Sentence } from '../sentence.tsx';
import { readers, readerWords, words } from '../words.ts';
import { findingAnchor } from './anchors.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceLinks, evidenceCells, evidenceColumns } from './evidence-cells.tsx';
import { Fold } from './fold.tsx';
import { reportWords } from './report-words.ts';
import { FindingReviewText } from './review-section.tsx';
import { maxNamed } from './shown-ids.ts';
import { maxTold, placeOf, type ToldOnce } from './told-once.ts';

interface FindingsProps {
  readonly widget: ReportWidget;
  readonly report: Pick<Report, 'review' | 'widgets'>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly told: ToldOnce;
}

/** What the checks say of one chat: failures first and in full; what passes or does not apply in a line each, folded away on screens. */
export function Findings({ widget, report, entries, told }: FindingsProps) {
  const sorted = sortFindings(widget.findings);
  const articles = (findings: readonly ReportFinding[]) =>
    findings.map((finding) => (
      <FindingArticle
        key={finding.checkId}
        finding={finding}
        widgetId={widget.id}
        report={report}
        entries={entries}
        told={told}
      />
    ));
  return (
    <>
      <h3>{reportWords.findings}</h3>
      {sorted.fail.length === 0 ? <p>{reportWords.noFailing}</p> : articles(sorted.fail)}
      <Fold title={reportWords.unknown} count={sorted.unknown.length} isOpen>
        <FindingLines
          findings={sorted.unknown}
          widget={widget}
          report={report}
          caption={reportWords.unknown}
          told={told}
        />
      </Fold>
      <Fold title={reportWords.passing} count={sorted.pass.length}>
        <FindingLines findings={sorted.pass} widget={widget} report={report} caption={reportWords.passing} />
      </Fold>
      <Fold title={reportWords.notApplicable} count={sorted['not-applicable'].length}>
        <FindingLines
          findings={sorted['not-applicable']}
          widget={widget}
          report={report}
          caption={reportWords.notApplicable}
        />
      </Fold>
    </>
  );
}

interface FindingLinesProps extends Omit<FindingsProps, 'entries' | 'told'> {
  readonly findings: readonly ReportFinding[];
  readonly caption: string;
  /** Where it was said before what a reviewer can do; not said at all without. */
  readonly told?: ToldOnce;
}

/** Findings that are no failures: what was seen, on what evidence, and what a reviewer can do about what is not known. */
function FindingLines({ findings, widget, report, caption, told }: FindingLinesProps) {
  const { columns } = reportWords;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[{ label: columns.check }, { label: reportWords.seen }, { label: columns.evidence }]}
      rows={findings.map((finding) => ({
        key: finding.checkId,
        id: findingAnchor(widget.id, finding.checkId),
        cells: [
          <>
            <FindingTitle finding={finding} />
            <span class="sub mono">{finding.checkId}</span>
          </>,
          <>
            <Sentence text={finding.summary} />
            {finding.outcome === 'pass' && finding.basis === 'inferred' && (
              <span class="sub">{reportWords.basis.inferred}</span>
            )}
            {told?.asked.get(finding.checkId) === widget.id && (
              <span class="sub">
                {adviceOf(finding.checkId, 'reviewer') || reveal(finding.advice.reviewer)}
              </span>
            )}
            <FindingReviewText report={report} widgetId={widget.id} checkId={finding.checkId} />
          </>,
          <EvidenceLinks ids={finding.proof} most={6} />,
        ],
      }))}
    />
  );
}

interface FindingArticleProps {
  readonly finding: ReportFinding;
  readonly widgetId: string;
  readonly report: Pick<Report, 'review' | 'widgets'>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly told: ToldOnce;
}

function FindingArticle({ finding, widgetId, report, entries, told }: FindingArticleProps) {
  const { checkId, outcome, severity, weight, summary, basis, proof } = finding;
  const toldAt = report.widgets.find(({ id }) => id === told.advice.get(checkId));
  const anchor = findingAnchor(widgetId, checkId);
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
        <Sentence text={summary} />
      </p>
      <p class="quiet">{reportWords.basis[basis]}</p>
      <FindingReviewText report={report} widgetId={widgetId} checkId={checkId} />
      <Proofs
        ids={proof}
        entries={entries}
        isTold={(id) => told.items.get(id) === placeOf(widgetId, checkId)}
      />
      {toldAt && toldAt.id !== widgetId ? (
        <p class="quiet">
          <a href={`#${findingAnchor(toldAt.id, checkId)}`}>
            <Foreign text={reportWords.toldAt(toldAt.name)} as="plain" />
          </a>
        </p>
      ) : (
        <Advice finding={finding} />
      )}
    </article>
  );
}

/** Why a check matters, which clauses it serves, and what can be done. */
function Advice({ finding: { checkId, why, advice, serves } }: { readonly finding: ReportFinding }) {
  return (
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
    </div>
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
  /** Whether an item is told in full here. */
  readonly isTold: (id: string) => boolean;
}

function Proofs({ ids, entries, isTold }: ProofsProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <DataTable
        caption={words.evidence}
        isEvidence
        columns={evidenceColumns}
        rows={ids.slice(0, maxTold).map((id) => ({
          key: id,
          cells: evidenceCells(id, entries.get(id), isTold(id) ? 'full' : 'head'),
        }))}
      />
      {ids.length > maxTold && (
        <div class="and-also">
          <p class="quiet">{reportWords.andAlso}</p>
          <EvidenceLinks ids={ids.slice(maxTold)} most={maxNamed - maxTold} />
        </div>
      )}
    </>
  );
}
