import { useEffect, useState } from 'preact/hooks';
import { DriftList } from '../../components/history/drift-list.tsx';
import { loadAudit, type StoredAudit } from '../../lib/store/audits.ts';
import { useDrifts } from '../visits/use-drifts.ts';

/** What has changed about the chats of a tab since they were last visited; nothing where no earlier visit is kept. */
export function DriftSection({ tabId }: { readonly tabId: number }) {
  const [audit, setAudit] = useState<StoredAudit | null>(null);
  useEffect(() => {
    loadAudit(tabId).then(setAudit, () => undefined);
  }, [tabId]);
  const drifts = useDrifts(audit);
  if (!audit || !drifts) return null;
  return <DriftList widgets={audit.result.widgets} drifts={drifts} />;
}
