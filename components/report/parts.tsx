import { frameTree } from '../../lib/audit/frame-tree.ts';
import type { EvidenceKind } from '../../lib/evidence/evidence.ts';
import { formatOrigin } from '../../lib/evidence/recorded-url.ts';
import type { Report, ReportWidget } from '../../lib/report/model.ts';
import type { Entry } from '../evidence/index-evidence.ts';
import { Foreign } from '../foreign.tsx';
import { kindsWords, words } from '../words.ts';
import { DataTable } from './data-table.tsx';
import { EvidenceLink, evidenceCells, evidenceColumns } from './evidence-cells.tsx';
import { Fold } from './fold.tsx';
import { reportWords } from './report-words.ts';

interface PartsProps {
  readonly widget: ReportWidget;
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
}

const shownKinds: readonly EvidenceKind[] = [
  'documents',
  'frameElements',
  'scripts',
  'channels',
  'requests',
  'storageKeys',
  'cookies',
  'responses',
  'documentRules',
  'composers',
  'formFields',
  'privacyLinks',
];

/** The chain of a chat's documents, and a table for each kind of part. */
export function Parts({ widget, report, entries }: PartsProps) {
  const kinds = shownKinds.filter((kind) => (widget.parts[kind]?.length ?? 0) > 0);
  const count = kinds.reduce((sum, kind) => sum + (widget.parts[kind]?.length ?? 0), 0);
  return (
    <>
      <h3>{reportWords.parts}</h3>
      {kinds.length === 0 && <p class="quiet">{reportWords.partsNone}</p>}
      <Chain widget={widget} report={report} />
      <Fold title={reportWords.partsOf} count={count}>
        {kinds.map((kind) => (
          <DataTable
            key={kind}
            caption={kindsWords[kind]}
            isEvidence
            columns={evidenceColumns}
            rows={(widget.parts[kind] ?? []).map((id) => ({
              key: id,
              cells: evidenceCells(id, entries.get(id)),
            }))}
          />
        ))}
      </Fold>
    </>
  );
}

interface Link {
  readonly id: string;
  readonly frameId: number;
  readonly name: string;
}

function Chain({ widget, report }: Pick<PartsProps, 'widget' | 'report'>) {
  const chains = chainsOf(widget, report);
  if (chains.length === 0) return null;
  return (
    <div class="chain">
      <h4>{reportWords.chain}</h4>
      <p class="quiet">{reportWords.chainMore}</p>
      <ul>
        {chains.map((links) => (
          <li key={links.at(-1)?.id}>
            {links.map((link) => (
              <span key={link.id} class="link">
                <Foreign text={link.name} />{' '}
                <span class="quiet">
                  {link.frameId === 0 ? reportWords.chainTop : words.frame(link.frameId)}
                </span>{' '}
                <EvidenceLink id={link.id} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For each document of the widget, the documents from the top frame down to it. */
function chainsOf(widget: ReportWidget, report: Report): Link[][] {
  const { documents, frameElements } = report.evidence;
  const tree = frameTree(documents, frameElements);
  const holders = new Map<number, number>();
  for (const element of frameElements) {
    const child = tree.childOf(element);
    if (child !== null && child !== element.frameId) holders.set(child, element.frameId);
  }
  const ids = widget.parts.documents ?? [];
  return documents
    .filter((document) => ids.includes(document.id))
    .map((document) => {
      const links: Link[] = [];
      const seen = new Set<number>();
      for (
        let frameId: number | undefined = document.frameId;
        frameId !== undefined;
        frameId = holders.get(frameId)
      ) {
        if (seen.has(frameId)) break;
        seen.add(frameId);
        const holder =
          frameId === document.frameId ? document : documents.find((one) => one.frameId === frameId);
        if (holder) links.unshift({ id: holder.id, frameId, name: formatOrigin(holder.url) });
      }
      return links;
    });
}
