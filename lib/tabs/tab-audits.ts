import type { Check } from '../audit/define-check.ts';
import type { AuditResult } from '../audit/result.ts';
import { judge, type VendorNames } from '../audit/run.ts';
import type { Body, EvidenceKind } from '../evidence/evidence.ts';
import { addSighting } from '../evidence/merge.ts';
import { type AuditRecord, newRecord } from '../evidence/record.ts';
import type { RecordedUrl } from '../evidence/recorded-url.ts';
import type { Trust } from '../evidence/trust.ts';
import type { StoredAudit } from '../store/audits.ts';

/** What the room needs of the world outside. */
export interface TabAuditsOptions {
  readonly checks: readonly Check[];
  /** Names and what else is said of vendors; asked for only where there is a sign of a chat. */
  vendors(): Promise<VendorNames>;
  readonly catalogueVersion: string;
  nowMs(): number;
  load(tabId: number): Promise<StoredAudit | null>;
  save(audit: StoredAudit): Promise<void>;
  remove(tabId: number): Promise<void>;
  /** Whether nothing shall be kept of the page on this host; none by default. */
  isLeftAlone?(host: string): Promise<boolean>;
  /** What the person has called no chat; nothing by default. */
  notChats?(): Promise<readonly string[]>;
  /** Called where a page could not be judged: an error of ours. It is tried again with what is seen next. */
  onFailed?(tabId: number): void;
  /** Called with each new result, after it was kept; `isKept` is false where there was no room for it. */
  onJudged(record: AuditRecord, result: AuditResult, isKept: boolean): void;
}

/** One thing seen in a frame, and who says so. */
export interface Seen<K extends EvidenceKind> {
  readonly kind: K;
  readonly body: Body<K>;
  readonly trust: Trust;
  readonly frameId: number;
}

/** Least time between two savings of one tab's audit, in milliseconds. */
const saveRestMs = 100;

interface Entry {
  record: AuditRecord;
  startedMs: number;
  result: AuditResult | null;
  isDirty: boolean;
  isSaving: boolean;
}

/**
 * The audits of the open tabs. The store is their home: memory only spares reading it again, so that a worker that was
 * ended goes on where the last saving left off, a tenth of a second before at most.
 */
export class TabAudits {
  readonly #options: TabAuditsOptions;
  readonly #entries = new Map<number, Entry>();
  readonly #loading = new Map<number, Promise<StoredAudit | null>>();

  constructor(options: TabAuditsOptions) {
    this.#options = options;
  }

  /** A new page in a tab: what was known of the one before is over. `response`: what its headers said, if they were seen. */
  navigated(
    tabId: number,
    page: Body<'page'>,
    requestedUrl: RecordedUrl,
    response: Body<'responses'> | null = null,
  ): void {
    const startedMs = this.#options.nowMs();
    const record = newRecord(tabId, new Date(startedMs).toISOString(), requestedUrl);
    const entry: Entry = { record, startedMs, result: null, isDirty: false, isSaving: false };
    this.#entries.set(tabId, entry);
    this.#loading.delete(tabId);
    addSighting(record.evidence, { kind: 'page', body: page, trust: 'browser', frameId: 0, atMs: 0 });
    // In the same turn, so that a page without chat is written once.
    if (response) {
      addSighting(record.evidence, {
        kind: 'responses',
        body: response,
        trust: 'browser',
        frameId: 0,
        atMs: 0,
      });
    }
    this.#changed(tabId, entry);
  }

  /** Adds what was seen. Without an audit of the tab it is dropped: nothing is known of its page. */
  async add<K extends EvidenceKind>(tabId: number, seen: readonly Seen<K>[]): Promise<void> {
    if (seen.length === 0) return;
    await this.change(tabId, (record, atMs) => {
      for (const one of seen) {
        if (addSighting(record.evidence, { ...one, atMs }) === 'full') record.dropped.overflow += 1;
      }
    });
  }

  /** Changes the tab's record in place; `atMs` is the time since the page began. */
  async change(tabId: number, edit: (record: AuditRecord, atMs: number) => void): Promise<void> {
    const entry = await this.#entry(tabId);
    if (!entry) return;
    const host = entry.record.evidence.page[0]?.url.host;
    if (host !== undefined && (await this.#options.isLeftAlone?.(host))) return;
    edit(entry.record, Math.max(0, this.#options.nowMs() - entry.startedMs));
    this.#changed(tabId, entry);
  }

  /** The tab's record as it stands, or null. Not to be changed. */
  async peek(tabId: number): Promise<AuditRecord | null> {
    return (await this.#entry(tabId))?.record ?? null;
  }

  /** The tab was closed. */
  async closed(tabId: number): Promise<void> {
    this.#entries.delete(tabId);
    this.#loading.delete(tabId);
    await this.#options.remove(tabId);
  }

  async #entry(tabId: number): Promise<Entry | null> {
    const known = this.#entries.get(tabId);
    if (known) return known;
    const loading = this.#loading.get(tabId) ?? this.#options.load(tabId).catch(() => null);
    this.#loading.set(tabId, loading);
    const stored = await loading;
    // A navigation that came meanwhile has the newer word, and a tab that was closed has none.
    const newer = this.#entries.get(tabId);
    if (newer || !stored || this.#loading.get(tabId) !== loading) return newer ?? null;
    const startedMs = Date.parse(stored.record.startedAt);
    const entry = {
      record: stored.record,
      startedMs,
      result: stored.result,
      isDirty: false,
      isSaving: false,
    };
    this.#entries.set(tabId, entry);
    return entry;
  }

  #changed(tabId: number, entry: Entry): void {
    entry.isDirty = true;
    if (!entry.isSaving) void this.#saveAll(tabId, entry);
  }

  /** Pages without a sign of a chat need no names. Where the file cannot be read, all are nameless until the next time. */
  async #vendorsFor({ evidence }: AuditRecord): Promise<VendorNames> {
    return evidence.signals.length === 0 ? {} : this.#options.vendors().catch(() => ({}));
  }

  async #saveAll(tabId: number, entry: Entry): Promise<void> {
    entry.isSaving = true;
    // Events of one turn are judged together.
    await Promise.resolve();
    while (entry.isDirty && this.#entries.get(tabId) === entry) {
      entry.isDirty = false;
      const { checks, catalogueVersion } = this.#options;
      const vendors = await this.#vendorsFor(entry.record);
      const notChats = await this.#options.notChats?.();
      let result: AuditResult;
      try {
        result = judge(entry.record, checks, vendors, notChats);
      } catch {
        this.#options.onFailed?.(tabId);
        break;
      }
      if (this.#entries.get(tabId) !== entry) break;
      entry.result = result;
      const isKept = await this.#options.save({ record: entry.record, result, catalogueVersion }).then(
        () => true,
        () => false,
      );
      if (!this.#entries.has(tabId)) await this.#options.remove(tabId);
      if (this.#entries.get(tabId) !== entry) break;
      this.#options.onJudged(entry.record, result, isKept);
      await new Promise((resolve) => setTimeout(resolve, saveRestMs));
    }
    entry.isSaving = false;
  }
}
