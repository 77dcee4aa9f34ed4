import type { Outcome, Reader } from '../lib/audit/define-check.ts';
import { type Finding, hedges } from '../lib/audit/result.ts';
import type { Score } from '../lib/audit/score.ts';
import { reveal } from '../lib/report/text.ts';
import { messageOf, t } from '../lib/words/i18n.ts';
import { formatNumber } from './format.ts';

/** What stands before the title of a check that neither passes nor fails. */
const hedgeWords = { unknown: t('hedges.unknown'), 'not-applicable': t('hedges.notApplicable') } as const;

/** A finding's title in the person's language, apart from its hedge, which is empty for what was judged. */
export interface Title {
  readonly hedge: string;
  readonly text: string;
}

/** What a title is made from; a finding of a report has an English one of its own. */
export type TitledFinding = Pick<Finding, 'checkId' | 'outcome'> & { readonly title?: string };

/** The title of a check for an outcome, without a hedge; null where the check is not of this version. Never throws. */
export function checkTitle(checkId: string, outcome: Outcome | undefined): string | null {
  return messageOf('checks', checkId, outcome === 'fail' ? 'fail' : 'pass');
}

/** The title of a finding; its own English where the check is not of this version, else the check's id. Never throws. */
export function titleOf({ checkId, outcome, title = checkId }: TitledFinding): Title {
  const text = checkTitle(checkId, outcome);
  if (outcome === 'pass' || outcome === 'fail') return { hedge: '', text: text ?? reveal(title) };
  const own = title.startsWith(hedges[outcome]) ? title.slice(hedges[outcome].length) : title;
  return { hedge: hedgeWords[outcome], text: text ?? reveal(own) };
}

/** The title, with its hedge, of that one of the findings which is of this check; its id where none is. Never throws. */
export function titleIn(findings: readonly TitledFinding[], checkId: string): string {
  const finding = findings.find((one) => one.checkId === checkId);
  if (!finding) return checkId;
  const { hedge, text } = titleOf(finding);
  return `${hedge}${text}`;
}

/** Why what a check looks at matters; empty where the check is not of this version. Never throws. */
export function whyOf(checkId: string): string {
  return messageOf('checks', checkId, 'why') ?? '';
}

/** What a reader can do where a check fails; empty where the check is not of this version. Never throws. */
export function adviceOf(checkId: string, reader: Reader): string {
  return messageOf('checks', checkId, reader) ?? '';
}

/** What a clause asks, in our own short words; `english` where this version has no other. Never throws. */
export function controlTitle(id: string, english: string): string {
  return messageOf('controls', id) ?? english;
}

/** The arithmetic of a score in words: what explainScore says in English. Never throws. */
export function arithmeticText(score: Score): string {
  const applicable = formatNumber(score.applicableWeight);
  if (score.value === null) return t('score.nothing', { applicable });
  const sum = {
    passed: formatNumber(score.passedWeight),
    judged: formatNumber(score.judgedWeight),
    value: formatNumber(score.value),
    applicable,
    coverage: formatNumber(score.coverage ?? 0),
  };
  const { cappedFrom, grade, criticalFailures } = score;
  if (cappedFrom === null || grade === null) return t('score.sum', sum);
  const count = formatNumber(criticalFailures);
  return t('score.sumCapped', criticalFailures, { ...sum, from: cappedFrom, to: grade, count });
}
