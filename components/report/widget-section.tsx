import type { Report, ReportWidget } from '../../lib/report/model.ts';
import type { Entry } from '../evidence/index-evidence.ts';
import { Foreign } from '../foreign.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { VendorLink } from '../vendor-link.tsx';
import {
  confidenceMeanings,
  confidenceWords,
  gradeWords,
  noGradeWord,
  signalMeanings,
  signalWords,
  trustWords,
  words,
} from '../words.ts';
import { Arithmetic } from './arithmetic.tsx';
import { DataTable } from './data-table.tsx';
import { EvidenceLink } from './evidence-cells.tsx';
import { Findings } from './findings.tsx';
import { Isolation } from './isolation.tsx';
import { Parts } from './parts.tsx';
import { reportWords } from './report-words.ts';
import type { ToldOnce } from './told-once.ts';

interface WidgetSectionProps {
  readonly widget: ReportWidget;
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly told: ToldOnce;
}

/** One chat: who it is, its findings, its arithmetic, how it was found, its parts. */
export function WidgetSection({ widget, report, entries, told }: WidgetSectionProps) {
  const { id, name, homepage, vendorId, confidence, score } = widget;
  return (
    <section class="widget" aria-labelledby={id}>
      <div class="widget-title">
        <GradeBadge grade={score.grade} isCounted={confidence !== 'possible'} />
        <h2 id={id}>
          <Foreign text={name} as="plain" />
        </h2>
        <p>
          {score.grade ? gradeWords[score.grade] : noGradeWord}
          {score.value !== null && <span class="num">{words.scoreOutOf(score.value)}</span>}
        </p>
      </div>
      {confidence === 'possible' && <p class="quiet">{reportWords.notInGrade}</p>}
      <p class="widget-lead">
        <strong>{confidenceWords[confidence]}.</strong> {confidenceMeanings[confidence]}{' '}
        {vendorId === null && (widget.claimedVendorId === null ? words.unlisted : words.claimed)}
        <VendorLink href={homepage} />
      </p>
      <Findings widget={widget} report={report} entries={entries} told={told} />
      <Arithmetic widget={widget} />
      <h3>{reportWords.howFound}</h3>
      <Signs widget={widget} entries={entries} />
      <Isolation widget={widget} report={report} />
      <Parts widget={widget} entries={entries} />
    </section>
  );
}

function Signs({ widget, entries }: Omit<WidgetSectionProps, 'report' | 'told'>) {
  const { columns } = reportWords;
  const signs = (widget.parts.signals ?? []).flatMap((id) => {
    const entry = entries.get(id);
    return entry?.kind === 'signals' ? [entry.item] : [];
  });
  return (
    <DataTable
      caption={reportWords.howFound}
      isCaptionHidden
      columns={[
        { label: columns.sign, kind: 'tight' },
        { label: columns.pattern },
        { label: columns.place },
        { label: columns.seenBy, kind: 'tight' },
        { label: columns.evidence, kind: 'tight' },
      ]}
      rows={signs.map((sign) => ({
        key: sign.id,
        cells: [
          <span title={signalMeanings[sign.kind]}>{signalWords[sign.kind]}</span>,
          <Foreign text={sign.pattern} />,
          <Foreign text={sign.place} />,
          trustWords[sign.trust],
          <EvidenceLink id={sign.id} />,
        ],
      }))}
    />
  );
}
