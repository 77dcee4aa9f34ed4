import type { Item } from '../../evidence/evidence.ts';

/** Sockets that no page script has opened: workers' own, over which nobody sees what goes. */
export function workerSockets(
  requests: readonly Item<'requests'>[],
  channels: readonly Item<'channels'>[],
): Item<'requests'>[] {
  const opened = new Set(channels.map(({ url }) => url.host));
  return requests.filter(({ type, url }) => type === 'websocket' && !opened.has(url.host));
}
