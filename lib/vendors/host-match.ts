import { type HostEntry, type HostIndex, lastSegment, type PathEntry, roleOfLetter } from './compile.ts';
import { unversioned } from './script-path.ts';

/** A host pattern that matched, with the host it is filed under. */
export interface HostMatch extends HostEntry {
  readonly pattern: string;
}

/**
 * The catalogue's word on a host: the first entry of its longest matching suffix, label by label; patterns with a path
 * go before those without, and a proof before a broad host. Costs one property look-up a label, whatever the
 * catalogue's size.
 * @param host lower case and punycode, as URL.hostname gives it, without port; a trailing dot is ignored. IP addresses
 *   match nothing.
 * @param path the URL's path
 * @returns null where no vendor is known by it. Never throws.
 */
export function matchHost(index: HostIndex, host: string, path: string): HostMatch | null {
  return matchHosts(index, host, path)[0] ?? null;
}

const none: readonly HostMatch[] = [];

/** As matchHost, but every entry of that suffix: two vendors may share a broad host (`smooch.io`). Best first. */
export function matchHosts(index: HostIndex, host: string, path: string): readonly HostMatch[] {
  let rest = host.endsWith('.') ? host.slice(0, -1) : host;
  for (;;) {
    const entries = Object.hasOwn(index.hosts, rest) ? index.hosts[rest] : undefined;
    const found = entries === undefined ? none : matching(entries, rest, path);
    if (found.length > 0) return found;
    const dot = rest.indexOf('.');
    if (dot < 0) return none;
    rest = rest.slice(dot + 1);
  }
}

function matching(entries: string, host: string, path: string): HostMatch[] {
  const found: HostMatch[] = [];
  for (const entry of entries.split(' ')) {
    const unpacked = unpack(entry);
    if (unpacked && path.startsWith(unpacked.path))
      found.push({ ...unpacked, pattern: host + unpacked.path });
  }
  return found;
}

/** Every entry of the index with its host: what a filter of requests is made from. */
export function listHosts(index: HostIndex): (HostEntry & { readonly host: string })[] {
  return Object.entries(index.hosts).flatMap(([host, entries]) =>
    entries.split(' ').flatMap((entry) => {
      const unpacked = unpack(entry);
      return unpacked ? [{ host, ...unpacked }] : [];
    }),
  );
}

function unpack(entry: string): HostEntry | null {
  const role = roleOfLetter.get(entry.charAt(0));
  const slash = entry.indexOf('/');
  const end = slash < 0 ? entry.length : slash;
  return role ? { vendorId: entry.slice(1, end), role, path: entry.slice(end) } : null;
}

/** What else is known of a request: webRequest's type, and the names of its address' parameters. */
export interface RequestTraits {
  readonly type: string;
  readonly params: readonly string[];
}

/**
 * What the catalogue knows of a request: its host, or failing that the path of a self-hosted product's own requests.
 * Scripts and frames are told by their paths only where `traits` say that the request is one.
 * @returns vendor and pattern of what alone tells a chat, where a pattern that begins with a slash is a path on any host;
 *   null for broad hosts and all else. Never throws.
 */
export function identifyRequest(
  index: HostIndex,
  host: string,
  path: string,
  traits?: RequestTraits,
): { readonly vendorId: string; readonly pattern: string; readonly role: HostMatch['role'] } | null {
  const match = matchHost(index, host, path);
  if (match && match.role !== 'broad') return match;
  const known = endOf(index, path, traits) ?? index.parts.find(([, part]) => path.includes(part));
  if (!known) return null;
  const [role, pattern, vendorId] = known;
  return { vendorId, pattern, role };
}

function endOf({ ends }: HostIndex, path: string, traits: RequestTraits | undefined): PathEntry | undefined {
  const role = traits?.type === 'script' ? 'script' : traits?.type === 'sub_frame' ? 'frame' : null;
  const plain = role === 'script' ? unversioned(path) : path;
  const last = lastSegment(plain);
  if (!traits || !role || !Object.hasOwn(ends, last)) return undefined;
  return ends[last]?.find(
    ([of, end, , ...params]) =>
      of === role && plain.endsWith(end) && params.every((name) => traits.params.includes(name)),
  );
}

/** Every path of the index: what a filter of requests is made from. */
export function listPaths({ ends, parts }: HostIndex): PathEntry[] {
  return [...Object.values(ends).flat(), ...parts];
}
