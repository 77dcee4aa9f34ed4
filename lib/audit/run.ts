import type { AuditRecord } from '../evidence/record.ts';
import { chainOf } from './chain.ts';
import type { Check } from './define-check.ts';
import { weights } from './define-check.ts';
import type { AuditResult, Finding, JudgedWidget } from './result.ts';
import { grades, scoreOf } from './score.ts';
import { type Widget, widgetsOf } from './widgets.ts';

/** Vendor names by id, as the compiled catalogue has them. */
export type VendorNames = Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly homepage?: string | null;
      /** Its marks prove it on any host; others' prove nothing without a request to their hosts. */
      readonly isAnywhere?: boolean;
    }
  >
>;

/**
 * Judges a record: joins its evidence to widgets, asks every check about each of them, weighs the findings.
 * Pure: the same record gives the same result.
 * @param notChats what the person has called no chat (`notChatOf`): it is judged, but counts no more than a possible one
 */
export function judge(
  record: AuditRecord,
  checks: readonly Check[],
  vendors: VendorNames,
  notChats: readonly string[] = [],
): AuditResult {
  const widgets = widgetsOf(
    record,
    (vendorId) => vendors[vendorId] !== undefined && !vendors[vendorId].isAnywhere,
  )
    .map((widget) => judgeWidget(widget, record, checks, vendors))
    .map((widget) => (notChats.includes(notChatOf(record, widget)) ? asNoChat(widget) : widget))
    .sort((a, b) => badness(b) - badness(a));
  const counted = widgets.filter((widget) => widget.confidence !== 'possible');
  const worst = counted[0];
  return {
    widgets,
    grade: worst?.score.grade ?? null,
    isApp: record.evidence.signals.some((signal) => signal.kind === 'app'),
    state: counted.length === 0 ? 'no-chat' : worst?.score.grade ? 'graded' : 'not-judged',
  };
}

/** What is kept where a person says that this is no chat: host of the page and vendor; `*` stands for all that no list names. */
export function notChatOf(
  { evidence, requestedUrl }: AuditRecord,
  { vendorId }: Pick<Widget, 'vendorId'>,
): string {
  return `${(evidence.page[0]?.url ?? requestedUrl).host} ${vendorId ?? '*'}`;
}

const asNoChat = (widget: JudgedWidget): JudgedWidget => ({
  ...widget,
  confidence: 'possible',
  isCorrected: true,
});

function judgeWidget(
  widget: Widget,
  record: AuditRecord,
  checks: readonly Check[],
  vendors: VendorNames,
): JudgedWidget {
  const findings = checks.map((check): Finding => {
    const { id, severity, serves } = check;
    const verdict = check.evaluate(widget.evidence);
    return {
      checkId: id,
      severity,
      weight: weights[severity],
      ...verdict,
      serves,
    };
  });
  const vendor = widget.vendorId === null ? undefined : vendors[widget.vendorId];
  return {
    id: widget.id,
    vendorId: widget.vendorId,
    claimedVendorId: widget.claimedVendorId,
    name: vendor?.name ?? unlistedName(widget.claimedVendorId, vendors),
    homepage: vendor?.homepage ?? null,
    confidence: widget.confidence,
    signals: widget.signals,
    evidence: widget.evidence,
    chain: chainOf(record.evidence, widget.evidence),
    findings,
    score: scoreOf(findings),
  };
}

function unlistedName(claimedVendorId: string | null, vendors: VendorNames): string {
  const claimed = claimedVendorId === null ? undefined : vendors[claimedVendorId];
  return claimed ? `Unlisted chat, claims to be ${claimed.name}` : 'Unlisted chat';
}

/** Order of widgets, worst first: what has no grade comes after what has one, and what is only possible last. */
function badness(widget: JudgedWidget): number {
  const { grade, value } = widget.score;
  const rank = grade === null ? 0 : 1000 * (1 + grades.indexOf(grade)) - (value ?? 0);
  return widget.confidence === 'possible' ? rank - 100_000 : rank;
}
