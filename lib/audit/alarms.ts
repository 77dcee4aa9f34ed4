import type { AuditResult, Finding } from './result.ts';

/** Checks whose failing is told at once: someone may be about to answer. */
const urgent: readonly string[] = ['sensitive-request', 'deceptive-link', 'lookalike-vendor'];

/** What a person is to be warned of now, the worst first, each check once; of chats that are only possible, too. */
export function alarmsOf({ widgets }: Pick<AuditResult, 'widgets'>): Finding[] {
  const failing = widgets.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'fail'));
  return urgent.flatMap((id) => failing.find(({ checkId }) => checkId === id) ?? []);
}
