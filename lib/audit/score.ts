import type { Outcome, Severity } from './define-check.ts';
import { weights } from './define-check.ts';

/**
 * The rubric: weights by severity (define-check.ts), the thresholds and the caps below. Any change of one of them, or
 * of a check's severity, raises this number in the same commit.
 */
export const rubricVersion = '1';

export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Grade = (typeof grades)[number];

/** Lowest score, in points out of 100, that still earns the grade. Below the last one it is F. */
export const thresholds: readonly (readonly [Grade, number])[] = [
  ['A', 90],
  ['B', 80],
  ['C', 65],
  ['D', 50],
  ['E', 35],
];

/** The best grade with this many failing critical checks; more than the list is long count as its last. */
export const criticalCaps: readonly (Grade | null)[] = [null, 'D', 'F'];

/** How a score came about; everything that is needed to print the arithmetic. Points are whole numbers. */
export interface Score {
  /** 0 to 100, rounded to a whole number; null where nothing could be judged. */
  readonly value: number | null;
  readonly grade: Grade | null;
  /** Grade before the cap, where the cap lowered it; else null. */
  readonly cappedFrom: Grade | null;
  readonly criticalFailures: number;
  readonly passedWeight: number;
  readonly judgedWeight: number;
  readonly applicableWeight: number;
  /** Judged share of what applies, 0 to 100, rounded to a whole number; null where nothing applies. */
  readonly coverage: number | null;
}

/** One finding as far as the arithmetic needs it. */
export interface Weighed {
  readonly outcome: Outcome;
  readonly severity: Severity;
}

/** The score of one widget's findings. Never throws. */
export function scoreOf(findings: readonly Weighed[]): Score {
  let passedWeight = 0;
  let judgedWeight = 0;
  let applicableWeight = 0;
  let criticalFailures = 0;
  for (const { outcome, severity } of findings) {
    const weight = weights[severity];
    if (outcome === 'not-applicable') continue;
    applicableWeight += weight;
    if (outcome === 'unknown') continue;
    judgedWeight += weight;
    if (outcome === 'pass') passedWeight += weight;
    else if (severity === 'critical') criticalFailures += 1;
  }
  const value = judgedWeight === 0 ? null : Math.round((100 * passedWeight) / judgedWeight);
  const earned = value === null ? null : gradeOf(value);
  const cap = criticalCaps[Math.min(criticalFailures, criticalCaps.length - 1)] ?? null;
  const grade = earned && cap ? worse(earned, cap) : earned;
  return {
    value,
    grade,
    cappedFrom: grade === earned ? null : earned,
    criticalFailures,
    passedWeight,
    judgedWeight,
    applicableWeight,
    coverage: applicableWeight === 0 ? null : Math.round((100 * judgedWeight) / applicableWeight),
  };
}

/** The grade of a score from 0 to 100, before any cap. */
export function gradeOf(value: number): Grade {
  return thresholds.find(([, least]) => value >= least)?.[0] ?? 'F';
}

/** The worse one of two grades. */
export function worse(a: Grade, b: Grade): Grade {
  return grades.indexOf(a) >= grades.indexOf(b) ? a : b;
}

/**
 * The arithmetic in words, as it is printed wherever the grade is:
 * `23 of 27 points = 85; 27 of 38 points could be judged (71 %); capped from B to D: 1 critical check fails`.
 */
export function explainScore(score: Score): string {
  if (score.value === null) return `Nothing could be judged: 0 of ${score.applicableWeight} points.`;
  const parts = [
    `${score.passedWeight} of ${score.judgedWeight} points = ${score.value}`,
    `${score.judgedWeight} of ${score.applicableWeight} points could be judged (${score.coverage} %)`,
  ];
  if (score.cappedFrom) {
    const checks =
      score.criticalFailures === 1
        ? '1 critical check fails'
        : `${score.criticalFailures} critical checks fail`;
    parts.push(`capped from ${score.cappedFrom} to ${score.grade}: ${checks}`);
  }
  return `${parts.join('; ')}.`;
}
