import type { ComponentChildren } from 'preact';
import type { Report } from '../../lib/report/model.ts';
import { EarMark } from '../brand/ear-mark.tsx';
import { Foreign } from '../foreign.tsx';
import { formatTime } from '../format.ts';
import { GradeDial } from '../grade-dial.tsx';
import { gradeWords, noGradeWord, words } from '../words.ts';
import { reportWords } from './report-words.ts';

/** Head of the report: what was audited, with what, when, and the grade. */
export function ReportHeader({ report }: { readonly report: Report }) {
  const { grade, widgets, finalUrl, requestedUrl, tool, guard } = report;
  const score = report.state === 'graded' ? widgets[0]?.score : undefined;
  const { facts } = reportWords;
  return (
    <header class="report-head">
      <div class="report-title">
        <p class="brand">
          <EarMark size={24} /> {words.brand}
        </p>
        <h1>{reportWords.title}</h1>
        <p class="report-url">
          <Foreign text={finalUrl} />
        </p>
      </div>
      <div class="report-grade">
        <GradeDial grade={grade} size={148} />
        <p>
          <strong class={`grade-word grade-${grade ?? 'none'}`}>
            {grade ? gradeWords[grade] : noGradeWord}
          </strong>
          {score && score.value !== null && (
            <>
              <span class="num">{words.scoreOutOf(score.value)}</span>
              {score.coverage !== null && <span class="sub">{words.coverage(score.coverage)}</span>}
            </>
          )}
        </p>
      </div>
      <dl class="report-facts">
        {requestedUrl !== finalUrl && (
          <Fact label={facts.requested}>
            <Foreign text={requestedUrl} />
          </Fact>
        )}
        <Fact label={facts.observed}>{formatTime(report.observedSince)}</Fact>
        <Fact label={facts.created}>{formatTime(report.createdAt)}</Fact>
        <Fact label={facts.browser}>
          <Foreign text={report.browser} as="plain" />
        </Fact>
        <Fact label={facts.guard}>
          {reportWords.guardSettings[guard.setting]}
          {guard.sentCount > 0 && `; ${reportWords.guardSent(guard.sentCount)}`}
        </Fact>
        <Fact label={facts.tool}>
          <Foreign text={reportWords.version(tool.name, tool.version)} as="plain" />
        </Fact>
        <Fact label={facts.rubric}>
          <Foreign text={report.rubricVersion} as="plain" />
        </Fact>
        <Fact label={facts.catalogue}>
          <Foreign text={report.catalogueVersion} as="plain" />
        </Fact>
        <Fact label={facts.schema}>{report.schemaVersion}</Fact>
      </dl>
    </header>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Fact({ label, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
