import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checks } from '../audit/registry.ts';
import { judge } from '../audit/run.ts';
import { auditRecord, scriptItem, signalItem } from '../checks/testing/evidence-builders.ts';
import type { StoredAudit } from './audits.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { isSessionFull, loadAudit, removeAudit, saveAudit, watchAudit } = await import('./audits.ts');

beforeEach(() => {
  fakeBrowser.reset();
});

function auditOf(tabId: number): StoredAudit {
  const record = auditRecord({ signals: [signalItem()], scripts: [scriptItem()] }, { tabId });
  const result = judge(record, checks, { acme: { name: 'Acme Chat', homepage: null } });
  return { record, result, catalogueVersion: '1-test' };
}

describe('the audit of a tab', () => {
  it('comes back as it was kept', async () => {
    await saveAudit(auditOf(7));
    expect(await loadAudit(7)).toEqual(auditOf(7));
  });

  it('survives what the browser does to it', () => {
    // Both browsers keep JSON or a structured clone: nothing may be lost in either.
    const audit = auditOf(7);
    expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
    expect(structuredClone(audit)).toEqual(audit);
  });

  it('is of that tab alone', async () => {
    await saveAudit(auditOf(7));
    await saveAudit(auditOf(77));
    await removeAudit(7);
    expect(await loadAudit(7)).toBeNull();
    expect((await loadAudit(77))?.record.tabId).toBe(77);
    expect(await loadAudit(1)).toBeNull();
  });

  it('lives no longer than the browser’s session', async () => {
    await saveAudit(auditOf(7));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['audit:7']);
  });

  it('of another version is not read', async () => {
    const audit = auditOf(7);
    const newer = { ...audit, record: { ...audit.record, recordVersion: 999 } };
    await fakeBrowser.storage.session.set({ 'audit:7': newer });
    expect(await loadAudit(7)).toBeNull();
  });

  it('that finds no room says so', async () => {
    const full = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(saveAudit(auditOf(7))).rejects.toThrow('QUOTA_BYTES');
    full.mockRestore();
  });
});

describe('watching it', () => {
  it('tells each new one and its end, until it is over', async () => {
    const seen: (number | null)[] = [];
    const stop = watchAudit(7, (audit) => seen.push(audit?.record.tabId ?? null));
    await saveAudit(auditOf(7));
    await saveAudit(auditOf(8));
    await fakeBrowser.storage.local.set({ 'audit:7': auditOf(7) });
    await removeAudit(7);
    expect(seen).toEqual([7, null]);
    stop();
    await saveAudit(auditOf(7));
    expect(seen).toEqual([7, null]);
  });
});

describe('the space for audits', () => {
  const ofBytes = (QUOTA_BYTES: number | undefined, used: () => Promise<number>) =>
    Object.assign(fakeBrowser.storage.session, { QUOTA_BYTES, getBytesInUse: vi.fn(used) });

  it.each<[string, number | undefined, () => Promise<number>, boolean]>([
    ['is used up', 10_000_000, async () => 9_999_900, true],
    ['has room', 10_000_000, async () => 5_000_000, false],
    ['has a bound that nobody tells', undefined, async () => 9_999_900, false],
    ['cannot be asked for', 10_000_000, () => Promise.reject(new Error('no storage')), false],
  ])('%s', async (_, quota, used, isFull) => {
    ofBytes(quota, used);
    expect(await isSessionFull()).toBe(isFull);
  });
});
