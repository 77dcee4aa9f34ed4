import type { Body } from '../../evidence/evidence.ts';
import { recordUrl } from '../../evidence/recorded-url.ts';
import { floorOf, isFloorOfProtocol } from '../../evidence/tls-floor.ts';
import { untoldOfConnection } from '../../evidence/untold-connection.ts';
import { maxItemsPerMessage } from '../../messages/limits.ts';

/**
 * What follows for TLS from the protocols that this document's own timeline tells: of the document itself, of what came
 * from its origin, and of others that allow it (Timing-Allow-Origin). Each host once for each protocol.
 * Source: https://www.w3.org/TR/resource-timing/#dfn-nexthopprotocol, read 2026-11-22.
 * @param isFloorKnown whether the browser takes no TLS before 1.2, whatever its settings: then HTTP/1.1 tells so too
 */
export function collectConnections(isFloorKnown: boolean): Body<'connections'>[] {
  const found = new Map<string, Body<'connections'>>();
  const told = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  for (const entry of told) {
    const isDocument = entry instanceof PerformanceNavigationTiming;
    if (!isDocument && !(entry instanceof PerformanceResourceTiming)) continue;
    if (found.size === maxItemsPerMessage) break;
    const protocol = entry.nextHopProtocol;
    const version = floorOf(protocol);
    if (version === null || protocol === 'websocket') continue;
    if (!isFloorKnown && !isFloorOfProtocol(protocol)) continue;
    // The navigation's name may be a redirect's start, or blank: the document knows its address.
    const url = recordUrl(isDocument ? location.href : entry.name);
    if (url?.scheme !== 'https' || url.host === '') continue;
    const key = `${protocol} ${url.host}:${url.port}`;
    if (found.has(key)) continue;
    found.set(key, {
      source: 'inferred',
      scheme: 'https',
      host: url.host,
      port: url.port,
      protocol,
      version,
      ...untoldOfConnection,
      seenAt: null,
    });
  }
  return [...found.values()];
}
