import type { TabRequest } from './traffic.ts';

/** Types of request that a chat is made of. Pictures, styles and fonts are not listened to. */
const types = ['sub_frame', 'script', 'xmlhttprequest', 'websocket', 'ping', 'other'] as const;
/** What Firefox calls the pings of `sendBeacon`; Chromium knows no such type, and throws at it. */
const beacon = 'beacon';

type Listener = (details: TabRequest) => undefined;
interface Filter {
  readonly urls: string[];
  readonly types: readonly ((typeof types)[number] | typeof beacon)[];
  readonly tabId?: number;
}
type Extra = 'responseHeaders' | 'extraHeaders';
interface RequestEvent {
  addListener(listener: Listener, filter: Filter, extra?: Extra[]): void;
  removeListener(listener: Listener): void;
}

/** The events of `browser.webRequest` that are used. */
export interface RequestEvents {
  readonly onBeforeRequest: RequestEvent;
  readonly onBeforeRedirect: RequestEvent;
  readonly onHeadersReceived: RequestEvent;
  readonly onResponseStarted: RequestEvent;
  /** The types that this browser knows. */
  readonly ResourceType?: Readonly<Record<string, string>>;
  /** What this browser can be asked for beside; Chromium shows cookies only to those who ask for `extraHeaders`. */
  readonly OnHeadersReceivedOptions?: Readonly<Record<string, string>>;
}

/**
 * Listens to the requests of the catalogue's hosts in every tab, and to all of a tab's requests once a chat was spotted
 * there: only so are the answers of its hosts seen, which no list may name. Other tabs pay nothing for that.
 */
export class RequestWatch {
  readonly #events: RequestEvents;
  readonly #types: Filter['types'];
  readonly #extra: Extra[];
  readonly #onRequest: (details: TabRequest) => void;
  readonly #onResponse: (details: TabRequest) => void;
  readonly #tabs = new Map<number, () => void>();

  /**
   * `onRequest` is called at the start of a request, at its answer or redirect; `onResponse` once its answer is known with
   * the address that it came from.
   */
  constructor(
    events: RequestEvents,
    onRequest: (details: TabRequest) => void,
    onResponse: (details: TabRequest) => void,
  ) {
    this.#events = events;
    this.#onResponse = onResponse;
    this.#types = Object.values(events.ResourceType ?? {}).includes(beacon) ? [...types, beacon] : types;
    const canAsk = Object.values(events.OnHeadersReceivedOptions ?? {}).includes('extraHeaders');
    this.#extra = canAsk ? ['responseHeaders', 'extraHeaders'] : ['responseHeaders'];
    this.#onRequest = onRequest;
  }

  /** Listens to these match patterns in every tab, for as long as Earshot runs. */
  watchHosts(urls: readonly string[]): void {
    this.#listen({ urls: [...urls], types: this.#types }, ['responseHeaders']);
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
    const listener: Listener = (details) => {
      this.#onRequest(details);
      return undefined;
    };
    const onResponse: Listener = (details) => {
      this.#onResponse(details);
      return undefined;
    };
    const { onBeforeRequest, onBeforeRedirect, onHeadersReceived, onResponseStarted } = this.#events;
    onBeforeRequest.addListener(listener, filter);
    onBeforeRedirect.addListener(listener, filter);
    onHeadersReceived.addListener(listener, filter, extra);
    onResponseStarted.addListener(onResponse, filter, extra);
    return () => {
      onResponseStarted.removeListener(onResponse);
      for (const event of [onBeforeRequest, onBeforeRedirect, onHeadersReceived])
        event.removeListener(listener);
    };
  }
}
