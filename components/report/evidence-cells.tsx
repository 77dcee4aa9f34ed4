import type { Report } from '../../lib/report/model.ts';
import { reveal } from '../../lib/report/text.ts';
import { describe } from '../evidence/describe.ts';
import { type Entry, indexEvidence } from '../evidence/index-evidence.ts';
import { Foreign } from '../foreign.tsx';
import { formatMs } from '../format.ts';
import { kindWords, trustWords, words } from '../words.ts';
import type { Column } from './data-table.tsx';
import { reportWords } from './report-words.ts';
import { maxNamed } from './shown-ids.ts';

const { columns } = reportWords;

/** Columns of every table of evidence. */
export const evidenceColumns: readonly Column[] = [
  { label: columns.id, kind: 'tight' },
  { label: columns.what },
  { label: columns.seenBy, kind: 'tight' },
  { label: columns.time, kind: 'number' },
];

/** Entries of a report's evidence by id. */
export function entriesOf(report: Report): ReadonlyMap<string, Entry> {
  return indexEvidence(report.evidence);
}

/** A link to the item in the appendix. */
export function EvidenceLink({ id }: { readonly id: string }) {
  return (
    <a class="mono evidence-id" href={`#${anchorOf(id)}`}>
      {id}
    </a>
  );
}

interface EvidenceLinksProps {
  readonly ids: readonly string[];
  /** How many are named; the rest is counted. The JSON has all. At most `maxNamed`, which the appendix has. */
  readonly most?: number;
}

/** Links to several items, set apart by spaces. */
export function EvidenceLinks({ ids, most = maxNamed }: EvidenceLinksProps) {
  if (ids.length === 0) return <span class="quiet">{reportWords.none}</span>;
  return (
    <span class="evidence-ids mono">
      {ids.slice(0, most).map((id) => (
        <a key={id} href={`#${anchorOf(id)}`}>
          {id}
        </a>
      ))}
      {ids.length > most && <span class="quiet">{reportWords.moreIds(ids.length - most)}</span>}
    </span>
  );
}

/** Name of the place in the appendix where the item stands. */
export function anchorOf(id: string): string {
  return `evidence-${id}`;
}

/**
 * The cells of one item, in the order of the columns. `head`: without its facts, which a link leads to; `target`: where links
 * lead to.
 */
export function evidenceCells(id: string, entry: Entry | undefined, as: 'full' | 'head' | 'target') {
  const name = as === 'target' ? <span class="mono evidence-id">{id}</span> : <EvidenceLink id={id} />;
  if (!entry)
    return [name, <span class="quiet">{words.lostEvidence}</span>, reportWords.none, reportWords.none];
  const { trust, frameId, atMs } = entry.item;
  return [
    name,
    <ItemText entry={entry} isHead={as === 'head'} />,
    <>
      {trustWords[trust]}
      <span class="sub">{frameId === 0 ? words.topFrame : words.frame(frameId)}</span>
    </>,
    formatMs(atMs),
  ];
}

function ItemText({ entry, isHead }: { readonly entry: Entry; readonly isHead: boolean }) {
  const { headline, facts } = describe(entry);
  const head = (
    <span class="item-head">
      <span class="proof-kind">{kindWords[entry.kind]}</span> <Foreign text={headline} />
    </span>
  );
  if (isHead) return head;
  return (
    <>
      {head}
      <ul class="item-facts">
        {facts.map(({ label, value, isForeign }) => (
          <li key={label}>
            <span class="item-label">{label}</span> {isForeign ? <Foreign text={value} /> : reveal(value)}
          </li>
        ))}
      </ul>
    </>
  );
}
