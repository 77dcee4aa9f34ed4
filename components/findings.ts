import type { Outcome } from '../lib/audit/define-check.ts';
import type { Finding } from '../lib/audit/result.ts';

/** What sorting looks at. */
type Sortable = Pick<Finding, 'outcome' | 'weight'>;

/** Findings of one widget by outcome; the heaviest first, else in the order of the registry. */
export type SortedFindings<F extends Sortable = Finding> = Readonly<Record<Outcome, readonly F[]>>;

/** Sorts findings for reading. Never throws; changes nothing. */
export function sortFindings<F extends Sortable>(findings: readonly F[]): SortedFindings<F> {
  const of = (outcome: Outcome) =>
    findings.filter((finding) => finding.outcome === outcome).sort((a, b) => b.weight - a.weight);
  return {
    fail: of('fail'),
    unknown: of('unknown'),
    pass: of('pass'),
    'not-applicable': of('not-applicable'),
  };
}
