import type { ChainLink } from '../audit/chain.ts';
import { explained } from '../audit/explain.ts';
import type { AuditResult, ExplainedFinding, JudgedWidget } from '../audit/result.ts';
import { say, type Wording } from '../audit/said.ts';
import type { Score } from '../audit/score.ts';
import { explainScore, rubricVersion } from '../audit/score.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { formatUrl } from '../evidence/recorded-url.ts';
import type { ReportDrift } from './drifts.ts';
import { type Question, questionsOf } from './questions.ts';
import { cleanReview, type Review } from './review.ts';
import { schemaVersion } from './schema-version.ts';

/** The circumstances that only the caller knows. */
export interface ReportContext {
  readonly earshotVersion: string;
  /** Name and version as the browser gives them, such as `Chromium 156.0`. */
  readonly browser: string;
  readonly catalogueVersion: string;
  /** When the report was made, UTC, ISO 8601. */
  readonly createdAt: string;
  /** How the guard was set for the page when the report was made. */
  readonly guardSetting: Exclude<GuardSetting, 'untold'>;
  /** What a reviewer has added, if anyone has. */
  readonly review?: Review;
}

/** `off-here`: off for the page's site alone. `untold`: the report is older than the guard's line in it. */
export type GuardSetting = 'on' | 'off' | 'off-here' | 'untold';

/** A finding in a report. `serves`: ids of controls.ts, and of those of the version that has made the report. */
export type ReportFinding = Omit<ExplainedFinding, 'serves'> & { readonly serves: readonly string[] };

type Parts = Readonly<Partial<Record<keyof Evidence, readonly string[]>>>;

/** One widget in a report: as judged, its evidence by id. */
export interface ReportWidget {
  readonly id: string;
  readonly vendorId: string | null;
  /** The vendor whose marks it bears without a request to that vendor's hosts: no proof. */
  readonly claimedVendorId: string | null;
  readonly name: string;
  readonly homepage: string | null;
  readonly confidence: JudgedWidget['confidence'];
  readonly score: Score;
  readonly arithmetic: string;
  readonly findings: readonly ReportFinding[];
  /** Whether a composer or a form of it was seen on the screen; null in reports older than this line. */
  readonly isOpened: boolean | null;
  /** The way it came into the page: page, tag manager, scripts, frames, channels. */
  readonly chain: ChainLink;
  /** Ids of the evidence that belongs to this widget, by kind. */
  readonly parts: Parts;
}

/** The report: one model for every form. Same record, same context, same bytes. */
export interface Report {
  readonly schemaVersion: number;
  readonly tool: { readonly name: 'Earshot'; readonly version: string };
  readonly rubricVersion: string;
  readonly catalogueVersion: string;
  readonly browser: string;
  readonly createdAt: string;
  readonly observedSince: string;
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly state: AuditResult['state'];
  readonly grade: AuditResult['grade'];
  /** `sentCount`: messages sent from this page with a card number hidden. It colours no grade. */
  readonly guard: { readonly setting: GuardSetting; readonly sentCount: number };
  readonly widgets: readonly ReportWidget[];
  /** Ids of the evidence that belongs to no chat, by kind: the page's own. */
  readonly pageParts: Parts;
  /** What the report cannot speak of, in sentences. */
  readonly limits: readonly string[];
  /** What was read: frames by the inspector, frames by the page hook, frames beyond the bound. Null in older reports. */
  readonly watched: {
    readonly inspectedFrames: number;
    readonly hookedFrames: number;
    readonly unreadFrames: number;
  } | null;
  /**
   * What has changed about its chats since this browser last visited them; a chat of which no earlier visit is kept has no entry.
   * Null where that was not looked up, or no history is kept.
   */
  readonly drifts: readonly ReportDrift[] | null;
  /** What a person has added; null where nobody has. It changes no finding and no grade. */
  readonly review: Review | null;
  /** What no browser can see, to be asked of the vendor. */
  readonly questions: readonly Question[];
  readonly dropped: AuditRecord['dropped'];
  readonly evidence: Evidence;
}

const partKinds = [
  'documents',
  'frameElements',
  'scripts',
  'requests',
  'channels',
  'connections',
  'storageKeys',
  'cookies',
  'responses',
  'documentRules',
  'parties',
  'consents',
  'identities',
  'composers',
  'drafts',
  'formFields',
  'privacyLinks',
  'conversations',
  'chatControls',
  'postings',
  'otherSides',
  'signals',
] as const satisfies readonly (keyof Evidence)[];

/** Builds the report of a judged record. Pure; never throws. */
export function buildReport(record: AuditRecord, result: AuditResult, context: ReportContext): Report {
  const page = record.evidence.page[0];
  const review = context.review ? cleanReview(context.review) : null;
  return {
    schemaVersion,
    tool: { name: 'Earshot', version: context.earshotVersion },
    rubricVersion,
    catalogueVersion: context.catalogueVersion,
    browser: context.browser,
    createdAt: context.createdAt,
    observedSince: record.startedAt,
    requestedUrl: formatUrl(record.requestedUrl),
    finalUrl: formatUrl(page?.url ?? record.requestedUrl),
    state: result.state,
    grade: result.grade,
    guard: { setting: context.guardSetting, sentCount: record.masking.sentCount },
    widgets: result.widgets.map(reportWidget),
    pageParts: partsOfPage(record, result),
    limits: limitsOf(record, result).map((limit) => `${limit}`),
    watched: {
      inspectedFrames: record.inspectedFrames.length,
      hookedFrames: record.hookedFrames.length,
      unreadFrames: record.unreadFrames,
    },
    drifts: null,
    review,
    questions: questionsOf(review),
    dropped: record.dropped,
    evidence: record.evidence,
  };
}

function partsOfPage({ evidence }: AuditRecord, { widgets }: AuditResult): Parts {
  const parts: Partial<Record<keyof Evidence, readonly string[]>> = {};
  for (const kind of partKinds) {
    const owned = new Set(widgets.flatMap((widget) => widget.evidence[kind]?.map(({ id }) => id) ?? []));
    const ids = evidence[kind].map(({ id }) => id).filter((id) => !owned.has(id));
    if (ids.length > 0) parts[kind] = ids;
  }
  return parts;
}

function reportWidget(widget: JudgedWidget): ReportWidget {
  const { id, vendorId, name, homepage, confidence, score, findings, chain } = widget;
  const parts: Partial<Record<keyof Evidence, readonly string[]>> = {};
  for (const kind of partKinds) {
    const ids = widget.evidence[kind]?.map((item) => item.id) ?? [];
    if (ids.length > 0) parts[kind] = ids;
  }
  return {
    id,
    vendorId,
    claimedVendorId: widget.claimedVendorId,
    name,
    homepage,
    confidence,
    score,
    arithmetic: explainScore(score),
    findings: findings.map(explained),
    isOpened: widget.evidence.watch.isChatOpen,
    chain,
    parts,
  };
}

/** What was not observed on this page, and why. Each sentence stands by itself; as strings, they are English. */
export function limitsOf(record: AuditRecord, result: AuditResult): Wording[] {
  const limits: Wording[] = [];
  const { dropped, evidence } = record;
  if (evidence.page[0]?.hsts === 'unseen' || !evidence.page[0]) {
    limits.push(
      say`The response of the page itself was not seen: reload the page to have its headers judged.`,
    );
  }
  if (record.hookedFrames.length === 0 && result.widgets.length > 0) {
    limits.push(say`The page’s own sockets and requests could not be watched in any of its frames.`);
  }
  const closed = result.widgets.filter((widget) => !widget.evidence.watch.isChatOpen);
  if (closed.length > 0) {
    const names = closed.map((widget) => widget.name).join(', ');
    limits.push(
      say`The chat was not open while Earshot watched (${names}): open it and the report says more.`,
    );
  }
  if (result.isApp) {
    limits.push(
      say`This page is itself a chat application (messaging or AI chat), not a widget on a site: Earshot audits widgets.`,
    );
  }
  if (record.unreadFrames > 0) {
    limits.push(say`The page has more frames than are read: ${record.unreadFrames} of them were left out.`);
  }
  const lost = dropped.malformed + dropped.overflow + dropped.rate;
  if (lost > 0) {
    limits.push(
      say`Not all that the page said was kept: ${dropped.malformed} messages were malformed, ${dropped.overflow} items came beyond the bounds, ${dropped.rate} claims came faster than they are read.`,
    );
  }
  limits.push(
    say`Seen from one browser, at one time, on one page. What the vendor does on its servers, no browser can see.`,
  );
  return limits;
}
