import type { Body, EvidenceKind } from '../evidence/evidence.ts';
import type { ForgetResult } from '../evidence/forgotten.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { recordUrl } from '../evidence/recorded-url.ts';
import { assertNever } from '../messages/assert-never.ts';
import { parseClaim } from '../messages/claim.ts';
import {
  type FrameKind,
  frameKinds,
  fromFrameSchema,
  parseItems,
  type UnreadRules,
  type UnreadSightings,
} from '../messages/from-frame.ts';
import { appSignal } from '../observe/app-signal.ts';
import { clip } from '../observe/clip.ts';
import { ownerOf, requestSignal } from '../observe/network.ts';
import { metaPolicies } from '../observe/policy.ts';
import { parseReferrerPolicy } from '../observe/response.ts';
import { partyOf } from '../observe/set-cookie.ts';
import type { HostIndex } from '../vendors/compile.ts';
import type { Inspection } from './inspection.ts';
import { LeftDocuments } from './left-documents.ts';
import { RecentMessages } from './recent-messages.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

/** Who sent a message, in the browser's own words. */
export interface FrameSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string | undefined;
  readonly origin: string | undefined;
  /** Not in Firefox before 153: mdn/browser-compat-data, webextensions/api/runtime.json, read 2026-11-22. */
  readonly documentId?: string | undefined;
  /** Chromium only. */
  readonly documentLifecycle?: string | undefined;
}

/** Takes in what frames say. Nothing that does not parse gets further; it is counted. */
export class FrameMessages {
  readonly #index: HostIndex;
  readonly #audits: TabAudits;
  readonly #inspection: Inspection;
  readonly #onShown: (tabId: number, url: string) => void;
  readonly #nowMs: () => number;
  readonly #onConsent: (tabId: number, isTouched: boolean) => void;
  readonly #onErased: (tabId: number, result: ForgetResult) => void;
  readonly #left = new LeftDocuments();
  readonly #recent = new RecentMessages();

  /**
   * `onShown` is called when a tab shows a page that was there already, with its address; `onConsent` when its consent
   * banner was read; `onErased` with what a document that went has taken away. `nowMs`: the clock of the browser's own
   * events, in milliseconds since the epoch.
   */
  constructor(
    index: HostIndex,
    audits: TabAudits,
    inspection: Inspection,
    onShown: (tabId: number, url: string) => void,
    nowMs: () => number,
    onConsent: (tabId: number, isTouched: boolean) => void = () => undefined,
    onErased: (tabId: number, result: ForgetResult) => void = () => undefined,
  ) {
    this.#onErased = onErased;
    this.#nowMs = nowMs;
    this.#onConsent = onConsent;
    this.#onShown = onShown;
    this.#index = index;
    this.#audits = audits;
    this.#inspection = inspection;
  }

  /** Takes one message of any shape. Never rejects for what it holds. */
  receive(unread: unknown, sender: FrameSender): Promise<void> {
    return this.#take(unread, sender, this.#nowMs());
  }

  async #take(unread: unknown, sender: FrameSender, atMs: number): Promise<void> {
    const { tabId, frameId } = sender;
    const parsed = fromFrameSchema.safeParse(unread);
    if (!parsed.success) {
      await this.#audits.change(tabId, (record) => {
        record.dropped.malformed += 1;
      });
      return;
    }
    const message = parsed.data;
    if (message.type !== 'restored' && message.type !== 'erased') {
      const page = (await this.#audits.peek(tabId))?.evidence.page[0];
      // In the turn in which it is judged: a page that comes later finds it here, one that came meanwhile has it already.
      this.#recent.keep({ message: unread, sender, atMs });
      // That nothing is hidden any more is true of a document that goes as well.
      const isMaskingOver = message.type === 'masking' && !message.isHiding && !message.isSent;
      if (this.#left.has(sender, page?.url.host, atMs) && !isMaskingOver) return;
    }
    switch (message.type) {
      case 'spotted':
        void this.#inspection.run(tabId);
        return;
      case 'app':
        // A page that is a chat has no widget to inspect.
        await this.#audits.add(tabId, [{ kind: 'signals', body: appSignal, trust: 'dom', frameId }]);
        return;
      case 'inspected': {
        const seen: Seen<EvidenceKind>[] = await this.#read(message.sightings, sender);
        if (message.rules) seen.push(...rulesOf(message.rules, sender));
        await this.#audits.add(tabId, seen);
        await this.#audits.change(tabId, (record) => {
          note(record.inspectedFrames, frameId);
          if (message.isHooked) note(record.hookedFrames, frameId);
          record.unreadFrames = Math.max(record.unreadFrames, message.unreadFrames ?? 0);
        });
        const record = await this.#audits.peek(tabId);
        // A frame that is not inspected yet: it was added after the last injection.
        if (record && hasUnreadFrames(record)) void this.#inspection.run(tabId);
        return;
      }
      case 'retained':
        await this.#audits.add(tabId, await this.#read(message.sightings, sender));
        return;
      case 'claimed':
        await this.#claimed(message.lines, message.lost, sender);
        return;
      case 'erased':
        this.#onErased(tabId, message.result);
        return;
      case 'masking': {
        const { isHiding, isSent } = message;
        await this.#audits.change(tabId, ({ masking }) => {
          masking.hidingFrames = masking.hidingFrames.filter((id) => id !== frameId);
          if (isHiding) note(masking.hidingFrames, frameId);
          if (isSent) masking.sentCount += 1;
        });
        return;
      }
      case 'consent': {
        // A frame has no say in what the page asks.
        if (frameId !== 0) return;
        const readings = message.readings.map((reading): Seen<'consents'> => {
          return { kind: 'consents', body: { ...reading, source: 'banner' }, trust: 'dom', frameId };
        });
        await this.#audits.add(tabId, readings);
        this.#onConsent(
          tabId,
          readings.some(({ body }) => body.isTouched),
        );
        return;
      }
      case 'restored':
        // What is kept of the tab is of the page before. Inspectors that are in this one speak up by themselves.
        if (frameId !== 0 || sender.url === undefined) return;
        this.#onShown(tabId, sender.url);
        await this.navigated(tabId, Number.POSITIVE_INFINITY);
        return;
      default:
        assertNever(message);
    }
  }

  /**
   * The tab has a new page, whose audit has begun; its response came at `sinceMs`, in milliseconds since the epoch. What the
   * tab's frames said later than that is heard again: browsers tell of the response and of its document's words in any order.
   */
  async navigated(tabId: number, sinceMs: number): Promise<void> {
    this.#left.navigated(tabId, sinceMs);
    for (const { message, sender, atMs } of this.#recent.take(tabId, sinceMs)) {
      await this.#take(message, sender, atMs);
    }
  }

  /** The tab was closed. */
  closed(tabId: number): void {
    this.#left.closed(tabId);
  }

  async #claimed(lines: readonly string[], lost: number, { tabId, frameId }: FrameSender): Promise<void> {
    let malformed = 0;
    const seen: Seen<'channels'>[] = [];
    for (const line of lines) {
      const body = parseClaim(line);
      if (body) seen.push({ kind: 'channels', body, trust: 'page-claim', frameId });
      else malformed += 1;
    }
    await this.#audits.add(tabId, seen);
    if (malformed + lost === 0) return;
    await this.#audits.change(tabId, (record) => {
      record.dropped.malformed += malformed;
      record.dropped.rate += lost;
    });
  }

  async #read(unread: UnreadSightings, sender: FrameSender): Promise<Seen<FrameKind>[]> {
    let malformed = 0;
    const seen: Seen<FrameKind>[] = [];
    const pageHost = (await this.#audits.peek(sender.tabId))?.evidence.page[0]?.url.host ?? '';
    for (const kind of frameKinds) {
      const bodies = parseItems(kind, unread[kind] ?? [], () => {
        malformed += 1;
      });
      for (const body of bodies) {
        if (isBeyondFrames(kind, body)) malformed += 1;
        else
          seen.push({
            kind,
            body: vouch(kind, body, sender, pageHost),
            trust: 'dom',
            frameId: sender.frameId,
          });
      }
    }
    seen.push(...this.#identify(seen, sender.frameId));
    if (malformed > 0) {
      await this.#audits.change(sender.tabId, (record) => {
        record.dropped.malformed += malformed;
      });
    }
    return seen;
  }

  /** Requests that the document lists: the catalogue's word on them, and the signals that they give. */
  #identify(seen: Seen<FrameKind>[], frameId: number): Seen<'signals'>[] {
    const signals: Seen<'signals'>[] = [];
    for (const one of seen) {
      if (one.kind !== 'requests') continue;
      const body = one.body as Body<'requests'>;
      const known = ownerOf(this.#index, body.url, body.type);
      // Script paths are the inspector's to know; of everything else the catalogue's index has the word.
      body.vendorId = known ?? (body.type === 'script' ? body.vendorId : null);
      const signal = requestSignal(this.#index, body);
      if (signal) signals.push({ kind: 'signals', body: signal, trust: 'dom', frameId });
    }
    return signals;
  }
}

/** A frame knows the protocol of a connection at best: what is measured or refused, the browser alone can tell. */
function isBeyondFrames<K extends FrameKind>(kind: K, body: Body<K>): boolean {
  return kind === 'connections' && (body as Body<'connections'>).source !== 'inferred';
}

/** Address and origin of a document are the browser's to say, not the message's. */
function vouch<K extends FrameKind>(kind: K, body: Body<K>, sender: FrameSender, pageHost: string): Body<K> {
  if (kind === 'storageKeys' || kind === 'cookies') {
    // What stands below the page's own host, or above it, is another origin and no other party.
    const stored = body as Body<'storageKeys' | 'cookies'>;
    return { ...stored, party: partyOf(stored.host, pageHost) } as Body<K>;
  }
  if (kind !== 'documents') return body;
  const document = body as Body<'documents'>;
  const url = sender.url === undefined ? null : recordUrl(sender.url);
  const vouched: Body<'documents'> = {
    ...document,
    url: url ?? document.url,
    origin: sender.origin === undefined ? document.origin : clip(sender.origin, 300),
    relation: sender.frameId === 0 ? 'top' : document.relation === 'top' ? 'cross-origin' : document.relation,
  };
  return vouched as Body<K>;
}

/** What a document says of itself, judged: nothing of its text is kept. Whose rules they are the browser says. */
function rulesOf(
  { policies, referrer, ...rest }: UnreadRules,
  { url: address, frameId }: FrameSender,
): Seen<'documentRules'>[] {
  const url = address === undefined ? null : recordUrl(address);
  if (!url) return [];
  const body = {
    url,
    policies: metaPolicies(policies),
    referrerPolicy: parseReferrerPolicy(referrer),
    ...rest,
    windowNameLength: Math.min(rest.windowNameLength, 1_000_000_000),
  };
  return [{ kind: 'documentRules', body, trust: 'dom', frameId }];
}

function note(frames: number[], frameId: number): void {
  if (!frames.includes(frameId) && frames.length < 1000) frames.push(frameId);
}

function hasUnreadFrames({ evidence, inspectedFrames }: AuditRecord): boolean {
  const readable = evidence.frameElements.filter((frame) => frame.isVisible || frame.source === 'src').length;
  return readable > inspectedFrames.filter((frameId) => frameId !== 0).length;
}
