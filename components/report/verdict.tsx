import type { Report } from '../../lib/report/model.ts';
import { arithmeticText } from '../check-words.ts';
import { FindingTitle } from '../finding-title.tsx';
import { sortFindings } from '../findings.ts';
import { Foreign } from '../foreign.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { Sentence } from '../sentence.tsx';
import { confidenceWords, severityWords, words } from '../words.ts';
import { findingAnchor } from './anchors.ts';
import { ChatNames, grouped } from './chat-names.tsx';
import { DataTable } from './data-table.tsx';
import { PointsChart } from './points-chart.tsx';
import { reportWords } from './report-words.ts';

/** The verdict in sentences, and a line for each chat. */
export function Verdict({ report }: { readonly report: Report }) {
  return (
    <section class="block" aria-labelledby="verdict">
      <h2 id="verdict">{reportWords.sections.verdict}</h2>
      <p class="lead">
        <VerdictText report={report} />
      </p>
      {report.widgets.length > 0 && <WidgetTable report={report} />}
      <PointsChart widgets={report.widgets} />
      <Failures report={report} />
    </section>
  );
}

/** What fails, worst first, each a link to its finding. Nothing where nothing does. */
function Failures({ report: { widgets } }: { readonly report: Report }) {
  const { columns } = reportWords;
  const hasMany = widgets.length > 1;
  const failing = grouped(
    widgets
      .flatMap((widget) => sortFindings(widget.findings).fail.map((finding) => ({ widget, finding })))
      .sort((a, b) => b.finding.weight - a.finding.weight),
    ({ finding }) => finding.checkId,
  );
  if (failing.length === 0) return null;
  return (
    <DataTable
      caption={reportWords.failingOf}
      columns={[
        { label: columns.check },
        { label: columns.severity, kind: 'tight' },
        ...(hasMany ? [{ label: columns.chat }] : []),
      ]}
      rows={failing.map(([{ widget, finding }, all]) => ({
        key: finding.checkId,
        cells: [
          <a href={`#${findingAnchor(widget.id, finding.checkId)}`}>
            <FindingTitle finding={finding} />
          </a>,
          severityWords[finding.severity],
          ...(hasMany ? [<ChatNames key="chat" rows={all} />] : []),
        ],
      }))}
    />
  );
}

function VerdictText({ report }: { readonly report: Report }) {
  const { state, grade, widgets } = report;
  const worst = widgets[0];
  const isApp = report.evidence.signals.some((signal) => signal.kind === 'app');
  if (!worst && isApp)
    return (
      <>
        {words.app} {words.appMore}
      </>
    );
  if (!worst) return <>{reportWords.verdictNone}</>;
  if (state === 'no-chat') return <>{reportWords.verdictPossible}</>;
  if (state === 'not-judged' || grade === null) return <>{reportWords.verdictNotJudged}</>;
  const failing = worst.findings.filter((finding) => finding.outcome === 'fail').length;
  return (
    <>
      <Foreign text={reportWords.verdictGraded(grade, worst.name)} as="plain" />{' '}
      {reportWords.verdictFailing(worst.score.criticalFailures, failing)}
      <span class="arithmetic">{arithmeticText(worst.score)}</span>
    </>
  );
}

function WidgetTable({ report }: { readonly report: Report }) {
  const { columns, none, percent } = reportWords;
  return (
    <DataTable
      caption={reportWords.sections.widgets}
      columns={[
        { label: columns.chat },
        { label: columns.confidence, kind: 'tight' },
        { label: columns.grade, kind: 'tight' },
        { label: columns.score, kind: 'number' },
        { label: columns.coverage, kind: 'number' },
        { label: columns.fails, kind: 'number' },
        { label: columns.unknown, kind: 'number' },
        { label: columns.passes, kind: 'number' },
      ]}
      rows={report.widgets.map((widget) => {
        const count = (outcome: string) =>
          widget.findings.filter((finding) => finding.outcome === outcome).length;
        const { grade, value, coverage } = widget.score;
        return {
          key: widget.id,
          cells: [
            <a href={`#${widget.id}`}>
              <Foreign text={widget.name} as="plain" />
            </a>,
            confidenceWords[widget.confidence],
            <GradeBadge grade={grade} isCounted={widget.confidence !== 'possible'} />,
            value === null ? none : value,
            coverage === null ? none : percent(coverage),
            count('fail'),
            count('unknown'),
            count('pass'),
          ],
        };
      })}
    />
  );
}

/** What the report cannot speak of. */
export function Limits({ limits }: { readonly limits: readonly string[] }) {
  return (
    <section class="block" aria-labelledby="unseen">
      <h2 id="unseen">{reportWords.sections.unseen}</h2>
      <ul class="limits">
        {limits.map((limit) => (
          <li key={limit}>
            <Sentence text={limit} />
          </li>
        ))}
      </ul>
    </section>
  );
}
