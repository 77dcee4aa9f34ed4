import type { AuditResult } from '../audit/result.ts';
import { hostPattern } from '../observe/network.ts';
import type { HostIndex } from '../vendors/compile.ts';
import { matchHost } from '../vendors/host-match.ts';
import type { TabRequest } from './traffic.ts';

type Listener = (details: never) => undefined;
interface EventSource {
  addListener(
    listener: Listener,
    filter: { urls: string[]; types?: never; tabId?: number },
    extra?: never,
  ): void;
  removeListener(listener: Listener): void;
}
/** The part of `browser.webRequest` that is used. */
interface WebRequest {
  readonly onBeforeRequest: unknown;
  readonly onBeforeRedirect: unknown;
  readonly onHeadersReceived: unknown;
}

/** All but the page itself; frames as well, for their start and redirects. */
const types = [
  'sub_frame',
  'script',
  'xmlhttprequest',
  'websocket',
  'ping',
  'stylesheet',
  'image',
  'font',
  'media',
  'other',
];
/** Hosts of one tab that are watched beside the catalogue's. */
const maxHosts = 40;

/** Listens to the requests of the catalogue's hosts, and of the hosts that a spotted widget uses, in its tab alone. */
export class HostWatch {
  readonly #index: HostIndex;
  readonly #webRequest: WebRequest;
  readonly #onRequest: (details: TabRequest) => void;
  readonly #tabs = new Map<number, { hosts: Set<string>; stop: () => void }>();

  constructor(index: HostIndex, webRequest: WebRequest, onRequest: (details: TabRequest) => void) {
    this.#index = index;
    this.#webRequest = webRequest;
    this.#onRequest = onRequest;
  }

  /** Listens to these patterns in every tab, for as long as Earshot runs. */
  watchCatalogue(patterns: readonly string[]): void {
    if (patterns.length > 0) this.#listen({ urls: [...patterns] });
  }

  /** Widens to the hosts of a tab's widgets. */
  watch(tabId: number, result: AuditResult): void {
    const hosts = new Set<string>();
    for (const { evidence } of result.widgets) {
      for (const host of evidence.watch.hosts) {
        const match = matchHost(this.#index, host, '/');
        const isListed = match && match.role !== 'broad' && !match.path;
        if (!isListed && hosts.size < maxHosts && isHostName(host)) hosts.add(host);
      }
    }
    const known = this.#tabs.get(tabId);
    if ([...hosts].every((host) => known?.hosts.has(host))) return;
    known?.stop();
    const stop = this.#listen({ urls: [...hosts].map(hostPattern), tabId });
    this.#tabs.set(tabId, { hosts, stop });
  }

  /** The tab has navigated or was closed. */
  forget(tabId: number): void {
    this.#tabs.get(tabId)?.stop();
    this.#tabs.delete(tabId);
  }

  #listen(filter: { urls: string[]; tabId?: number }): () => void {
    const listener = ((details: TabRequest) => {
      this.#onRequest(details);
      return undefined;
    }) as Listener;
    const full = { ...filter, types: types as never };
    const { onBeforeRequest, onBeforeRedirect, onHeadersReceived } = this.#webRequest as Record<
      keyof WebRequest,
      EventSource
    >;
    onBeforeRequest.addListener(listener, full);
    onBeforeRedirect.addListener(listener, full);
    onHeadersReceived.addListener(listener, full, ['responseHeaders'] as never);
    return () => {
      for (const event of [onBeforeRequest, onBeforeRedirect, onHeadersReceived])
        event.removeListener(listener);
    };
  }
}

/** A name that a match pattern can hold: no address of IPv6, nothing that is not a host. */
function isHostName(host: string): boolean {
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(host);
}
