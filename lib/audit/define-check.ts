import { nameSome } from '../checks/shared/summary.ts';
import type { EvidenceKind, Item } from '../evidence/evidence.ts';
import type { Category } from './categories.ts';
import type { ControlId } from './controls.ts';
import { say, type Wording } from './said.ts';

/** Weights of the rubric by severity, as points. Part of the published rubric: see score.ts. */
export const weights = { critical: 5, high: 3, medium: 2, low: 1 } as const;
export type Severity = keyof typeof weights;

export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** `measured`: the evidence shows it. `inferred`: it follows from the evidence and a rule that the summary names. */
export type Basis = 'measured' | 'inferred';

/** What a check says of one widget; `Summary` is `string` where it is kept, and `Wording` where it is made. */
export interface Verdict<Summary extends Wording = string> {
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** One sentence on what was seen here: numbers and hosts, no advice. English as a string. */
  readonly summary: Summary;
  /** Ids of the evidence that the verdict rests on; empty only where nothing was seen. */
  readonly proof: readonly string[];
}

/** How one widget was watched; what a check needs to tell "is not there" from "was not looked at". */
export interface Watch {
  /** Whether a composer or a form of the chat was seen on the screen. */
  readonly isChatOpen: boolean;
  /** Whether the site's own pages and this widget share an origin, as `scheme://host[:port]`; empty if not known. */
  readonly siteOrigin: string;
  /** Ids of the frames that are the widget's own documents. */
  readonly frameIds: readonly number[];
  /** Hosts that are the widget's, without port. */
  readonly hosts: readonly string[];
}

/** What one check may be given. Kinds that nobody gathered are `null`: the check is then not asked at all. */
export type WidgetEvidence = { [K in Exclude<EvidenceKind, 'page'>]: readonly Item<K>[] | null } & {
  page: Item<'page'> | null;
  watch: Watch;
};
export type Need = keyof WidgetEvidence;
type Given<K extends Need> = { readonly [P in K]: NonNullable<WidgetEvidence[P]> };

export type Reader = 'visitor' | 'owner' | 'reviewer';

/** One thing that is judged. See style.md, "A check". */
export interface CheckDefinition<K extends Need = Need> {
  /** File name without ending: a noun of the failing state. */
  readonly id: string;
  readonly title: { readonly pass: string; readonly fail: string };
  /** Why it matters, in a sentence or two for someone who has never heard of it. */
  readonly why: string;
  /** What each reader can do about a failure. */
  readonly advice: Readonly<Record<Reader, string>>;
  /** The section of the learning page that explains what it is about. */
  readonly category: Category;
  readonly serves: readonly ControlId[];
  readonly needs: readonly K[];
  readonly severity: Severity;
  evaluate(given: Given<K>): Verdict<Wording>;
}

/** A check as the registry keeps it: asked with all there is, it takes what it declared. */
export interface Check extends Omit<CheckDefinition, 'evaluate'> {
  evaluate(evidence: WidgetEvidence): Verdict;
  /** The summary of the same verdict, for whoever says it in another language. Never throws. */
  tell(evidence: WidgetEvidence): Wording;
}

/**
 * Makes a check of its definition. The check answers `unknown` where a need was not gathered and where `evaluate` throws,
 * and never throws itself.
 */
export function defineCheck<const K extends Need>(definition: CheckDefinition<K>): Check {
  const judge = (evidence: WidgetEvidence): Verdict<Wording> => {
    const missing = definition.needs.filter((need) => evidence[need] === null);
    if (missing.length > 0) return unknown(say`Not looked at here: ${nameSome(missing.map(needName), 99)}.`);
    try {
      return definition.evaluate(pick(evidence, definition.needs));
    } catch (error) {
      return unknown(say`The check failed: ${error instanceof Error ? error.name : say`unknown error`}.`);
    }
  };
  return {
    ...definition,
    evaluate(evidence) {
      const verdict = judge(evidence);
      return { ...verdict, summary: `${verdict.summary}` };
    },
    tell: (evidence) => judge(evidence).summary,
  };
}

function pick<K extends Need>(evidence: WidgetEvidence, needs: readonly K[]): Given<K> {
  const given: Partial<Record<Need, unknown>> = {};
  for (const need of needs) given[need] = evidence[need];
  return given as Given<K>;
}

const needNames: Partial<Record<Need, Wording>> = {
  page: say`the page’s response`,
  frameElements: say`frames`,
  cardFields: say`card fields`,
  formFields: say`form fields`,
  privacyLinks: say`privacy links`,
};

function needName(need: Need): Wording {
  return needNames[need] ?? need;
}

/** A verdict that nothing can be said, with the reason. */
export function unknown<S extends Wording>(summary: S, proof: readonly string[] = []): Verdict<S> {
  return { outcome: 'unknown', basis: 'measured', summary, proof };
}

/** A verdict that the question does not arise here, with the reason. */
export function notApplicable<S extends Wording>(summary: S, proof: readonly string[] = []): Verdict<S> {
  return { outcome: 'not-applicable', basis: 'measured', summary, proof };
}

/** Ids of items, for `proof`. */
export function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}
