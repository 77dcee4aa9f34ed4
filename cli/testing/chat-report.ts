import { checks } from '../../lib/audit/registry.ts';
import { judge } from '../../lib/audit/run.ts';
import {
  auditRecord,
  documentItem,
  frameElementItem,
  requestItem,
  signalItem,
} from '../../lib/checks/testing/evidence-builders.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import { buildReport, type Report } from '../../lib/report/model.ts';
import { context, vendors } from './report-context.ts';

/** What marks evidence as the chat's. */
export const own = { vendorId: 'acme' } as const;

/** A page with one chat in a frame, of the vendor of `vendors`. */
export const chatEvidence: Partial<Evidence> = {
  signals: [signalItem({ kind: 'network', ...own })],
  frameElements: [frameElementItem(own)],
  documents: [documentItem()],
  requests: [requestItem({ ...own, frameId: 1 })],
};

/** The report of a page of which this was seen. */
export function reportOf(evidence: Partial<Evidence>): Report {
  const record = auditRecord(evidence, { inspectedFrames: [0, 1] });
  return buildReport(record, judge(record, checks, vendors), context);
}
