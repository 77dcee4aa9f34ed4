import type { AuditResult } from '../../lib/audit/result.ts';
import { emptyReview, type Review } from '../../lib/report/review.ts';

/** A review with every field written in, of the first chat's first findings; `words` stand in each of them. */
export function reviewOf(
  { result }: { readonly result: AuditResult },
  words = 'As seen on the day.',
): Review {
  const [widget] = result.widgets;
  const findings = (widget?.findings ?? []).slice(0, 2).map(({ checkId }, index) => ({
    widgetId: widget?.id ?? '',
    checkId,
    note: words,
    isRiskAccepted: index === 0,
    reason: index === 0 ? words : '',
  }));
  return {
    ...emptyReview,
    reviewer: words,
    organisation: words,
    purpose: words,
    scope: words,
    startedOn: '2026-11-20',
    endedOn: '2026-11-22',
    findings,
    answers: [
      { questionId: 'audits', answer: words },
      { questionId: 'hosting', answer: words },
    ],
  };
}
