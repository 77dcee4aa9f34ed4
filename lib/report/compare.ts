import type { Outcome } from '../audit/define-check.ts';
import type { Evidence, EvidenceKind } from '../evidence/evidence.ts';
import { type Drift, driftOf } from '../history/drift.ts';
import { type NotedWidget, noteOf } from '../history/note.ts';
import { type Visit, visitsOfNote } from '../history/visit.ts';
import type { Report, ReportWidget } from './model.ts';

/** What one check said at each visit; null where a visit does not know the check. */
export interface ComparedCheck {
  readonly checkId: string;
  /** In the order of the visits. */
  readonly outcomes: readonly (Outcome | null)[];
  readonly isSame: boolean;
  readonly failCount: number;
}

/** A host, and at which visits the chat had to do with it. */
export interface ComparedHost {
  readonly host: string;
  /** In the order of the visits. */
  readonly isAt: readonly boolean[];
  readonly count: number;
}

/** Visits side by side. */
export interface Comparison {
  /** The oldest first where all are of one chat; else as they were given. */
  readonly visits: readonly Visit[];
  /** `time`: one chat of one site, at several times. `sites`: one vendor on several sites. `vendors`: several vendors. */
  readonly kind: 'time' | 'sites' | 'vendors';
  /** Whether grades and scores can be compared: all are by one rubric. */
  readonly isOneRubric: boolean;
  /** From the oldest visit to the newest; for `time` alone. */
  readonly drift: Drift | null;
  /** What differs first, then by the number of failures. */
  readonly checks: readonly ComparedCheck[];
  /** The most common first. */
  readonly hosts: readonly ComparedHost[];
}

/** Most visits that are compared at once. */
export const maxCompared = 500;

/** Compares visits; more than {@link maxCompared} are left out. Pure; never throws. */
export function compareVisits(given: readonly Visit[]): Comparison {
  const [first, ...rest] = given.slice(0, maxCompared);
  const all = first ? [first, ...rest] : [];
  const isOneVendor = rest.every(({ vendor }) => vendor === first?.vendor);
  const isOneChat = isOneVendor && rest.every(({ site }) => site === first?.site);
  const visits = isOneChat ? all.toSorted((a, b) => (a.at < b.at ? -1 : 1)) : all;
  const [oldest, newest] = [visits[0], visits.at(-1)];
  return {
    visits,
    kind: isOneChat ? 'time' : isOneVendor ? 'sites' : 'vendors',
    isOneRubric: new Set(visits.map(({ rubric }) => rubric)).size <= 1,
    drift: isOneChat && oldest && newest && visits.length > 1 ? driftOf(oldest, newest) : null,
    checks: compareChecks(visits),
    hosts: compareHosts(visits),
  };
}

function compareChecks(visits: readonly Visit[]): ComparedCheck[] {
  const ids = new Set(visits.flatMap(({ outcomes }) => Object.keys(outcomes)));
  return [...ids]
    .map((checkId) => {
      const outcomes = visits.map((visit) => visit.outcomes[checkId] ?? null);
      return {
        checkId,
        outcomes,
        isSame: new Set(outcomes).size <= 1,
        failCount: outcomes.filter((outcome) => outcome === 'fail').length,
      };
    })
    .sort(
      (a, b) =>
        Number(a.isSame) - Number(b.isSame) || b.failCount - a.failCount || (a.checkId < b.checkId ? -1 : 1),
    );
}

function compareHosts(visits: readonly Visit[]): ComparedHost[] {
  const sets = visits.map(({ hosts }) => new Set(hosts));
  return [...new Set(visits.flatMap(({ hosts }) => hosts))]
    .map((host) => {
      const isAt = sets.map((set) => set.has(host));
      return { host, isAt, count: isAt.filter(Boolean).length };
    })
    .sort((a, b) => b.count - a.count || (a.host < b.host ? -1 : 1));
}

const partKinds = ['scripts', 'requests', 'channels', 'documents', 'responses'] as const;

/**
 * A report's chats as visits, so that a colleague's report is compared like a visit of one's own. Those that are only possible
 * are left out, as history leaves them out. Pure; never throws.
 */
export function visitsOfReport(report: Report): Visit[] {
  const { observedSince, catalogueVersion, rubricVersion, evidence } = report;
  const [page] = evidence.page;
  if (!page) return [];
  const items = indexById(evidence);
  const widgets = report.widgets.map((widget) => notedWidget(widget, items));
  const note = noteOf(observedSince, page.url, catalogueVersion, widgets, rubricVersion);
  return visitsOfNote(`${observedSince} report`, note);
}

type PartKind = (typeof partKinds)[number];
type Index = { readonly [K in PartKind]: ReadonlyMap<string, Evidence[K][number]> };

function indexById(evidence: Evidence): Index {
  const byId = <K extends PartKind>(kind: K) =>
    new Map(evidence[kind].map((item): [string, Evidence[K][number]] => [item.id, item]));
  return {
    scripts: byId('scripts'),
    requests: byId('requests'),
    channels: byId('channels'),
    documents: byId('documents'),
    responses: byId('responses'),
  };
}

function notedWidget({ parts, isOpened, ...widget }: ReportWidget, items: Index): NotedWidget {
  const own = <K extends PartKind & EvidenceKind>(kind: K): Evidence[K][number][] =>
    (parts[kind] ?? []).flatMap((id) => items[kind].get(id) ?? []);
  return {
    ...widget,
    evidence: {
      scripts: own('scripts'),
      requests: own('requests'),
      channels: own('channels'),
      documents: own('documents'),
      responses: own('responses'),
      watch: { isChatOpen: isOpened ?? false },
    },
  };
}
