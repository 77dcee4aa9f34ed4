import { expect, test } from 'vitest';
import { explained } from './explain.ts';
import { checks } from './registry.ts';
import type { Finding } from './result.ts';

const [check] = checks;
const of = (outcome: Finding['outcome'], checkId = check?.id ?? '') =>
  explained({
    checkId,
    outcome,
    basis: 'measured',
    summary: '',
    proof: [],
    severity: 'low',
    weight: 1,
    serves: [],
  });

test.each([
  ['pass', check?.title.pass],
  ['fail', check?.title.fail],
  ['unknown', `Not known: ${check?.title.pass}`],
  ['not-applicable', `Does not apply: ${check?.title.pass}`],
] as const)('a finding that is %s says so in its title', (outcome, title) => {
  expect(of(outcome)).toMatchObject({ title, why: check?.why, advice: check?.advice });
});

test('a check that this version does not know has no words', () => {
  expect(of('fail', 'gone')).toMatchObject({ title: '', why: '' });
});
