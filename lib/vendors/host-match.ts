import type { HostEntry, HostIndex } from './compile.ts';

/** A host pattern that matched, with the host it is filed under. */
export interface HostMatch extends HostEntry {
  readonly pattern: string;
}

/**
 * The catalogue's word on a host: the entry of its longest matching suffix, label by label; patterns with a path go
 * before those without. Costs one property look-up a label, whatever the catalogue's size.
 * @param host lower case, without port; a trailing dot is ignored. IP addresses match nothing.
 * @param path the URL's path
 * @returns null where no vendor is known by it. Never throws.
 */
export function matchHost(index: HostIndex, host: string, path: string): HostMatch | null {
  let rest = host.endsWith('.') ? host.slice(0, -1) : host;
  for (;;) {
    const entries = Object.hasOwn(index.hosts, rest) ? index.hosts[rest] : undefined;
    if (entries) {
      let best: HostEntry | null = null;
      for (const entry of entries) {
        if (path.startsWith(entry.path) && (!best || entry.path.length > best.path.length)) best = entry;
      }
      if (best) return { ...best, pattern: rest + best.path };
    }
    const dot = rest.indexOf('.');
    if (dot < 0) return null;
    rest = rest.slice(dot + 1);
  }
}
