import type { Finding } from '../lib/audit/result.ts';
import { outcomeWords } from './words.ts';

/**
 * A finding's title. What could not be told, and what does not apply, carries the title of a pass: to those who hear the
 * heading without the mark above it, it says so first.
 */
export function FindingTitle({ finding }: { readonly finding: Finding }) {
  const { outcome, title } = finding;
  const isHedged = outcome === 'unknown' || outcome === 'not-applicable';
  return (
    <>
      {isHedged && <span class="unseen">{outcomeWords[outcome]}: </span>}
      {title}
    </>
  );
}
