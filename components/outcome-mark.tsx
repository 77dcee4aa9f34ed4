import type { Outcome, Severity } from '../lib/audit/define-check.ts';
import { outcomeWords, severityWords } from './words.ts';

const levels: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3, critical: 4 };

/** How loud a failure is: four bars like a level meter, and the word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`mark severity-${severity}`}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            class={bar < levels[severity] ? 'bar is-lit' : 'bar'}
            x={bar * 3.7}
            y={8 - bar * 2.6}
            width="2.6"
            height={4 + bar * 2.6}
            rx="0.8"
          />
        ))}
      </svg>
      {severityWords[severity]}
    </span>
  );
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
