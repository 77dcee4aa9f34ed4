import type { Body } from '../evidence/evidence.ts';
import { inferredSocket, measuredConnection, refusedConnection } from '../observe/connections.ts';
import type { TabAudits } from './tab-audits.ts';
import { isOfTab, type TabRequest } from './traffic.ts';

/** Firefox's `webRequest.getSecurityInfo`. It answers only while a blocking listener is called. */
export type GetSecurityInfo = (
  requestId: string,
  options: { certificateChain?: boolean; rawDER?: boolean },
) => Promise<unknown>;

/** An answered request, as a blocking listener hears of it. */
export interface AnsweredRequest extends TabRequest {
  readonly statusLine?: string | undefined;
  readonly fromCache?: boolean | undefined;
}

/** A request that failed; `error` is the browser's word for it. */
export interface FailedRequest extends TabRequest {
  readonly error: string;
}

/**
 * How often one host's connections are measured on one page, for each kind of them: its other requests go over the same
 * ones, as a rule.
 */
const maxMeasured = 4;
/** Hosts that are counted on one page. What comes after is measured no more. */
const maxHosts = 500;

/** Turns what the browser tells of connections into evidence: Firefox measures them, Chromium tells little. */
export class Transport {
  readonly #audits: TabAudits;
  readonly #getSecurityInfo: GetSecurityInfo | null;
  readonly #nowMs: () => number;
  readonly #measured = new Map<number, Map<string, number>>();

  /** `getSecurityInfo`: null where the browser has none; then what is known of sockets is inferred. */
  constructor(audits: TabAudits, getSecurityInfo: GetSecurityInfo | null, nowMs: () => number) {
    this.#audits = audits;
    this.#getSecurityInfo = getSecurityInfo;
    this.#nowMs = nowMs;
  }

  /** A request, at its start, answer or redirect: where nothing can be measured, an answered socket tells a little. */
  async heard(details: TabRequest): Promise<void> {
    if (this.#getSecurityInfo || details.type !== 'websocket' || !details.responseHeaders) return;
    if (isOfTab(details)) await this.#add(details, inferredSocket(details.url, this.#nowMs()));
  }

  /** A response that the browser holds back meanwhile. Resolves once the connection was told of; never rejects. */
  async answered(details: AnsweredRequest): Promise<void> {
    const ask = this.#getSecurityInfo;
    // What comes from the cache came over a connection of another day.
    if (!ask || details.fromCache || !isOfTab(details) || !this.#isWanted(details)) return;
    const { requestId } = details;
    const nowMs = this.#nowMs();
    try {
      const chain = ask(requestId, { certificateChain: true, rawDER: true });
      const own = ask(requestId, { rawDER: true });
      await this.#add(details, measuredConnection(details, await chain, await own, nowMs));
    } catch {
      // The request has ended meanwhile: of its connection nothing is known.
    }
  }

  /** A request has failed. */
  async failed(details: FailedRequest): Promise<void> {
    if (!isOfTab(details)) return;
    await this.#add(details, refusedConnection(details.url, details.error, this.#nowMs()));
  }

  /** The tab has navigated or was closed. */
  forgetTab(tabId: number): void {
    this.#measured.delete(tabId);
  }

  async #add({ tabId, frameId }: TabRequest, body: Body<'connections'> | null): Promise<void> {
    if (body) await this.#audits.add(tabId, [{ kind: 'connections', body, trust: 'browser', frameId }]);
  }

  #isWanted({ tabId, url, type }: TabRequest): boolean {
    const host = /^(?:https|wss):\/\/[^/?#]*/i.exec(url)?.[0];
    if (host === undefined) return false;
    const counts = this.#measured.get(tabId) ?? new Map<string, number>();
    this.#measured.set(tabId, counts);
    const key = `${type === 'websocket' ? 'socket' : 'request'} ${host}`;
    const count = counts.get(key) ?? 0;
    if (count >= maxMeasured || (count === 0 && counts.size >= maxHosts)) return false;
    counts.set(key, count + 1);
    return true;
  }
}
