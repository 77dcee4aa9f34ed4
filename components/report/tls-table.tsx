import type { Entry } from '../evidence/index-evidence.ts';
import { type TlsRow, tlsRows } from '../evidence/tls-rows.ts';
import { Foreign } from '../foreign.tsx';
import { DataTable } from './data-table.tsx';
import { EvidenceLinks } from './evidence-cells.tsx';
import { reportWords } from './report-words.ts';

interface TlsTableProps {
  /** Ids of the chat's connections. */
  readonly ids: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** How each host of a chat was talked to over TLS, and how that is known; nothing where nothing is. */
export function TlsTable({ ids, entries }: TlsTableProps) {
  const { columns, none } = reportWords;
  const rows = tlsRows(
    ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry?.kind === 'connections' ? [entry.item] : [];
    }),
  );
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={reportWords.tls}
      columns={[
        { label: columns.host },
        { label: columns.tlsVersion, kind: 'tight' },
        { label: columns.cipher },
        { label: columns.certificateUntil, kind: 'tight' },
        { label: columns.knownBy },
        { label: columns.evidence, kind: 'tight' },
      ]}
      rows={rows.map((row) => ({
        key: row.ids.join(' '),
        cells: [
          <Foreign text={row.host} />,
          row.version || none,
          row.cipher ? <Cipher row={row} /> : none,
          row.certificateUntil || none,
          <Foreign text={row.known} as="plain" />,
          <EvidenceLinks ids={row.ids} />,
        ],
      }))}
    />
  );
}

function Cipher({ row }: { readonly row: TlsRow }) {
  const more = [row.keyBits && reportWords.bits(row.keyBits), row.keyGroup].filter((part) => part !== '');
  return (
    <>
      <Foreign text={row.cipher} />
      <span class="sub">
        <Foreign text={more.join(', ')} as="plain" />
      </span>
    </>
  );
}
