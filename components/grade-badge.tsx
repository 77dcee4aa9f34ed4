import type { Grade } from '../lib/audit/score.ts';
import { noGradeWord, words } from './words.ts';

interface GradeBadgeProps {
  readonly grade: Grade | null;
  /** Whether it counts in the page's grade; if not, it is drawn as an outline. */
  readonly isCounted?: boolean;
}

/** A grade as a small lettered tile, for lists. Says its word to screen readers. */
export function GradeBadge({ grade, isCounted = true }: GradeBadgeProps) {
  const shape = isCounted || grade === null ? 'badge' : 'badge is-uncounted';
  return (
    <span class={`${shape} grade-${grade ?? 'none'}`} role="img" aria-label={labelOf(grade, isCounted)}>
      {grade ?? '–'}
    </span>
  );
}

function labelOf(grade: Grade | null, isCounted: boolean): string {
  if (grade === null) return noGradeWord;
  return isCounted ? words.gradeLabel(grade) : words.gradeNotCounted(grade);
}
