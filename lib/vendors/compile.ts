import type { Vendor, VendorMatch } from './vendor.ts';

export type HostRole = 'script' | 'frame' | 'socket' | 'api' | 'asset' | 'any' | 'broad';

/** One host pattern of the index. `path` is a prefix that the URL's path must have, or empty. */
export interface HostEntry {
  readonly vendorId: string;
  readonly role: HostRole;
  readonly path: string;
}

/** What the background needs: hosts to entries, ids to names, and the version of what they were compiled from. */
export interface HostIndex {
  readonly hosts: Readonly<Record<string, readonly HostEntry[]>>;
  readonly vendors: Readonly<Record<string, { readonly name: string; readonly homepage: string | null }>>;
}

/** What a frame needs of one vendor to recognise its parts: id, selectors, ends of script paths, globals. */
export type Marker = readonly [
  id: string,
  selectors: readonly string[],
  scriptPaths: readonly string[],
  globals: readonly string[],
];

const roles: readonly (readonly [keyof VendorMatch, HostRole])[] = [
  ['scriptHosts', 'script'],
  ['frameHosts', 'frame'],
  ['socketHosts', 'socket'],
  ['apiHosts', 'api'],
  ['assetHosts', 'asset'],
  ['hosts', 'any'],
  ['broadHosts', 'broad'],
];

const lists = [
  ...roles.map(([key]) => key),
  'scriptPaths',
  'socketPaths',
  'selectors',
  'globals',
  'storageKeys',
  'cookies',
] as const satisfies readonly (keyof VendorMatch)[];

const hostPattern = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?:\/[^\s?#]*)?$/;

/**
 * What is wrong with an entry, as `field: reason`; empty for a sound one. Takes anything and never throws, for a
 * contributor's file may hold anything.
 */
export function vendorProblems(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return ['entry: is not an object'];
  const problems: string[] = [];
  const { id, name, homepage, match, sources, ...rest } = entry as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
    problems.push('id: must be kebab-case');
  if (typeof name !== 'string' || name.trim() === '') problems.push('name: is missing');
  if (homepage !== undefined && (typeof homepage !== 'string' || !/^https?:\/\//.test(homepage))) {
    problems.push('homepage: must be an http(s) address');
  }
  for (const key of Object.keys(rest))
    if (key !== 'aliases') problems.push(`${key}: is not a field of a vendor`);
  if (!Array.isArray(sources) || sources.length === 0) problems.push('sources: at least one is needed');
  else {
    sources.forEach((source: unknown, index) => {
      const { url, seen } = (source ?? {}) as Record<string, unknown>;
      if (typeof url !== 'string' || url === '') problems.push(`sources[${index}].url: is missing`);
      if (typeof seen !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(seen)) {
        problems.push(`sources[${index}].seen: must be a date such as 2026-11-22`);
      }
    });
  }
  if (typeof match !== 'object' || match === null) return [...problems, 'match: is missing'];
  problems.push(...matchProblems(match as Record<string, unknown>));
  return problems;
}

function matchProblems(match: Record<string, unknown>): string[] {
  const problems: string[] = [];
  let proofs = 0;
  for (const [key, value] of Object.entries(match)) {
    if (!lists.some((list) => list === key)) {
      problems.push(`match.${key}: is not a field of a match`);
      continue;
    }
    if (!Array.isArray(value)) {
      problems.push(`match.${key}: must be a list`);
      continue;
    }
    proofs += value.length;
    value.forEach((text: unknown, index) => {
      const where = `match.${key}[${index}]`;
      if (typeof text !== 'string' || text.trim() !== text || text === '')
        problems.push(`${where}: must be text`);
      else if (/Hosts$|^hosts$/.test(key) && !hostPattern.test(text))
        problems.push(`${where}: "${text}" is no host`);
      else if (/Paths$/.test(key) && !text.startsWith('/')) problems.push(`${where}: must begin with /`);
    });
  }
  if (proofs === 0) problems.push('match: is empty');
  return problems;
}

/** The background's index. Throws where two vendors have the same id. */
export function compileHosts(vendors: readonly Vendor[]): HostIndex {
  const hosts: Record<string, HostEntry[]> = {};
  const names: Record<string, { name: string; homepage: string | null }> = {};
  for (const vendor of vendors) {
    if (names[vendor.id]) throw new Error(`${vendor.id}: two vendors have this id`);
    names[vendor.id] = { name: vendor.name, homepage: vendor.homepage ?? null };
    for (const [key, role] of roles) {
      for (const pattern of vendor.match[key] ?? []) {
        const slash = pattern.indexOf('/');
        const host = slash < 0 ? pattern : pattern.slice(0, slash);
        const path = slash < 0 ? '' : pattern.slice(slash);
        const entries = hosts[host] ?? [];
        entries.push({ vendorId: vendor.id, role, path });
        hosts[host] = entries;
      }
    }
  }
  return { hosts, vendors: names };
}

/** The slice for the frames: vendors that can be recognised inside a document. */
export function compileMarkers(vendors: readonly Vendor[]): Marker[] {
  const markers: Marker[] = [];
  for (const { id, match } of vendors) {
    const { selectors = [], scriptPaths = [], globals = [] } = match;
    if (selectors.length + scriptPaths.length + globals.length > 0)
      markers.push([id, selectors, scriptPaths, globals]);
  }
  return markers;
}
