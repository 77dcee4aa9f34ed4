import { controlRows } from '../../lib/report/control-rows.ts';
import type { Report } from '../../lib/report/model.ts';
import { controlTitle } from '../check-words.ts';
import { Foreign } from '../foreign.tsx';
import { OutcomeMark } from '../outcome-mark.tsx';
import { findingAnchor } from './anchors.ts';
import { DataTable, type Row } from './data-table.tsx';
import { EvidenceLinks } from './evidence-cells.tsx';
import { reportWords } from './report-words.ts';
import { reviewWords } from './review-words.ts';

/** Which clause each check serves, what it says of each chat, and on what evidence. */
export function ControlsTable({ report }: { readonly report: Report }) {
  const { columns } = reportWords;
  const rows = rowsOf(report);
  const hasMany = report.widgets.length > 1;
  return (
    <section class="block" aria-labelledby="controls">
      <h2 id="controls">{reportWords.sections.controls}</h2>
      {rows.length === 0 ? (
        <p>{reportWords.controlsNone}</p>
      ) : (
        <>
          <p>{reportWords.controlsLead}</p>
          <DataTable
            caption={reportWords.sections.controls}
            isCaptionHidden
            columns={[
              { label: columns.clause },
              { label: columns.check },
              ...(hasMany ? [{ label: columns.chat }] : []),
              { label: columns.outcome, kind: 'tight' },
              { label: columns.evidence },
            ]}
            rows={rows}
          />
        </>
      )}
    </section>
  );
}

function rowsOf(report: Report): Row[] {
  const hasMany = report.widgets.length > 1;
  return controlRows(report).map(({ id, standard, clause, title, source, widget, finding }) => ({
    key: `${standard} ${clause} ${widget.id} ${finding.checkId}`,
    cells: [
      <>
        {reportWords.clauseOf(standard, clause)}
        <span class="sub">
          {id === null ? title : controlTitle(id, title)}{' '}
          <a href={source} rel="noreferrer">
            {reviewWords.source}
          </a>
        </span>
      </>,
      <a class="mono" href={`#${findingAnchor(widget.id, finding.checkId)}`}>
        {finding.checkId}
      </a>,
      ...(hasMany ? [<Foreign key="chat" text={widget.name} as="plain" />] : []),
      <OutcomeMark outcome={finding.outcome} />,
      <EvidenceLinks ids={finding.proof} />,
    ],
  }));
}
