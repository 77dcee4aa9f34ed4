import type { Category } from './categories.ts';
import type { Check, Outcome, Reader } from './define-check.ts';
import { checks } from './registry.ts';
import { type ExplainedFinding, type Finding, hedges } from './result.ts';

/** What a check says beside its verdict: to people, hence not where audits are made and kept. */
export interface Explanation {
  readonly title: Check['title'];
  readonly why: string;
  readonly advice: Readonly<Record<Reader, string>>;
}

const byId: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]));
const none: Explanation = {
  title: { pass: '', fail: '' },
  why: '',
  advice: { visitor: '', owner: '', reviewer: '' },
};

/** The words of a check; empty ones for a check that this version does not know. */
export function explanationOf(checkId: string): Explanation {
  const { title, why, advice } = byId.get(checkId) ?? none;
  return { title, why, advice };
}

/** What a check is about; null for a check that this version does not know. */
export function categoryOf(checkId: string): Category | null {
  return byId.get(checkId)?.category ?? null;
}

/** A finding with the words of its check. */
export function explained(finding: Finding): ExplainedFinding {
  const { title, ...words } = explanationOf(finding.checkId);
  return { ...finding, ...words, title: titleOf(finding.outcome, title) };
}

function titleOf(outcome: Outcome, { pass, fail }: Check['title']): string {
  if (outcome === 'fail') return fail;
  return outcome === 'pass' ? pass : hedges[outcome] + pass;
}
