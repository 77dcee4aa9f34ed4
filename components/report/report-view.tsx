import type { ComponentChildren } from 'preact';
import type { Report } from '../../lib/report/model.ts';
import { Foreign } from '../foreign.tsx';
import { driftWords } from '../history/drift-words.ts';
import { Appendix } from './appendix.tsx';
import { ControlsTable } from './controls-table.tsx';
import { DriftsSection } from './drifts-section.tsx';
import { entriesOf } from './evidence-cells.tsx';
import { Method } from './method.tsx';
import { PageParts } from './parts.tsx';
import { Questions } from './questions.tsx';
import { ReportHeader } from './report-header.tsx';
import { reportWords } from './report-words.ts';
import { hasReview, ReviewSection } from './review-section.tsx';
import { reviewWords } from './review-words.ts';
import { SelfCheck } from './self-check.tsx';
import { toldOnce } from './told-once.ts';
import { Limits, Verdict } from './verdict.tsx';
import { WidgetSection } from './widget-section.tsx';

/** The report as a document. Static: it needs no script, and says the same on screen, in a file and in print. */
export function ReportView({ report }: { readonly report: Report }) {
  const entries = entriesOf(report);
  const told = toldOnce(report);
  return (
    <div class="report">
      <ReportHeader report={report} />
      <Contents report={report} />
      <main class="report-main">
        <ReviewSection report={report} />
        <Verdict report={report} />
        <DriftsSection report={report} />
        <Limits limits={report.limits} />
        <SelfCheck report={report} />
        {report.widgets.map((widget) => (
          <WidgetSection key={widget.id} widget={widget} report={report} entries={entries} told={told} />
        ))}
        <PageParts report={report} />
        <ControlsTable report={report} />
        <Questions report={report} />
        <Method />
        <Appendix report={report} entries={entries} />
      </main>
    </div>
  );
}

function Contents({ report }: { readonly report: Report }) {
  const { sections } = reportWords;
  return (
    <nav class="contents" aria-label={reportWords.contents}>
      <ol>
        {hasReview(report) && <Entry target="review">{reviewWords.title}</Entry>}
        <Entry target="verdict">{sections.verdict}</Entry>
        {(report.drifts?.length ?? 0) > 0 && <Entry target="drifts">{driftWords.inReport}</Entry>}
        <Entry target="unseen">{sections.unseen}</Entry>
        <Entry target="self-check">{reviewWords.selfCheck}</Entry>
        {report.widgets.map((widget) => (
          <Entry key={widget.id} target={widget.id}>
            <Foreign text={widget.name} as="plain" />
          </Entry>
        ))}
        <Entry target="controls">{sections.controls}</Entry>
        <Entry target="questions">{reviewWords.questions}</Entry>
        <Entry target="method">{sections.method}</Entry>
        <Entry target="evidence">{sections.evidence}</Entry>
      </ol>
    </nav>
  );
}

interface EntryProps {
  readonly target: string;
  readonly children: ComponentChildren;
}

function Entry({ target, children }: EntryProps) {
  return (
    <li>
      <a href={`#${target}`}>{children}</a>
    </li>
  );
}
