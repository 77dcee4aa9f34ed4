import { type ControlRow, controlRows } from '../../lib/report/control-rows.ts';
import type { Report } from '../../lib/report/model.ts';
import { controlTitle } from '../check-words.ts';
import { OutcomeWord } from '../outcome-mark.tsx';
import { findingAnchor } from './anchors.ts';
import { ChatNames, grouped } from './chat-names.tsx';
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
              { label: columns.check, kind: 'tight' },
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

/** A clause's own words stand in its first row alone; chats of which a check says the same stand together. */
function rowsOf(report: Report): Row[] {
  const hasMany = report.widgets.length > 1;
  const rows = grouped(
    controlRows(report),
    ({ standard, clause, finding: { checkId, outcome } }) => `${standard} ${clause} ${checkId} ${outcome}`,
  );
  const clauses = new Set<string>();
  return rows.map(([row, all]) => {
    const clause = reportWords.clauseOf(row.standard, row.clause);
    const isFirst = !clauses.has(clause);
    clauses.add(clause);
    return {
      key: `${clause} ${row.finding.checkId} ${row.finding.outcome}`,
      cells: [
        isFirst ? <Clause row={row} /> : <span class="quiet">{clause}</span>,
        <a class="mono" href={`#${findingAnchor(row.widget.id, row.finding.checkId)}`}>
          {row.finding.checkId}
        </a>,
        ...(hasMany ? [<ChatNames key="chats" rows={all} />] : []),
        <OutcomeWord outcome={row.finding.outcome} />,
        <EvidenceLinks ids={[...new Set(all.flatMap(({ finding }) => finding.proof))]} most={6} />,
      ],
    };
  });
}

function Clause({ row: { id, standard, clause, title, source } }: { readonly row: ControlRow }) {
  return (
    <>
      {reportWords.clauseOf(standard, clause)}
      <span class="sub">
        {id === null ? title : controlTitle(id, title)}{' '}
        <a href={source} rel="noreferrer">
          {reviewWords.source}
        </a>
      </span>
    </>
  );
}
