import { type ControlId, controls } from '../../lib/audit/controls.ts';
import type { Report } from '../../lib/report/model.ts';
import { controlTitle } from '../check-words.ts';
import { Foreign } from '../foreign.tsx';
import { OutcomeMark } from '../outcome-mark.tsx';
import { DataTable, type Row } from './data-table.tsx';
import { EvidenceLinks } from './evidence-cells.tsx';
import { findingAnchor } from './findings.tsx';
import { reportWords } from './report-words.ts';

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
  const rows: Row[] = [];
  for (const id of Object.keys(controls) as ControlId[]) {
    const { standard, clause, title } = controls[id];
    for (const widget of report.widgets) {
      for (const finding of widget.findings) {
        if (!finding.serves.includes(id)) continue;
        rows.push({
          key: `${id} ${widget.id} ${finding.checkId}`,
          cells: [
            <>
              {reportWords.clauseOf(standard, clause)}
              <span class="sub">{controlTitle(id, title)}</span>
            </>,
            <a class="mono" href={`#${findingAnchor(widget.id, finding.checkId)}`}>
              {finding.checkId}
            </a>,
            ...(report.widgets.length > 1 ? [<Foreign key="chat" text={widget.name} as="plain" />] : []),
            <OutcomeMark outcome={finding.outcome} />,
            <EvidenceLinks ids={finding.proof} />,
          ],
        });
      }
    }
  }
  return rows;
}
