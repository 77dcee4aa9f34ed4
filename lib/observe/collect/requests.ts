import type { Body } from '../../evidence/evidence.ts';
import { formatUrl, recordUrl } from '../../evidence/recorded-url.ts';
import { maxItemsPerMessage } from '../../messages/limits.ts';
import { markOfScript } from '../markers.ts';
import type { ReadContext } from './context.ts';

/** What Resource Timing calls an initiator, in webRequest's words. Pictures, styles and fonts are left out. */
const types: Readonly<Record<string, string>> = {
  script: 'script',
  iframe: 'sub_frame',
  frame: 'sub_frame',
  fetch: 'xmlhttprequest',
  xmlhttprequest: 'xmlhttprequest',
  beacon: 'ping',
};

/**
 * The requests that this document has made so far, as its own performance timeline lists them: also those that were made
 * before a chat was spotted. Each address once, the latest last. No header is told there.
 */
export function collectRequests(context: ReadContext): Body<'requests'>[] {
  const requests = new Map<string, Body<'requests'>>();
  for (const entry of performance.getEntriesByType('resource')) {
    if (!(entry instanceof PerformanceResourceTiming)) continue;
    const type = types[entry.initiatorType];
    const url = type === undefined ? null : recordUrl(entry.name);
    if (!type || !url || url.host === '') continue;
    const { responseStatus } = entry;
    requests.set(`${type} ${formatUrl(url)}`, {
      url,
      type,
      method: '',
      initiator: null,
      status: responseStatus > 0 ? responseStatus : null,
      hsts: 'unseen',
      redirectedTo: null,
      startedMs: Math.round(entry.startTime),
      endedMs: entry.responseEnd > 0 ? Math.round(entry.responseEnd) : null,
      // A module that another one imports has no element of its own.
      vendorId: type === 'script' ? (markOfScript(context.vendors, entry.name)?.vendorId ?? null) : null,
    });
  }
  return [...requests.values()].slice(-maxItemsPerMessage);
}
