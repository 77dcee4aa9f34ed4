import { checks } from '../audit/registry.ts';
import type { AuditResult } from '../audit/result.ts';
import { judge } from '../audit/run.ts';
import type { SentCounts, TextLeak } from '../evidence/draft.ts';
import type { Body } from '../evidence/evidence.ts';
import { addSighting } from '../evidence/merge.ts';
import { type AuditRecord, newRecord } from '../evidence/record.ts';
import type { RecordedUrl } from '../evidence/recorded-url.ts';
import { type FrameKind, frameKinds, type Sightings } from '../messages/from-frame.ts';
import { findLeak, findText } from '../unsent/compare.ts';
import { DraftLog } from '../unsent/draft-log.ts';

/** A name that no host can have (RFC 2606): the vendor of the practice chat is a function in the page. */
export const practiceVendor: RecordedUrl = {
  scheme: 'https',
  host: 'practice-chat.invalid',
  port: '',
  path: '/drafts',
  params: [],
};

/** Messages that are shorter are not told from what a protocol says by itself, in characters. */
const comparable = 12;

/**
 * What is seen of the practice chat while a person types in it, in memory alone. The comparison of what was typed with what the
 * vendor was given is the one that watches real chats; nothing here knows what comes of it.
 */
export class PracticeDraft {
  readonly #log = new DraftLog();
  #leak: TextLeak | null = null;
  #characters = 0;
  #given = 0;
  #awaited: DraftLog | null = null;
  #sent: SentCounts = { messages: 0, found: 0, sealed: 0, outgoing: 0, unread: 0, encoding: null };

  /** The composer holds this now; times in milliseconds since the epoch. */
  typed(text: string, atMs: number, isDeleted: boolean): void {
    this.#log.note(text, atMs, isDeleted);
    this.#characters = Math.max(this.#characters, text.trim().length);
  }

  /** The person has pressed Send: what the vendor is given from now on was meant for it. */
  sent(text: string, atMs: number): void {
    this.#log.sent(atMs);
    if (text.trim().length < comparable) return;
    this.#awaited = new DraftLog();
    this.#awaited.note(text, atMs, false);
    this.#sent = { ...this.#sent, messages: this.#sent.messages + 1 };
  }

  /** The vendor is given this. */
  given(body: string, atMs: number): void {
    this.#given += 1;
    this.#compareSent(body, atMs);
    const leak = findLeak(this.#log, { body, isBytes: false, atMs });
    if (!leak) return;
    const { characters, encoding, delayMs } = leak;
    const old = this.#leak;
    this.#leak = {
      way: 'request',
      url: practiceVendor,
      encoding,
      characters: Math.max(characters, old?.characters ?? 0),
      delayMs: Math.min(Math.round(delayMs), old?.delayMs ?? Number.POSITIVE_INFINITY),
      times: (old?.times ?? 0) + 1,
      trust: 'dom',
    };
  }

  #compareSent(body: string, atMs: number): void {
    if (!this.#awaited) return;
    const encoding = findText(this.#awaited, { body, isBytes: false, atMs });
    const { found, outgoing } = this.#sent;
    this.#sent = { ...this.#sent, outgoing: outgoing + 1, ...(encoding && { found: found + 1, encoding }) };
    this.#awaited = null;
  }

  /** The evidence of it at this composer; null while nothing was typed. */
  evidenceAt(composer: Body<'composers'>): Body<'drafts'> | null {
    if (this.#characters === 0) return null;
    const { element, container, vendorId } = composer;
    return {
      characters: this.#characters,
      messages: this.#given,
      // Its one way out is watched: the function that the vendor is.
      isTapped: true,
      leaks: this.#leak ? [this.#leak] : [],
      sent: this.#sent,
      element,
      container,
      vendorId,
    };
  }
}

/** An audit of the practice chat. */
export interface PracticeAudit {
  readonly record: AuditRecord;
  readonly result: AuditResult;
}

/**
 * Judges what was seen of the practice chat, by all checks and the rubric, as any page's. `startedAt`: UTC, ISO 8601. Of the
 * page's response nothing is known, since an extension's page has none: what needs it is not judged.
 */
export function auditPractice(
  sightings: Sightings,
  draft: PracticeDraft,
  url: RecordedUrl,
  startedAt: string,
  atMs: number,
): PracticeAudit {
  const record = newRecord(-1, startedAt, url);
  record.inspectedFrames.push(0);
  // All that this chat can send passes through the draft's `given`.
  record.hookedFrames.push(0);
  const add = <K extends FrameKind>(kind: K, bodies: readonly Body<K>[] = []) => {
    for (const body of bodies) addSighting(record.evidence, { kind, body, trust: 'dom', frameId: 0, atMs });
  };
  for (const kind of frameKinds) add(kind, sightings[kind]);
  const [composer] = sightings.composers ?? [];
  const typed = composer && draft.evidenceAt(composer);
  if (typed) addSighting(record.evidence, { kind: 'drafts', body: typed, trust: 'dom', frameId: 0, atMs });
  return { record, result: judge(record, checks, {}) };
}
