/**
 * Hosts from which anyone serves files: a chat's file there makes nothing else there the chat's. Those that the catalogue names
 * with a path, and their like (lib/vendors/entries, 2026-11-22).
 */
const sharedHosts: ReadonlySet<string> = new Set([
  'ajax.googleapis.com',
  'cdn.jsdelivr.net',
  'cdn.skypack.dev',
  'cdnjs.cloudflare.com',
  'commondatastorage.googleapis.com',
  'esm.sh',
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  's3.amazonaws.com',
  'storage.googleapis.com',
  'unpkg.com',
  'www.gstatic.com',
]);

/** Whether a host is everybody's. Never throws. */
export function isSharedHost(host: string): boolean {
  return sharedHosts.has(host);
}
