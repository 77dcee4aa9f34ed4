import type { Finding } from '../../lib/audit/result.ts';
import type { ReportWidget } from '../../lib/report/model.ts';
import { reveal } from '../../lib/report/text.ts';
import { arithmeticText } from '../check-words.ts';
import { sortFindings } from '../findings.ts';
import { OutcomeWord } from '../outcome-mark.tsx';
import { severityWords } from '../words.ts';
import { findingAnchor } from './anchors.ts';
import { DataTable } from './data-table.tsx';
import { reportWords } from './report-words.ts';

/** How the score came about: each check's points, their sum, and the sentence that says so. */
export function Arithmetic({ widget }: { readonly widget: ReportWidget }) {
  const { columns } = reportWords;
  const sorted = sortFindings(widget.findings);
  const findings = [...sorted.fail, ...sorted.pass, ...sorted.unknown, ...sorted['not-applicable']];
  const { passedWeight, judgedWeight } = widget.score;
  return (
    <>
      <h3>{reportWords.arithmetic}</h3>
      <p class="num">{arithmeticText(widget.score)}</p>
      <DataTable
        caption={reportWords.arithmeticOf(reveal(widget.name))}
        isCaptionHidden
        columns={[
          { label: columns.check },
          { label: columns.severity, kind: 'tight' },
          { label: columns.weight, kind: 'number' },
          { label: columns.outcome, kind: 'tight' },
          { label: columns.points, kind: 'number' },
        ]}
        rows={findings.map((finding) => ({
          key: finding.checkId,
          cells: [
            <a class="mono" href={`#${findingAnchor(widget.id, finding.checkId)}`}>
              {finding.checkId}
            </a>,
            severityWords[finding.severity],
            finding.weight,
            <OutcomeWord outcome={finding.outcome} />,
            pointsText(finding),
          ],
        }))}
        foot={{
          key: 'sum',
          cells: [reportWords.total, '', '', '', reportWords.pointsOf(passedWeight, judgedWeight)],
        }}
      />
    </>
  );
}

function pointsText({ outcome, weight }: Pick<Finding, 'outcome' | 'weight'>): string {
  if (outcome === 'pass') return reportWords.pointsOf(weight, weight);
  return outcome === 'fail' ? reportWords.pointsOf(0, weight) : reportWords.notCounted;
}
