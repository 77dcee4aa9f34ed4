import { reviewedPage, reviewFor } from '../../lib/report/kept-review.ts';
import { markdownSummary } from '../../lib/report/markdown.ts';
import { withReview } from '../../lib/report/with-review.ts';
import { loadAudit } from '../../lib/store/audits.ts';
import { loadReview } from '../../lib/store/reviews.ts';
import { makeReport } from '../report/make-report.ts';

/** Puts the summary of a tab's audit, as it stands and with what was written of it, on the clipboard: Markdown for a ticket. Rejects where there is none, or where the browser refuses it. */
export async function copySummary(tabId: number): Promise<void> {
  const audit = await loadAudit(tabId);
  if (!audit) throw new Error('This tab has no audit.');
  const report = await makeReport(audit);
  // Where it cannot be read, the report page says so.
  const kept = await loadReview(reviewedPage(audit.record)).catch(() => null);
  const reviewed =
    kept?.kind === 'kept' ? withReview(report, reviewFor(report.widgets, kept.review)) : report;
  await navigator.clipboard.writeText(markdownSummary(reviewed));
}
