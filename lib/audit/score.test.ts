import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome, Severity } from './define-check.ts';
import { explainScore, gradeOf, grades, scoreOf, type Weighed, worse } from './score.ts';

const finding = (outcome: Outcome, severity: Severity): Weighed => ({ outcome, severity });
const times = (count: number, one: Weighed) => Array.from({ length: count }, () => one);

test.each([
  [100, 'A'],
  [90, 'A'],
  [89, 'B'],
  [80, 'B'],
  [79, 'C'],
  [65, 'C'],
  [64, 'D'],
  [50, 'D'],
  [49, 'E'],
  [35, 'E'],
  [34, 'F'],
  [0, 'F'],
] as const)('a score of %i earns %s', (value, grade) => {
  expect(gradeOf(value)).toBe(grade);
});

test.each([
  ['A', 'A', 'A'],
  ['A', 'D', 'D'],
  ['F', 'B', 'F'],
] as const)('of %s and %s, %s is worse', (a, b, grade) => {
  expect(worse(a, b)).toBe(grade);
});

test.each([
  ['nothing', [], { value: null, grade: null, coverage: null, applicableWeight: 0 }],
  [
    'nothing that applies',
    [finding('not-applicable', 'critical')],
    { value: null, grade: null, coverage: null },
  ],
  [
    'nothing that could be judged',
    [finding('unknown', 'critical')],
    { value: null, grade: null, coverage: 0, applicableWeight: 5 },
  ],
  ['one pass', [finding('pass', 'low')], { value: 100, grade: 'A', coverage: 100, passedWeight: 1 }],
  ['one fail', [finding('fail', 'low')], { value: 0, grade: 'F', cappedFrom: null, criticalFailures: 0 }],
  [
    'one of each outcome',
    [
      finding('pass', 'critical'),
      finding('fail', 'high'),
      finding('unknown', 'medium'),
      finding('not-applicable', 'low'),
    ],
    { value: 63, grade: 'D', passedWeight: 5, judgedWeight: 8, applicableWeight: 10, coverage: 80 },
  ],
  [
    'one failing critical check among many passes',
    [...times(20, finding('pass', 'critical')), finding('fail', 'critical')],
    { value: 95, grade: 'D', cappedFrom: 'A', criticalFailures: 1 },
  ],
  [
    'two failing critical checks',
    [...times(20, finding('pass', 'critical')), ...times(2, finding('fail', 'critical'))],
    { value: 91, grade: 'F', cappedFrom: 'A', criticalFailures: 2 },
  ],
  [
    'more failing critical checks than the list of caps is long',
    [...times(60, finding('pass', 'critical')), ...times(3, finding('fail', 'critical'))],
    { grade: 'F', cappedFrom: 'A', criticalFailures: 3 },
  ],
  [
    'a cap that is no worse than what was earned',
    [finding('pass', 'critical'), finding('fail', 'critical')],
    { value: 50, grade: 'D', cappedFrom: null, criticalFailures: 1 },
  ],
  [
    'a failing high check does not cap',
    [...times(9, finding('pass', 'high')), finding('fail', 'high')],
    { value: 90, grade: 'A', cappedFrom: null },
  ],
  [
    'half a point rounds up',
    [...times(179, finding('pass', 'low')), ...times(21, finding('fail', 'low'))],
    { value: 90, grade: 'A' },
  ],
])('%s', (_, findings, expected) => {
  expect(scoreOf(findings)).toMatchObject(expected);
});

const arbitraryFinding = fc.record({
  outcome: fc.constantFrom<Outcome>('pass', 'fail', 'unknown', 'not-applicable'),
  severity: fc.constantFrom<Severity>('critical', 'high', 'medium', 'low'),
});
const arbitraryFindings = fc.array(arbitraryFinding, { maxLength: 40 });

test('weights add up, whatever the findings', () => {
  fc.assert(
    fc.property(arbitraryFindings, (findings) => {
      const score = scoreOf(findings);
      expect(score.passedWeight).toBeLessThanOrEqual(score.judgedWeight);
      expect(score.judgedWeight).toBeLessThanOrEqual(score.applicableWeight);
      expect(score.value === null).toBe(score.judgedWeight === 0);
      expect(score.grade === null).toBe(score.value === null);
      if (score.criticalFailures > 0) expect(grades.indexOf(score.grade ?? 'A')).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('order does not matter, and what does not apply does not either', () => {
  fc.assert(
    fc.property(arbitraryFindings, (findings) => {
      const score = scoreOf(findings);
      expect(scoreOf(findings.toReversed())).toEqual(score);
      expect(scoreOf([...findings, finding('not-applicable', 'critical')])).toEqual(score);
    }),
  );
});

test('a failure more never raises grade or value', () => {
  const severities = fc.constantFrom<Severity>('critical', 'high', 'medium', 'low');
  fc.assert(
    fc.property(arbitraryFindings, severities, (findings, severity) => {
      const before = scoreOf(findings);
      const after = scoreOf([...findings, finding('fail', severity)]);
      fc.pre(before.grade !== null);
      expect(after.value ?? 0).toBeLessThanOrEqual(before.value ?? 0);
      expect(worse(before.grade ?? 'A', after.grade ?? 'A')).toBe(after.grade);
    }),
  );
});

test.each([
  [
    [...times(4, finding('pass', 'critical')), finding('pass', 'high'), finding('unknown', 'high')],
    '23 of 23 points = 100; 23 of 26 points could be judged (88 %).',
  ],
  [
    [...times(20, finding('pass', 'critical')), finding('fail', 'critical')],
    '100 of 105 points = 95; 105 of 105 points could be judged (100 %); capped from A to D: 1 critical check fails.',
  ],
  [
    [...times(20, finding('pass', 'critical')), ...times(2, finding('fail', 'critical'))],
    '100 of 110 points = 91; 110 of 110 points could be judged (100 %); capped from A to F: 2 critical checks fail.',
  ],
  [[finding('unknown', 'high')], 'Nothing could be judged: 0 of 3 points.'],
  [[], 'Nothing could be judged: 0 of 0 points.'],
])('explains its arithmetic', (findings, words) => {
  expect(explainScore(scoreOf(findings))).toBe(words);
});
