import type { Report } from '../../lib/report/model.ts';
import { type Entry, kindOrder } from '../evidence/index-evidence.ts';
import { kindsWords } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { anchorOf, evidenceCells, evidenceColumns } from './evidence-cells.tsx';
import { reportWords } from './report-words.ts';

interface AppendixProps {
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Every item of evidence, by kind, each a target of links. */
export function Appendix({ report, entries }: AppendixProps) {
  const kinds = kindOrder.filter((kind) => report.evidence[kind].length > 0);
  return (
    <section class="block appendix" aria-labelledby="evidence">
      <h2 id="evidence">{reportWords.sections.evidence}</h2>
      <p>{kinds.length === 0 ? reportWords.evidenceNone : reportWords.evidenceLead}</p>
      {kinds.map((kind) => (
        <DataTable
          key={kind}
          caption={kindsWords[kind]}
          isEvidence
          columns={evidenceColumns}
          rows={report.evidence[kind].map(({ id }) => ({
            key: id,
            id: anchorOf(id),
            cells: evidenceCells(id, entries.get(id), true),
          }))}
        />
      ))}
    </section>
  );
}
