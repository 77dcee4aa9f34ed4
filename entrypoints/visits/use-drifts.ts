import { useEffect, useState } from 'preact/hooks';
import type { Drifts, JudgedPage } from './drifts.ts';

/** How long an audit must stand before it is compared, in milliseconds: while a page loads, it changes ten times a second. */
const restMs = 200;

/** The drifts of an audit, once they are known. Null until then, and where there is no history: it is no reason to wait. */
export function useDrifts(audit: JudgedPage | null): Drifts | null {
  const [drifts, setDrifts] = useState<Drifts | null>(null);
  useEffect(() => {
    let isGone = false;
    if (!audit?.result.widgets[0]) return;
    const find = async () => {
      // Apart from the page's own script, and after its first picture: the database's library is not to be waited for.
      await new Promise((done) => setTimeout(done, restMs));
      if (isGone) return;
      const { driftsOf } = await import('./drifts.ts');
      const found = await driftsOf(audit);
      if (!isGone) setDrifts(found);
    };
    find().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [audit]);
  return drifts;
}
