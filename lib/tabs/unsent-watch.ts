import { maxLeaks, maxReaders, type TextLeak, type wayOuts } from '../evidence/draft.ts';
import { type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';
import type { Trust } from '../evidence/trust.ts';
import { fromTypingSchema, type TypingMessage } from '../messages/from-typing.ts';
import { maxBody } from '../messages/limits.ts';
import { unitsOf } from '../unsent/bytes.ts';
import { CardWatch } from '../unsent/card-watch.ts';
import { findLeak, type Leak, type Message } from '../unsent/compare.ts';
import { DraftLog } from '../unsent/draft-log.ts';
import { type Passing, SentText, sentWindowMs } from '../unsent/sent-text.ts';
import { Streams } from '../unsent/streams.ts';
import { unpacked } from '../unsent/unpack.ts';
import type { FrameSender } from './frame-messages.ts';
import type { TabAudits } from './tab-audits.ts';

type WayOut = (typeof wayOuts)[number];

/** A request as `webRequest.onBeforeRequest` tells of it, with its body. */
export interface SpokenRequest {
  readonly tabId: number;
  readonly url: string;
  readonly type: string;
  readonly method?: string;
  readonly requestBody?: {
    readonly raw?: readonly { readonly bytes?: ArrayBuffer }[];
    readonly formData?: Readonly<Record<string, readonly unknown[]>>;
  } | null;
}

/** What the watch asks of the browser. */
export interface UnsentDesk {
  /** Begins or ends to listen to a tab: its frames' sockets, and the bodies of its requests. */
  listen(tabId: number, isOn: boolean): void;
  /** Resolves to the addresses of scripts that look at keys in a frame, some seconds later; may reject. */
  readKeys?(tabId: number, frameId: number): Promise<readonly string[]>;
  /** Hears all that a frame says of typing. */
  heard?(tabId: number, message: TypingMessage): void;
  nowMs(): number;
}

/** A message that has a draft in it counts only if the draft is still there after this time, in milliseconds. */
const holdMs = 1000;
/** After this time without a key the tab is listened to no more, and what was typed is forgotten, in milliseconds. */
const idleMs = 30_000;

interface Held {
  readonly leak: Leak;
  readonly way: WayOut;
  readonly url: string;
  readonly trust: Trust;
  readonly sentMs: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

interface Composer {
  readonly frameId: number;
  readonly element: string;
  readonly log: DraftLog;
  readonly streams: Streams;
  readonly sent: SentText;
  held: Held[];
  isRead: boolean;
  readers: RecordedUrl[];
  characters: number;
  messages: number;
}

interface Tab {
  readonly composers: Map<string, Composer>;
  /** Frames whose hook answered, and those that have none. */
  readonly tapped: Set<number>;
  readonly untapped: Set<number>;
  idle: ReturnType<typeof setTimeout> | undefined;
  saving: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Compares what leaves a tab while a person types in a chat with what they have typed and not sent. Drafts and messages
 * are held in memory alone, for as long as someone types; what is kept are counts.
 */
export class UnsentWatch {
  readonly #audits: TabAudits;
  readonly #desk: UnsentDesk;
  readonly #tabs = new Map<number, Tab>();
  readonly #cards = new Map<number, CardWatch>();

  constructor(audits: TabAudits, desk: UnsentDesk) {
    this.#audits = audits;
    this.#desk = desk;
  }

  /** Takes a message of any shape; returns whether it was one about typing. */
  receive(unread: unknown, sender: Pick<FrameSender, 'tabId' | 'frameId'>): boolean {
    const parsed = fromTypingSchema.safeParse(unread);
    if (!parsed.success) return false;
    this.#take(parsed.data, sender);
    this.#desk.heard?.(sender.tabId, parsed.data);
    return true;
  }

  /** A request of any tab, before it is made. */
  request({ tabId, url, type, method = 'GET', requestBody }: SpokenRequest): void {
    const tab = this.#tabs.get(tabId);
    if (!tab) return;
    const atMs = this.#desk.nowMs();
    const way = type === 'ping' || type === 'beacon' ? 'beacon' : /frame$/.test(type) ? 'frame' : 'request';
    this.#compare(tabId, tab, way, url, { body: url, isBytes: false, atMs }, 'browser', false);
    const bodies = [...bodiesOf(requestBody, atMs)];
    for (const message of bodies) this.#compare(tabId, tab, way, url, message, 'browser', true);
    if (method !== 'GET' && method !== 'HEAD' && !isWhole(requestBody, bodies))
      for (const { sent } of tab.composers.values())
        sent.pass({ atMs, size: 0, isTold: true, isRead: false });
  }

  /** Begins to look for the test number in what leaves a tab, or ends it and resolves once what is known is kept. */
  async testCard(tabId: number, isOn: boolean): Promise<void> {
    const tab = this.#tabs.get(tabId);
    const card = this.#cards.get(tabId);
    if (!isOn && tab) await this.#save(tabId, tab);
    if (isOn) this.#cards.set(tabId, new CardWatch());
    // Not one that was begun meanwhile.
    else if (this.#cards.get(tabId) === card) this.#cards.delete(tabId);
  }

  /** The tab has navigated or was closed: what was typed there is forgotten. */
  forget(tabId: number): void {
    this.#cards.delete(tabId);
    this.#close(tabId);
  }

  #close(tabId: number): void {
    const tab = this.#tabs.get(tabId);
    if (!tab) return;
    clearTimeout(tab.idle);
    clearTimeout(tab.saving);
    for (const { held } of tab.composers.values()) for (const { timer } of held) clearTimeout(timer);
    this.#tabs.delete(tabId);
    this.#desk.listen(tabId, false);
  }

  #take(message: TypingMessage, { tabId, frameId }: Pick<FrameSender, 'tabId' | 'frameId'>): void {
    if (message.type === 'tapped') {
      const tab = this.#tabs.get(tabId);
      if (!tab) return;
      if (message.tap === 'closed') this.#desk.listen(tabId, true);
      else (message.tap === 'open' ? tab.tapped : tab.untapped).add(frameId);
      for (const { channel, url, ...body } of message.messages)
        this.#compare(tabId, tab, channel, url, body, 'page-claim', true);
      return;
    }
    const tab = this.#tabs.get(tabId) ?? this.#open(tabId);
    const card = this.#cards.get(tabId);
    if (message.type === 'card-typed') {
      card?.typed(`${frameId} ${message.element}`, message.shown);
      this.#saveSoon(tabId, tab);
      return;
    }
    clearTimeout(tab.idle);
    tab.idle = setTimeout(() => this.#idle(tabId), idleMs);
    if (message.type === 'draft-sent') {
      card?.sent();
      for (const composer of tab.composers.values())
        if (composer.frameId === frameId) {
          composer.sent.begin(composer.log.states.at(-1)?.raw ?? '', message.atMs);
          composer.log.sent(message.atMs);
        }
      setTimeout(() => this.#saveSoon(tabId, tab), sentWindowMs);
      return;
    }
    const { element, text, isDeleted, atMs } = message;
    const key = `${frameId} ${element}`;
    const composer = tab.composers.get(key) ?? {
      frameId,
      element,
      log: new DraftLog(),
      streams: new Streams(),
      sent: new SentText(),
      held: [],
      isRead: false,
      readers: [],
      characters: 0,
      messages: 0,
    };
    tab.composers.set(key, composer);
    void this.#readKeys(tabId, composer);
    composer.log.note(text, atMs, isDeleted);
    composer.characters = Math.max(composer.characters, text.trim().length);
    if (text.trim() === '') {
      composer.streams.clear();
      // Emptied by the page at once: that message was what the person sent, by whatever the page takes for Send.
      if (!isDeleted) {
        const isSent = ({ leak, sentMs }: Held) => leak.isWhole && sentMs > atMs - holdMs * 1.5;
        const readable = composer.held.find((one) => isSent(one) && !isDigest(one.leak.encoding));
        this.#drop(composer, isSent);
        composer.sent.emptied(atMs, readable?.leak.encoding ?? null);
      }
    }
    this.#saveSoon(tabId, tab);
  }

  async #readKeys(tabId: number, composer: Composer): Promise<void> {
    if (composer.isRead) return;
    composer.isRead = true;
    const urls = (await this.#desk.readKeys?.(tabId, composer.frameId).catch(() => [])) ?? [];
    composer.isRead = false;
    composer.readers = urls
      .slice(0, maxReaders)
      .map((url) => recordUrl(url))
      .filter((url) => url !== null);
    const tab = this.#tabs.get(tabId);
    if (tab && composer.readers.length > 0) this.#saveSoon(tabId, tab);
  }

  #open(tabId: number): Tab {
    const tab: Tab = {
      composers: new Map(),
      tapped: new Set(),
      untapped: new Set(),
      idle: undefined,
      saving: undefined,
    };
    this.#tabs.set(tabId, tab);
    this.#desk.listen(tabId, true);
    return tab;
  }

  #idle(tabId: number): void {
    const tab = this.#tabs.get(tabId);
    if (!tab) return;
    void this.#save(tabId, tab).finally(() => {
      if (this.#tabs.get(tabId) === tab) this.#close(tabId);
    });
  }

  #compare(
    tabId: number,
    tab: Tab,
    way: WayOut,
    url: string,
    message: Message,
    trust: Trust,
    isMessage: boolean,
  ): void {
    for (const composer of tab.composers.values()) {
      if (isMessage) composer.messages += 1;
      const size = isMessage ? message.body.length : 0;
      const passing: Passing = {
        atMs: message.atMs,
        size,
        isTold: trust === 'browser',
        isRead: size < maxBody,
      };
      composer.sent.take(message, passing, `${way} ${placeOf(url)}`);
      const found =
        findLeak(composer.log, message) ??
        composer.streams.add(composer.log, `${way} ${placeOf(url)}`, message);
      if (found) this.#hold(tabId, tab, composer, found, way, url, trust, message.atMs);
    }
    this.#cards.get(tabId)?.take(message);
    if (isMessage) this.#saveSoon(tabId, tab);
    if (![...tab.composers.values()].some(({ log, sent }) => log.states.length > 0 || sent.isLive)) return;
    // Unpacking takes a moment; drafts are compared as they are then, with the time of the message.
    void unpacked(message).then((inner) => {
      if (!inner || this.#tabs.get(tabId) !== tab) return;
      this.#cards.get(tabId)?.take(inner);
      for (const composer of tab.composers.values()) {
        composer.sent.takeUnpacked(inner);
        const found = findLeak(composer.log, inner);
        if (found)
          this.#hold(tabId, tab, composer, { ...found, encoding: 'gzip' }, way, url, trust, message.atMs);
      }
    });
  }

  #hold(
    tabId: number,
    tab: Tab,
    composer: Composer,
    leak: Leak,
    way: WayOut,
    url: string,
    trust: Trust,
    sentMs: number,
  ): void {
    if (composer.held.length >= 200) return;
    const timer = setTimeout(() => {
      composer.held = composer.held.filter((one) => one !== held);
      void this.#leaked(tabId, tab, composer, held);
    }, holdMs);
    const held: Held = { leak, way, url, trust, sentMs, timer };
    composer.held.push(held);
  }

  #drop(composer: Composer, isDropped: (held: Held) => boolean): void {
    composer.held = composer.held.filter((one) => {
      if (!isDropped(one)) return true;
      clearTimeout(one.timer);
      return false;
    });
  }

  async #leaked(tabId: number, tab: Tab, composer: Composer, { leak, way, url, trust }: Held): Promise<void> {
    const recorded = recordUrl(url);
    if (!recorded) return;
    const { characters, encoding, delayMs } = leak;
    const rounded = Math.round(delayMs);
    await this.#record(tabId, tab, composer, [
      { way, url: { ...recorded, params: [] }, encoding, characters, delayMs: rounded, times: 1, trust },
    ]);
  }

  #saveSoon(tabId: number, tab: Tab): void {
    tab.saving ??= setTimeout(() => {
      tab.saving = undefined;
      void this.#save(tabId, tab);
    }, 500);
  }

  async #save(tabId: number, tab: Tab): Promise<void> {
    for (const composer of tab.composers.values())
      if (composer.characters > 0) await this.#record(tabId, tab, composer, []);
  }

  async #record(tabId: number, tab: Tab, composer: Composer, leaks: TextLeak[]): Promise<void> {
    const { frameId, element, characters } = composer;
    const record = await this.#audits.peek(tabId);
    if (!record || this.#tabs.get(tabId) !== tab) return;
    const messages = composer.messages;
    composer.messages = 0;
    const sent = composer.sent.drain(this.#desk.nowMs());
    const known = record.evidence.composers.find((one) => one.frameId === frameId && one.element === element);
    const isTapped = tab.untapped.size === 0 && record.inspectedFrames.every((one) => tab.tapped.has(one));
    const cardTest = this.#cards.get(tabId)?.at(`${frameId} ${element}`);
    const body = {
      ...(cardTest && { cardTest }),
      ...(composer.readers.length > 0 && { readers: composer.readers }),
      characters,
      messages,
      isTapped,
      leaks: leaks.slice(0, maxLeaks),
      sent,
      element,
      container: known?.container ?? null,
      vendorId: known?.vendorId ?? null,
    };
    await this.#audits.add(tabId, [{ kind: 'drafts', body, trust: 'dom', frameId }]);
  }
}

/** Where a message goes, without what may tell of people. */
function placeOf(url: string): string {
  return url.replace(/[?#].*/s, '');
}

/** Whether all that a request carries could be read. */
function isWhole(body: SpokenRequest['requestBody'], bodies: readonly Message[]): boolean {
  return bodies.length > 0 && (body?.raw ?? []).every(({ bytes }) => bytes !== undefined);
}

function isDigest(encoding: Leak['encoding']): boolean {
  return encoding === 'md5' || encoding === 'sha-1' || encoding === 'sha-256';
}

function* bodiesOf(body: SpokenRequest['requestBody'], atMs: number): Generator<Message> {
  for (const [name, values] of Object.entries(body?.formData ?? {}).slice(0, 100))
    for (const value of values.slice(0, 20))
      if (typeof value === 'string')
        yield { body: `${name}=${value.slice(0, maxBody)}`, isBytes: false, atMs };
  for (const { bytes } of body?.raw?.slice(0, 20) ?? []) {
    if (!bytes) continue;
    const view = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, maxBody));
    yield { body: unitsOf(view), isBytes: true, atMs };
  }
}
