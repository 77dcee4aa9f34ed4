import { browser } from 'wxt/browser';
import type { AuditResult } from '../audit/result.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { recordVersion } from '../evidence/record-version.ts';

/** What is kept of a tab: what was seen, and what was made of it. */
export interface StoredAudit {
  readonly record: AuditRecord;
  readonly result: AuditResult;
  /** Version of the catalogue that was asked. */
  readonly catalogueVersion: string;
}

const prefix = 'audit:';

/** The audit of a tab, or null. It lives as long as the browser's session, at most. */
export async function loadAudit(tabId: number): Promise<StoredAudit | null> {
  const key = prefix + tabId;
  const stored = (await browser.storage.session.get(key))[key] as StoredAudit | undefined;
  return stored?.record.recordVersion === recordVersion ? stored : null;
}

/** Keeps a tab's audit. Rejects where the browser's space for the session is full. */
export async function saveAudit(audit: StoredAudit): Promise<void> {
  await browser.storage.session.set({ [prefix + audit.record.tabId]: audit });
}

/** Less free space than this takes no audit of a page with a chat, in bytes. */
const leastRoomBytes = 40_000;

/** Whether the browser's space for the session is used up, so that audits are not kept. False where it does not tell. Never rejects. */
export async function isSessionFull(): Promise<boolean> {
  const { session } = browser.storage as unknown as {
    session: { QUOTA_BYTES?: number; getBytesInUse?(): Promise<number> };
  };
  const usedBytes = await session.getBytesInUse?.().catch(() => 0);
  return (usedBytes ?? 0) > (session.QUOTA_BYTES ?? Number.POSITIVE_INFINITY) - leastRoomBytes;
}

/** Forgets a tab's audit. */
export async function removeAudit(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

/** Calls back with each new audit of a tab (null: forgotten) until the returned function is called. */
export function watchAudit(tabId: number, onChange: (audit: StoredAudit | null) => void): () => void {
  const key = prefix + tabId;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changes[key] : undefined;
    if (change) onChange((change.newValue as StoredAudit | undefined) ?? null);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
