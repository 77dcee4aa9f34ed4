import type { Entry } from '../evidence/index-evidence.ts';
import { tlsRows } from '../evidence/tls-rows.ts';
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
        { label: columns.keyBits, kind: 'number' },
        { label: columns.keyGroup, kind: 'tight' },
        { label: columns.certificateUntil, kind: 'tight' },
        { label: columns.knownBy },
        { label: columns.evidence, kind: 'tight' },
      ]}
      rows={rows.map((row) => ({
        key: row.ids.join(' '),
        cells: [
          <Foreign text={row.host} />,
          row.version || none,
          row.cipher ? <Foreign text={row.cipher} /> : none,
          row.keyBits || none,
          row.keyGroup ? <Foreign text={row.keyGroup} /> : none,
          row.certificateUntil || none,
          <Foreign text={row.known} as="plain" />,
          <EvidenceLinks ids={row.ids} />,
        ],
      }))}
    />
  );
}
