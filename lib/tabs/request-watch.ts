import type { TabRequest } from './traffic.ts';
import type { AnsweredRequest, FailedRequest } from './transport.ts';

/** Types of request that a chat is made of. Pictures, styles and fonts are not listened to. */
const types = ['sub_frame', 'script', 'xmlhttprequest', 'websocket', 'ping', 'other'] as const;
/** What Firefox calls the pings of `sendBeacon`; Chromium knows no such type, and throws at it. */
const beacon = 'beacon';

type Listener<D = TabRequest> = (details: D) => undefined;
type Waiting = (details: AnsweredRequest) => Promise<undefined>;
interface Filter {
  readonly urls: string[];
  readonly types: readonly ((typeof types)[number] | typeof beacon)[];
  readonly tabId?: number;
}
type Extra = 'responseHeaders' | 'extraHeaders' | 'blocking';
interface RequestEvent<D, L = Listener<D>> {
  addListener(listener: L, filter: Filter, extra?: Extra[]): void;
  removeListener(listener: L): void;
}

/** The events of `browser.webRequest` that are used. */
export interface RequestEvents {
  readonly onBeforeRequest: RequestEvent<TabRequest>;
  readonly onBeforeRedirect: RequestEvent<TabRequest>;
  readonly onHeadersReceived: RequestEvent<AnsweredRequest, Listener | Waiting>;
  readonly onResponseStarted: RequestEvent<TabRequest>;
  readonly onErrorOccurred: RequestEvent<FailedRequest>;
  /** The types that this browser knows. */
  readonly ResourceType?: Readonly<Record<string, string>>;
  /** What this browser can be asked for beside; Chromium shows cookies only to those who ask for `extraHeaders`. */
  readonly OnHeadersReceivedOptions?: Readonly<Record<string, string>>;
}

/** Who is told of what. */
export interface RequestHearers {
  /** Told of a request at its start, and at its answer or redirect. */
  onRequest(details: TabRequest): void;
  /** Told once an answer is known with the address that it came from. */
  onResponse(details: TabRequest): void;
  onFailed(details: FailedRequest): void;
  /**
   * Told of each response, which the browser holds back until the promise resolves and then takes as it is. `null` where
   * no extension may do that, which is everywhere but in Firefox.
   */
  readonly onAnswered: ((details: AnsweredRequest) => Promise<void>) | null;
}

/**
 * Listens to the requests of the catalogue's hosts in every tab, and to all of a tab's requests once a chat was spotted
 * there: only so are the answers of its hosts seen, which no list may name. Other tabs pay nothing for that.
 */
export class RequestWatch {
  readonly #events: RequestEvents;
  readonly #types: Filter['types'];
  readonly #extra: Extra[];
  readonly #hearers: RequestHearers;
  readonly #tabs = new Map<number, () => void>();

  constructor(events: RequestEvents, hearers: RequestHearers) {
    this.#events = events;
    this.#types = Object.values(events.ResourceType ?? {}).includes(beacon) ? [...types, beacon] : types;
    const canAsk = Object.values(events.OnHeadersReceivedOptions ?? {}).includes('extraHeaders');
    this.#extra = canAsk ? ['responseHeaders', 'extraHeaders'] : ['responseHeaders'];
    this.#hearers = hearers;
  }

  /** Listens to these match patterns in every tab, for as long as Earshot runs. */
  watchHosts(urls: readonly string[]): void {
    // No patterns would mean all addresses.
    if (urls.length > 0) this.#listen({ urls: [...urls], types: this.#types }, ['responseHeaders']);
  }

  /** Listens to all of a tab's requests. */
  watchTab(tabId: number): void {
    if (this.#tabs.has(tabId)) return;
    this.#tabs.set(tabId, this.#listen({ urls: ['<all_urls>'], types: this.#types, tabId }, this.#extra));
  }

  /** The tab has navigated or was closed. */
  forgetTab(tabId: number): void {
    this.#tabs.get(tabId)?.();
    this.#tabs.delete(tabId);
  }

  #listen(filter: Filter, extra: Extra[]): () => void {
    const { onAnswered } = this.#hearers;
    const listener: Listener = (details) => {
      this.#hearers.onRequest(details);
      return undefined;
    };
    const started: Listener = (details) => {
      this.#hearers.onResponse(details);
      return undefined;
    };
    const failing: Listener<FailedRequest> = (details) => {
      this.#hearers.onFailed(details);
      return undefined;
    };
    const waiting: Waiting | null =
      onAnswered &&
      (async (details) => {
        await onAnswered(details);
        return undefined;
      });
    const { onBeforeRequest, onBeforeRedirect, onHeadersReceived, onResponseStarted, onErrorOccurred } =
      this.#events;
    onBeforeRequest.addListener(listener, filter);
    onBeforeRedirect.addListener(listener, filter);
    onHeadersReceived.addListener(listener, filter, extra);
    onResponseStarted.addListener(started, filter, extra);
    onErrorOccurred.addListener(failing, filter);
    if (waiting) onHeadersReceived.addListener(waiting, filter, ['blocking']);
    return () => {
      onResponseStarted.removeListener(started);
      for (const event of [onBeforeRequest, onBeforeRedirect, onHeadersReceived])
        event.removeListener(listener);
      onErrorOccurred.removeListener(failing);
      if (waiting) onHeadersReceived.removeListener(waiting);
    };
  }
}
