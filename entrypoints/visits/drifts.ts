import { browser } from 'wxt/browser';
import type { AuditResult } from '../../lib/audit/result.ts';
import type { AuditRecord } from '../../lib/evidence/record.ts';
import { type Drift, driftOf } from '../../lib/history/drift.ts';
import { noteOf } from '../../lib/history/note.ts';
import { visitsOfNote } from '../../lib/history/visit.ts';
import { baseline, keepVisits, takeIn } from '../../lib/store/history.ts';
import { loadSettings } from '../../lib/store/settings.ts';

/** What has changed of a page's chats since they were last visited, by vendor (empty: unlisted); null: no earlier visit. */
export type Drifts = ReadonlyMap<string, Drift | null>;

/** An audit, as far as it is compared. */
export interface JudgedPage {
  readonly record: AuditRecord;
  readonly result: AuditResult;
}

let takingIn: Promise<unknown> | null = null;

/**
 * What has changed since the last visit of an audit's page, which is kept as a visit, too. Takes what the background has noted into the history first, once
 * for each page of ours. Null where no history is kept. Rejects where it cannot be read.
 */
export async function driftsOf({ record, result }: JudgedPage): Promise<Drifts | null> {
  const { historyDays } = (await loadSettings()).settings;
  const page = record.evidence.page[0];
  // Also where none is kept any more: what was kept goes.
  takingIn ??= takeIn(historyDays);
  await takingIn;
  if (historyDays === 0 || !page) return null;
  const note = noteOf(record.startedAt, page.url, '', result.widgets);
  const visits = visitsOfNote(`${record.startedAt} ${record.tabId}`, note);
  const before = await Promise.all(visits.map(baseline));
  // A tab that is gone, or does not tell: nothing is kept that may be of a private window.
  const isPrivate = await browser.tabs.get(record.tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );
  if (!isPrivate) await keepVisits(visits).catch(() => undefined);
  return new Map(
    visits.map((visit, index) => {
      const base = before[index];
      return [visit.vendor, base ? driftOf(base, visit) : null];
    }),
  );
}
