import type { Outcome, Severity } from '../lib/audit/define-check.ts';
import { outcomeWords, severityWords } from './words.ts';

const levels: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3, critical: 4 };

/** The four bars, from the lowest, each as a path. */
const bars = ['M0 8h2.6v4H0z', 'M3.7 5.4h2.6V12H3.7z', 'M7.4 2.8H10V12H7.4z', 'M11.1.2h2.6V12h-2.6z'];

/** How loud a failure is: four bars like a level meter, and the word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`mark severity-${severity}`}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        <path class="bar is-lit" d={bars.slice(0, levels[severity]).join('')} />
        <path class="bar" d={bars.slice(levels[severity]).join('')} />
      </svg>
      {severityWords[severity]}
    </span>
  );
}

/** An outcome as its word alone, in its colour: for tables of many. */
export function OutcomeWord({ outcome }: { readonly outcome: Outcome }) {
  return <span class={`outcome-${outcome}`}>{outcomeWords[outcome]}</span>;
}

const shapes: Readonly<Record<Outcome, string>> = {
  fail: 'M3 3l6 6M9 3l-6 6',
  unknown: 'M4 4.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2M6 9.7v.01',
  pass: 'M2.5 6.3l2.5 2.5 4.5-5.3',
  'not-applicable': 'M3 6h6',
};

/** An outcome as a shape and its word. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span class={`mark outcome-${outcome}`}>
      <svg class="outcome-shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[outcome]} />
      </svg>
      {outcomeWords[outcome]}
    </span>
  );
}
