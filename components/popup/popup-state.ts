import type { AuditResult } from '../../lib/audit/result.ts';
import type { AuditRecord } from '../../lib/evidence/record.ts';

/** A tab's audit, as far as views read it. */
export interface ShownAudit {
  readonly record: AuditRecord;
  readonly result: AuditResult;
}

/**
 * What the popup has to say. `unread`: the page has loaded and nothing is known of it; `full`: nor could it be kept, for the
 * browser's space is used up; `ignored`: the site is left alone;
 * `withheld`: the person, or whoever manages the browser, keeps Earshot from reading sites.
 */
export type PopupState =
  | { readonly kind: 'reading' | 'unread' | 'full' | 'unreadable' | 'ignored' | 'broken' }
  | { readonly kind: 'withheld'; readonly isRefused: boolean }
  | { readonly kind: 'read'; readonly audit: ShownAudit };

/** Host and port of an address for the popup's head; null where there is none to show. Never throws. */
export function hostOf(url: string | undefined): string | null {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host : null;
}

/** Host and port of the page that was audited: where it ended, else where it was asked for. Never throws. */
export function auditedHost(record: AuditRecord): string {
  const { host, port } = record.evidence.page[0]?.url ?? record.requestedUrl;
  return port === '' ? host : `${host}:${port}`;
}

/** Whether there is anything to press between head and foot, which newer evidence would put something else in place of. */
export function hasButtons(state: PopupState | null): boolean {
  if (state?.kind === 'read') return state.audit.result.widgets.length > 0;
  return state !== null && state.kind !== 'reading';
}
