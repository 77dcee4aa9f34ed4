import { type Severity, weights } from '../../lib/audit/define-check.ts';
import { criticalCaps, thresholds } from '../../lib/audit/score.ts';
import type { Trust } from '../../lib/evidence/trust.ts';
import { gradeWords, severityWords, trustMeanings, trustWords } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { reportWords } from './report-words.ts';

const { columns } = reportWords;

/** How the report came about: the rules in words, and the rubric's numbers. */
export function Method() {
  return (
    <section class="block" aria-labelledby="method">
      <h2 id="method">{reportWords.sections.method}</h2>
      <ul class="limits">
        {reportWords.method.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="rubric">
        <DataTable
          caption={reportWords.weights}
          columns={[{ label: columns.severity }, { label: columns.points, kind: 'number' }]}
          rows={(Object.keys(weights) as Severity[]).map((severity) => ({
            key: severity,
            cells: [severityWords[severity], weights[severity]],
          }))}
        />
        <DataTable
          caption={reportWords.thresholds}
          columns={[
            { label: columns.letter },
            { label: columns.meaning },
            { label: columns.from, kind: 'number' },
          ]}
          rows={[...thresholds, ['F', 0] as const].map(([grade, least]) => ({
            key: grade,
            cells: [grade, gradeWords[grade], least],
          }))}
        />
        <DataTable
          caption={reportWords.caps}
          columns={[{ label: columns.failures }, { label: columns.effect, kind: 'number' }]}
          rows={criticalCaps.flatMap((cap, count) =>
            cap === null
              ? []
              : [{ key: cap, cells: [reportWords.capsCount(count, count === criticalCaps.length - 1), cap] }],
          )}
        />
      </div>
      <DataTable
        caption={reportWords.trust}
        columns={[{ label: columns.seenBy }, { label: columns.meaning }]}
        rows={(Object.keys(trustWords) as Trust[]).map((trust) => ({
          key: trust,
          cells: [trustWords[trust], trustMeanings[trust]],
        }))}
      />
    </section>
  );
}
