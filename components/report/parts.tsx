import type { EvidenceKind } from '../../lib/evidence/evidence.ts';
import type { Report, ReportWidget } from '../../lib/report/model.ts';
import { ChainList } from '../chain-list.tsx';
import type { Entry } from '../evidence/index-evidence.ts';
import { kindsWords } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceLink, EvidenceLinks } from './evidence-cells.tsx';
import { Fold } from './fold.tsx';
import { reportWords } from './report-words.ts';
import { TlsTable } from './tls-table.tsx';

interface PartsProps {
  readonly widget: ReportWidget;
  readonly entries: ReadonlyMap<string, Entry>;
}

const shownKinds: readonly EvidenceKind[] = [
  'documents',
  'frameElements',
  'scripts',
  'channels',
  'requests',
  'connections',
  'storageKeys',
  'cookies',
  'responses',
  'documentRules',
  'parties',
  'consents',
  'identities',
  'composers',
  'drafts',
  'formFields',
  'privacyLinks',
  'conversations',
  'chatControls',
  'postings',
  'otherSides',
];

/** The chain of a chat's documents, and which items of the appendix are its parts. */
export function Parts({ widget, entries }: PartsProps) {
  const kinds = shownKinds.filter((kind) => (widget.parts[kind]?.length ?? 0) > 0);
  const count = kinds.reduce((sum, kind) => sum + (widget.parts[kind]?.length ?? 0), 0);
  return (
    <>
      <h3>{reportWords.parts}</h3>
      {kinds.length === 0 && <p class="quiet">{reportWords.partsNone}</p>}
      <div class="chain">
        <h4>{reportWords.chain}</h4>
        <p class="quiet">{reportWords.chainMore}</p>
        <ChainList chain={widget.chain} behind={(id) => <EvidenceLink id={id} />} />
      </div>
      <TlsTable ids={widget.parts.connections ?? []} entries={entries} />
      <Fold title={reportWords.partsOf} count={count}>
        <PartTable parts={widget.parts} />
      </Fold>
    </>
  );
}

/** What was seen and is no chat's. */
export function PageParts({ report }: { readonly report: Report }) {
  const { pageParts } = report;
  const count = shownKinds.reduce((sum, kind) => sum + (pageParts[kind]?.length ?? 0), 0);
  if (count === 0 || report.widgets.length === 0) return null;
  return (
    <section class="block" aria-labelledby="page-parts">
      <h2 id="page-parts">{reportWords.pageParts}</h2>
      <p class="quiet">{reportWords.pagePartsMore}</p>
      <Fold title={reportWords.partsOf} count={count}>
        <PartTable parts={pageParts} />
      </Fold>
    </section>
  );
}

/** Which items of the appendix they are. */
function PartTable({ parts }: { readonly parts: ReportWidget['parts'] }) {
  const kinds = shownKinds.filter((kind) => (parts[kind]?.length ?? 0) > 0);
  return (
    <DataTable
      caption={reportWords.partsOf}
      isCaptionHidden
      columns={[{ label: reportWords.columns.what, kind: 'tight' }, { label: reportWords.columns.evidence }]}
      rows={kinds.map((kind) => ({
        key: kind,
        cells: [kindsWords[kind], <EvidenceLinks ids={parts[kind] ?? []} />],
      }))}
    />
  );
}
