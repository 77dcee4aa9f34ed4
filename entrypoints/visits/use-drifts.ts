import { useEffect, useState } from 'preact/hooks';
import type { Drifts, JudgedPage } from './drifts.ts';

/** How long an audit must stand before it is compared, in milliseconds: while a page loads, it changes ten times a second. */
const restMs = 200;

/** What has changed since the last visit of an audit's page; null where it has no chat. Rejects as `driftsOf`. */
export async function findDrifts(audit: JudgedPage): Promise<Drifts | null> {
  if (!audit.result.widgets[0]) return null;
  // Apart from the page's own script: the database's library is not to be waited for.
  const { driftsOf } = await import('./drifts.ts');
  return driftsOf(audit);
}

/** The drifts of an audit, once they are known. Null until then, and where there is no history: it is no reason to wait. */
export function useDrifts(audit: JudgedPage | null): Drifts | null {
  const [drifts, setDrifts] = useState<Drifts | null>(null);
  useEffect(() => {
    let isGone = false;
    if (!audit?.result.widgets[0]) return;
    const find = async () => {
      // After the page's first picture.
      await new Promise((done) => setTimeout(done, restMs));
      if (isGone) return;
      const found = await findDrifts(audit);
      if (!isGone) setDrifts(found);
    };
    find().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [audit]);
  return drifts;
}
