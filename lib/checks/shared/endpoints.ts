/** Types of request by which a chat's messages travel, as the browser names them. */
const types = new Set(['xmlhttprequest', 'websocket', 'ping']);

/** What went to a chat's endpoints: fetches, sockets, beacons; no documents, scripts or other files. */
export function toEndpoints<T extends { readonly type: string }>(items: readonly T[]): T[] {
  return items.filter(({ type }) => types.has(type));
}
