import { type Finding, hedges } from '../lib/audit/result.ts';

/**
 * A finding's title. The hedge of what could not be told, or does not apply, is for those who hear the heading without the
 * mark above it, which says the same.
 */
export function FindingTitle({ finding }: { readonly finding: Pick<Finding, 'outcome' | 'title'> }) {
  const { outcome, title } = finding;
  const hedge = outcome === 'unknown' || outcome === 'not-applicable' ? hedges[outcome] : '';
  if (hedge === '' || !title.startsWith(hedge)) return <>{title}</>;
  return (
    <>
      <span class="unseen">{hedge}</span>
      {title.slice(hedge.length)}
    </>
  );
}
