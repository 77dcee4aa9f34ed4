import { Fragment } from 'preact';
import type { Report } from '../../lib/report/model.ts';
import { type Entry, kindOrder } from '../evidence/index-evidence.ts';
import { kindsWords } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { anchorOf, evidenceCells, evidenceColumns } from './evidence-cells.tsx';
import { reportWords } from './report-words.ts';
import { shownIds } from './shown-ids.ts';

interface AppendixProps {
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The evidence by kind, each item a target of links; of very many of a kind, those that the report names and the first ones. */
export function Appendix({ report, entries }: AppendixProps) {
  const shown = shownIds(report);
  const kinds = kindOrder.filter((kind) => report.evidence[kind].length > 0);
  return (
    <section class="block appendix" aria-labelledby="evidence">
      <h2 id="evidence">{reportWords.sections.evidence}</h2>
      <p>{kinds.length === 0 ? reportWords.evidenceNone : reportWords.evidenceLead}</p>
      {kinds.map((kind) => {
        const ids = report.evidence[kind].map(({ id }) => id);
        const listed = ids.filter((id) => shown.has(id));
        return (
          <Fragment key={kind}>
            <DataTable
              caption={kindsWords[kind]}
              isEvidence
              columns={evidenceColumns}
              rows={listed.map((id) => ({
                key: id,
                id: anchorOf(id),
                cells: evidenceCells(id, entries.get(id), 'target'),
              }))}
            />
            {listed.length < ids.length && (
              <p class="and-also quiet">{reportWords.moreIds(ids.length - listed.length)}</p>
            )}
          </Fragment>
        );
      })}
    </section>
  );
}
