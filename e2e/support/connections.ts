import type { Finding } from '../../lib/audit/result.ts';
import type { Item } from '../../lib/evidence/evidence.ts';
import type { StoredAudit } from '../../lib/store/audits.ts';

/**
 * What is known of the connections to hosts of this name, such as `tls12.`, in order of source and scheme; only those of
 * the page's worst chat: whose a connection is comes out once its requests are known to be the chat's.
 */
export function connectionsTo(audit: StoredAudit | null, name: string): Item<'connections'>[] {
  const all = audit?.result.widgets[0]?.evidence.connections ?? [];
  const key = ({ source, scheme, protocol }: Item<'connections'>) => `${source} ${scheme} ${protocol}`;
  return all.filter(({ host }) => host.startsWith(name)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The finding of the page's only chat; throws where there is none, as no test of one chat may let pass. */
export function findingOf(audit: StoredAudit | null, checkId: string): Finding {
  const finding = audit?.result.widgets[0]?.findings.find((one) => one.checkId === checkId);
  if (!finding) throw new Error(`no finding of ${checkId}`);
  return finding;
}
