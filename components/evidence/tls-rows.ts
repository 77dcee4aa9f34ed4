import type { Item } from '../../lib/evidence/evidence.ts';
import { versionText } from './describe.ts';
import { describeWords as words } from './describe-words.ts';

type Connection = Item<'connections'>;

/** One way in which one host was talked to, for a table or a list. Empty text: nothing is known. */
export interface TlsRow {
  readonly host: string;
  readonly version: string;
  readonly cipher: string;
  readonly keyBits: string;
  readonly keyGroup: string;
  /** Last day of the certificate, as `2027-02-20`. */
  readonly certificateUntil: string;
  /** How all that is known. */
  readonly known: string;
  readonly ids: readonly string[];
}

/**
 * Connections by host, each way of talking to it once. What is inferred of a host is left out where some of it is
 * measured. Never throws.
 */
export function tlsRows(connections: readonly Connection[]): TlsRow[] {
  const nameOf = ({ host, port }: Connection) => `${host}${port ? `:${port}` : ''}`;
  const measured = new Set(connections.filter(({ source }) => source === 'measured').map(nameOf));
  const rows = new Map<string, TlsRow>();
  for (const connection of connections) {
    const host = nameOf(connection);
    const { source, certificate, keyBits, version } = connection;
    if (source === 'inferred' && measured.has(host)) continue;
    const row: TlsRow = {
      host,
      version: version === null ? '' : versionText(connection),
      cipher: connection.cipherSuite ?? '',
      keyBits: keyBits === null ? '' : String(keyBits),
      keyGroup: connection.keyGroup ?? '',
      certificateUntil: certificate?.validUntil.slice(0, 10) ?? '',
      known: knownText(connection),
      ids: [connection.id],
    };
    const { ids, keyGroup, ...same } = row;
    const key = JSON.stringify(same);
    const old = rows.get(key);
    rows.set(key, old ? { ...old, keyGroup: old.keyGroup || keyGroup, ids: [...old.ids, ...ids] } : row);
  }
  return [...rows.values()].sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
}

function knownText({ source, protocol, trouble, error }: Connection): string {
  if (source === 'inferred') return words.inferredShort(protocol ?? '');
  const fault = trouble === null ? '' : words.troubles[trouble];
  if (source === 'refused') return words.refusedShort(fault || (error ?? ''));
  return fault ? words.overruledShort(fault) : words.measuredShort;
}
