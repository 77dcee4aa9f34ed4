import type { AuditResult } from '../audit/result.ts';
import type { AuditRecord } from '../evidence/record.ts';

/** How long an audit settles before its visit is kept, in milliseconds; what comes later is kept after as long again. */
export const settleMs = 3000;

/**
 * Sees to it that visits with chats are kept, once each audit has settled: `keep` is called with the newest of a page, and
 * again after changes. A visit has one id, so that a worker that begins anew keeps the same one again. `isUnkept`: whether
 * nothing is kept of the tab, for its window is private or no history is wished; asked at once, for the tab may be closed
 * by then. What cannot be told or kept is not kept. The returned function takes a judged audit, and never throws.
 */
export function visitDesk(
  isUnkept: (tabId: number) => Promise<boolean>,
  keep: (id: string, record: AuditRecord, result: AuditResult) => Promise<void>,
): (record: AuditRecord, result: AuditResult) => void {
  const waiting = new Map<string, AuditResult>();
  return (record, result) => {
    const id = `${record.startedAt} ${record.tabId}`;
    if (!result.widgets[0]) return;
    if (!waiting.has(id)) {
      const unkept = isUnkept(record.tabId).catch(() => true);
      setTimeout(async () => {
        const newest = waiting.get(id) ?? result;
        waiting.delete(id);
        if (!(await unkept)) await keep(id, record, newest).catch(() => undefined);
      }, settleMs);
    }
    waiting.set(id, result);
  };
}
