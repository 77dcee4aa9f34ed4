import { recordUrl } from '../evidence/recorded-url.ts';
import type { FrameSender } from './frame-messages.ts';

/** Documents of a tab that are remembered at a time. */
const maxDocuments = 2000;

interface Tab {
  heard: Set<string>;
  left: Set<string>;
}

/**
 * Tells messages of the document that is being left, which may arrive when the next page's audit has begun. Known by
 * heart only: a worker that was ended knows none, and takes what comes.
 */
export class LeftDocuments {
  readonly #tabs = new Map<number, Tab>();

  /** The tab has another page: whatever spoke before belongs to the one before. */
  navigated(tabId: number): void {
    const { heard = new Set<string>() } = this.#tabs.get(tabId) ?? {};
    this.#tabs.set(tabId, { heard: new Set(), left: heard });
  }

  /**
   * Whether the sender's document is not the one that the tab's audit is about: the browser says that it goes, it has
   * spoken before the navigation, or it is a top document of another host than the page's. Firefox gives documents no id.
   */
  has(sender: FrameSender, pageHost: string | undefined): boolean {
    const { tabId, frameId, documentId, documentLifecycle } = sender;
    if (documentLifecycle === 'pending_deletion' || documentLifecycle === 'cached') return true;
    if (frameId === 0 && pageHost !== undefined && isOtherHost(sender.url, pageHost)) return true;
    if (documentId === undefined) return false;
    const tab = this.#tabs.get(tabId) ?? { heard: new Set<string>(), left: new Set<string>() };
    this.#tabs.set(tabId, tab);
    if (tab.left.has(documentId)) return true;
    if (tab.heard.size < maxDocuments) tab.heard.add(documentId);
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
