import { markdownSummary } from '../../lib/report/markdown.ts';
import { loadAudit } from '../../lib/store/audits.ts';
import { makeReport } from '../report/make-report.ts';

/** Puts the summary of a tab's audit, as it stands, on the clipboard: Markdown for a ticket. Rejects where there is none, or where the browser refuses it. */
export async function copySummary(tabId: number): Promise<void> {
  const audit = await loadAudit(tabId);
  if (!audit) throw new Error('This tab has no audit.');
  await navigator.clipboard.writeText(markdownSummary(await makeReport(audit)));
}
