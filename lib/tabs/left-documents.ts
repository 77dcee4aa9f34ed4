import { recordUrl } from '../evidence/recorded-url.ts';
import type { FrameSender } from './frame-messages.ts';

/** Documents of a tab that are remembered at a time. */
const maxDocuments = 2000;

interface Tab {
  /** When each first spoke, in milliseconds since the epoch. */
  heard: Map<string, number>;
  left: Set<string>;
}

/**
 * Tells messages of the document that is being left, which may arrive when the next page's audit has begun. Known by
 * heart only: a worker that was ended knows none, and takes what comes.
 */
export class LeftDocuments {
  readonly #tabs = new Map<number, Tab>();

  /**
   * The tab has another page, whose response came at this time, in milliseconds since the epoch: whatever had spoken by then
   * belongs to the one before. What spoke first after it does not, though it may be told of earlier than the response.
   */
  navigated(tabId: number, sinceMs: number): void {
    const documents = [...(this.#tabs.get(tabId)?.heard ?? [])];
    const left = documents.filter(([, firstMs]) => firstMs <= sinceMs).map(([id]) => id);
    const heard = documents.filter(([, firstMs]) => firstMs > sinceMs);
    this.#tabs.set(tabId, { heard: new Map(heard), left: new Set(left) });
  }

  /**
   * Whether the sender's document is not the one that the tab's audit is about: the browser says that it goes, it has
   * spoken before the navigation, or it is a top document of another host than the page's. `atMs`: when it spoke. Firefox
   * gives documents an id from version 153 on, and never says that they go.
   */
  has(sender: FrameSender, pageHost: string | undefined, atMs: number): boolean {
    const { tabId, frameId, documentId, documentLifecycle } = sender;
    if (documentLifecycle === 'pending_deletion' || documentLifecycle === 'cached') return true;
    if (frameId === 0 && pageHost !== undefined && isOtherHost(sender.url, pageHost)) return true;
    if (documentId === undefined) return false;
    const tab = this.#tabs.get(tabId) ?? { heard: new Map<string, number>(), left: new Set<string>() };
    this.#tabs.set(tabId, tab);
    if (tab.left.has(documentId)) return true;
    if (tab.heard.size < maxDocuments && !tab.heard.has(documentId)) tab.heard.set(documentId, atMs);
    return false;
  }

  /** The tab was closed. */
  closed(tabId: number): void {
    this.#tabs.delete(tabId);
  }
}

function isOtherHost(url: string | undefined, pageHost: string): boolean {
  const recorded = url === undefined ? null : recordUrl(url);
  return recorded !== null && recorded.host !== '' && recorded.host !== pageHost;
}
