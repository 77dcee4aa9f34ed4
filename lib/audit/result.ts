import type { Item } from '../evidence/evidence.ts';
import type { ChainLink } from './chain.ts';
import type { ControlId } from './controls.ts';
import type { Reader, Severity, Verdict, WidgetEvidence } from './define-check.ts';
import type { Grade, Score } from './score.ts';
import type { Confidence } from './widgets.ts';

/** What stands before the title of a pass where the check does not say that it is one. */
export const hedges = { unknown: 'Not known: ', 'not-applicable': 'Does not apply: ' } as const;

/** What one check says of one widget. */
export interface Finding extends Verdict {
  readonly checkId: string;
  readonly severity: Severity;
  /** Points: 1 to 5. */
  readonly weight: number;
  readonly serves: readonly ControlId[];
}

/** A finding with the words that explain it, as people are shown it: lib/audit/explain.ts. */
export interface ExplainedFinding extends Finding {
  /** The check's title for the outcome; where it is neither pass nor fail, it begins with the hedge. */
  readonly title: string;
  readonly why: string;
  readonly advice: Readonly<Record<Reader, string>>;
}

/** One chat, judged. */
export interface JudgedWidget {
  readonly id: string;
  readonly vendorId: string | null;
  /** The vendor whose marks it bears without a request to that vendor's hosts, which is no proof; else null. */
  readonly claimedVendorId: string | null;
  readonly name: string;
  readonly homepage: string | null;
  readonly confidence: Confidence;
  /** The person has called it no chat, and so it is only possible. */
  readonly isCorrected?: true;
  readonly signals: readonly Item<'signals'>[];
  readonly evidence: WidgetEvidence;
  /** The way it came into the page. */
  readonly chain: ChainLink;
  /** One for each check of the registry, in its order. */
  readonly findings: readonly Finding[];
  readonly score: Score;
}

/** A judged page: widgets worst first, and the page's grade, which is its worst widget's. */
export interface AuditResult {
  readonly widgets: readonly JudgedWidget[];
  readonly grade: Grade | null;
  readonly state: 'no-chat' | 'graded' | 'not-judged';
  /** The page is itself a chat application: a messenger, or an assistant to talk to. */
  readonly isApp: boolean;
}
