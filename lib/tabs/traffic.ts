import type { Body } from '../evidence/evidence.ts';
import { type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';
import { type RequestDetails, requestBody, requestSignal } from '../observe/network.ts';
import { responseBody } from '../observe/response.ts';
import { setCookies } from '../observe/set-cookie.ts';
import type { HostIndex } from '../vendors/compile.ts';
import type { Inspection } from './inspection.ts';
import { Navigations } from './navigations.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

/** A webRequest event, as far as it is read. */
export interface TabRequest extends RequestDetails {
  readonly requestId: string;
  readonly tabId: number;
  readonly documentLifecycle?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly timeStamp?: number | undefined;
}

/** Whether the page that the tab shows has asked: not a worker, nor a page that is made ready unseen. */
export function isOfTab({ tabId, documentLifecycle }: TabRequest): boolean {
  return tabId >= 0 && documentLifecycle !== 'prerender';
}

/** Turns the browser's network events into evidence. */
export class Traffic {
  readonly #audits: TabAudits;
  readonly #inspection: Inspection;
  readonly #index: HostIndex;
  readonly #navigations = new Navigations();

  constructor(audits: TabAudits, inspection: Inspection, index: HostIndex) {
    this.#audits = audits;
    this.#inspection = inspection;
    this.#index = index;
  }

  /** The response of a tab's main frame. Returns whether the tab has a new page. */
  mainFrame(details: TabRequest): boolean {
    if (details.tabId < 0) return false;
    const navigation = this.#navigations.respond(details);
    if (!navigation) return false;
    const response = responseBody(this.#index, details);
    this.#begin(details.tabId, navigation.page, navigation.requestedUrl, response);
    return true;
  }

  /** The tab shows a page that it had kept or made ready, without a request: its response was not seen. */
  shown(tabId: number, address: string): void {
    const url = recordUrl(address);
    if (!url) return;
    this.#begin(tabId, { url, redirects: [], status: null, hsts: 'unseen' }, url);
  }

  #begin(
    tabId: number,
    page: Body<'page'>,
    requestedUrl: RecordedUrl,
    response: Body<'responses'> | null = null,
  ): void {
    this.#inspection.forget(tabId);
    this.#audits.navigated(tabId, page, requestedUrl, response);
  }

  /** The answer to a request: what its headers say. */
  async response(details: TabRequest): Promise<void> {
    const { tabId, frameId } = details;
    const body = isOfTab(details) ? responseBody(this.#index, details) : null;
    if (body) await this.#audits.add(tabId, [{ kind: 'responses', body, trust: 'browser', frameId }]);
  }

  /** A request to a host of the catalogue, or to one that a spotted widget uses: at its start, answer or redirect. */
  async request(details: TabRequest): Promise<void> {
    const { tabId, frameId, type } = details;
    const body = isOfTab(details) && type !== 'main_frame' ? requestBody(this.#index, details) : null;
    if (!body) return;
    const own: Seen<'requests'> = { kind: 'requests', body, trust: 'browser', frameId };
    const signal = requestSignal(this.#index, body);
    await this.#audits.add(tabId, [own]);
    const pageHost = (await this.#audits.peek(tabId))?.evidence.page[0]?.url.host ?? '';
    const cookies = setCookies(
      details.responseHeaders ?? [],
      body,
      pageHost,
      details.timeStamp ?? Date.now(),
    );
    await this.#audits.add(
      tabId,
      cookies.map(
        (cookie): Seen<'cookies'> => ({ kind: 'cookies', body: cookie, trust: 'browser', frameId }),
      ),
    );
    const isRunning = this.#inspection.isRunning(tabId);
    // The document of a frame that is answered is not read yet.
    if (isRunning && type === 'sub_frame' && details.statusCode !== undefined)
      void this.#inspection.run(tabId);
    if (!signal) return;
    const seen: Seen<'signals'> = { kind: 'signals', body: signal, trust: 'browser', frameId };
    await this.#audits.add(tabId, [seen]);
    if (!isRunning) void this.#inspection.run(tabId);
  }
}
