import type { Body } from '../evidence/evidence.ts';
import { type RecordedUrl, recordUrl } from '../evidence/recorded-url.ts';
import { headerOf } from '../observe/headers.ts';
import { pageBody, type RequestDetails } from '../observe/network.ts';

interface MainFrameDetails extends RequestDetails {
  readonly requestId: string;
  readonly tabId: number;
  readonly documentLifecycle?: string | undefined;
}

/** A page that a tab is about to show. */
export interface Navigation {
  readonly page: Body<'page'>;
  readonly requestedUrl: RecordedUrl;
}

/** More redirects than this no browser follows: Fetch, 4.4, https://fetch.spec.whatwg.org/#http-redirect-fetch. */
const maxHops = 20;
/** Chains under way at a time; the oldest is given up. */
const maxChains = 100;

/** What no browser shows in a tab: it is saved, and the page before stays. */
const unshown =
  /^\s*application\/(?:octet-stream|zip|gzip|x-(?:msdownload|7z-compressed|tar|rar-compressed))/i;

/** Puts the hops of a navigation together. Its events come one a hop, with the same request id. */
export class Navigations {
  readonly #chains = new Map<string, RecordedUrl[]>();

  /**
   * Takes the response headers of a main frame's request.
   * @returns the page, once it is there; null for a hop, a download, an answer without a page, a page made ready unseen
   */
  respond(details: MainFrameDetails): Navigation | null {
    const status = details.statusCode ?? 0;
    const headers = details.responseHeaders ?? [];
    const hops = this.#chains.get(details.requestId) ?? [];
    if (status >= 300 && status < 400 && headerOf(headers, 'location') !== null) {
      const url = recordUrl(details.url);
      if (url && hops.length < maxHops) this.#chains.set(details.requestId, [...hops, url]);
      const [oldest] = this.#chains.keys();
      if (this.#chains.size > maxChains && oldest !== undefined) this.#chains.delete(oldest);
      return null;
    }
    this.#chains.delete(details.requestId);
    const isDownload =
      /^\s*attachment\b/i.test(headerOf(headers, 'content-disposition') ?? '') ||
      unshown.test(headerOf(headers, 'content-type') ?? '');
    if (status === 204 || status === 205 || isDownload || details.documentLifecycle === 'prerender')
      return null;
    const page = pageBody(details, hops);
    return page && { page, requestedUrl: hops[0] ?? page.url };
  }
}
