import type { Vendor, VendorMatch } from './vendor.ts';

export type HostRole = 'script' | 'frame' | 'socket' | 'api' | 'asset' | 'any' | 'broad';

/** One host pattern of the index. `path` is a prefix that the URL's path must have, or empty. */
export interface HostEntry {
  readonly vendorId: string;
  readonly role: HostRole;
  readonly path: string;
}

/** What is said of a vendor by name. */
export interface VendorFacts {
  readonly name: string;
  readonly homepage?: string;
  /** Sites can serve it themselves: its marks prove it on any host. Others' do not without a request to their hosts. */
  readonly isAnywhere?: true;
}

/** What the background needs: hosts to entries, and ids to names. */
export interface HostIndex {
  /**
   * Host to its entries, each written as the role's first letter, vendor's id and path, with a space between two:
   * `sacme-chat` or `fsuite/chat bsuite`. The first whose path fits is the catalogue's first word. A third of the size of
   * the same as objects, and only a host that is in the catalogue is ever unpacked.
   */
  readonly hosts: Readonly<Record<string, string>>;
  /** Paths that tell a product's scripts and frames on any host, by what comes after their last slash. */
  readonly ends: Readonly<Record<string, readonly PathEntry[]>>;
  /** Parts of paths that tell a product's requests on any host. */
  readonly parts: readonly PathEntry[];
}

/**
 * A path that tells a product on any host: the end of a script's or a frame's, or a part of any request's. `params`: the
 * parameters that the address must have.
 */
export type PathEntry = readonly [
  role: 'script' | 'frame' | 'api',
  path: string,
  vendorId: string,
  ...params: string[],
];

/** What every frame carries to recognise a product that no host tells: id, selectors, ends of script paths. */
export type Marker = readonly [id: string, selectors: readonly string[], scriptPaths: readonly string[]];

/** Names below `window` that tell a product, some dotted (`WebChat.createDirectLine`): probed on demand. */
export type GlobalNames = readonly [id: string, globals: readonly string[], isSelfHosted?: true];

/** What the on-demand inspector sorts a page's parts by. */
export type VendorParts = readonly [
  id: string,
  selectors: readonly string[],
  scriptPaths: readonly string[],
  socketPaths: readonly string[],
  storageKeys: readonly string[],
  cookies: readonly string[],
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

// `any` begins like `api` and `asset`, `socket` like `script`: the letters are the index's own.
const letters: Readonly<Record<HostRole, string>> = {
  script: 's',
  frame: 'f',
  socket: 'w',
  api: 'a',
  asset: 'p',
  any: 'h',
  broad: 'b',
};

/** The index's letters and what they stand for. */
export const roleOfLetter: ReadonlyMap<string, HostRole> = new Map(
  roles.map(([, role]) => [letters[role], role]),
);

const pathRoles = [
  ['scriptPaths', 'script'],
  ['framePaths', 'frame'],
  ['apiPaths', 'api'],
] as const satisfies readonly (readonly [keyof VendorMatch, PathEntry[0]])[];

const lists = [
  ...roles.map(([key]) => key),
  ...pathRoles.map(([key]) => key),
  'socketPaths',
  'selectors',
  'innerSelectors',
  'globals',
  'storageKeys',
  'cookies',
] as const satisfies readonly (keyof VendorMatch)[];

const hostPattern = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?:\/[^\s?#]*)?$/;
const globalPattern = /^[\p{L}$_][\p{L}\p{N}$_-]*(?:\.[\p{L}$_][\p{L}\p{N}$_-]*)*$/u;
const framePathPattern = /^\/[^\s?#*]+(?:\?[\w-]+(?:&[\w-]+)*)?$/;
// A closed grammar, for there is no DOM here to ask: names, ids, classes and attributes, joined by combinators. No lists,
// which browsers look for slowly, and no bar, which the packed slice has as a mark of its own.
const ident = String.raw`-?[A-Za-z_][\w-]*`;
const attribute = String.raw`\[${ident}(?:[~^$*]?=(?:"[^"\\|\t\n]*"|'[^'\\|\t\n]*'|${ident}))?\]`;
const compound = `(?:${ident}(?:[#.]${ident}|${attribute})*|(?:[#.]${ident}|${attribute})+)`;
/** A selector of the catalogue. Whatever it matches parses as CSS. */
export const selectorPattern = new RegExp(`^${compound}(?:(?: | ?[>+~] ?)${compound})*$`);
/** Limits of DNS (RFC 1035, 2.3.4). */
const maxHostLength = 253;
const maxLabelLength = 63;
const fields = ['id', 'name', 'aliases', 'homepage', 'selfHosted', 'match', 'sources'];

/**
 * What is wrong with an entry, as `field: reason`; empty for a sound one. Takes anything and never throws, for a
 * contributor's file may hold anything.
 */
export function vendorProblems(entry: unknown): string[] {
  if (!isRecord(entry)) return ['entry: is not an object'];
  const problems: string[] = [];
  const { id, name, aliases, homepage, selfHosted, match, sources } = entry;
  if (typeof id !== 'string' || !/^[a-z0-9](?:-?[a-z0-9])*$/.test(id) || id.length > 60) {
    problems.push('id: must be kebab-case');
  }
  if (!isText(name)) problems.push('name: is missing');
  if (homepage !== undefined && (typeof homepage !== 'string' || !/^https?:\/\/\S+$/.test(homepage))) {
    problems.push('homepage: must be an http(s) address');
  }
  if (selfHosted !== undefined && selfHosted !== true) problems.push('selfHosted: must be true or left out');
  if (aliases !== undefined && !(Array.isArray(aliases) && aliases.length > 0 && aliases.every(isText))) {
    problems.push('aliases: must be a list of names');
  }
  for (const key of Object.keys(entry)) {
    if (!fields.includes(key)) problems.push(`${key}: is not a field of a vendor`);
  }
  problems.push(...sourceProblems(sources), ...matchProblems(match));
  const onAnyHost = isRecord(match) ? ['framePaths', 'apiPaths'].filter((key) => key in match) : [];
  if (selfHosted !== true)
    problems.push(...onAnyHost.map((key) => `match.${key}: only a selfHosted product is told by it`));
  return problems;
}

function sourceProblems(sources: unknown): string[] {
  if (!Array.isArray(sources) || sources.length === 0) return ['sources: at least one is needed'];
  return sources.flatMap((source: unknown, index) => {
    if (!isRecord(source)) return [`sources[${index}]: is not an object`];
    const problems: string[] = [];
    // What `npm run new:vendor` lays out is no source yet.
    if (!isText(source.url) || source.url === 'https://') problems.push(`sources[${index}].url: is missing`);
    if (typeof source.seen !== 'string' || !isDay(source.seen)) {
      problems.push(`sources[${index}].seen: must be a date such as 2026-11-22`);
    }
    return problems;
  });
}

function matchProblems(match: unknown): string[] {
  if (!isRecord(match)) return ['match: is missing'];
  const problems: string[] = [];
  const listOfHost = new Map<unknown, string>();
  for (const [key, value] of Object.entries(match)) {
    if (!lists.some((list) => list === key)) problems.push(`match.${key}: is not a field of a match`);
    else if (!Array.isArray(value)) problems.push(`match.${key}: must be a list`);
    else if (value.length === 0) problems.push(`match.${key}: is empty`);
    else {
      value.forEach((text: unknown, index) => {
        const other = isHostList(key) ? listOfHost.get(text) : undefined;
        const reason =
          value.indexOf(text) < index
            ? `"${text}" stands twice`
            : (wrongWith(key, text) ?? (other === undefined ? null : `"${text}" stands in ${other} too`));
        if (reason) problems.push(`match.${key}[${index}]: ${reason}`);
        if (isHostList(key) && other === undefined) listOfHost.set(text, key);
      });
    }
  }
  if (Object.keys(match).length === 0) problems.push('match: is empty');
  return problems;
}

function isHostList(key: string): boolean {
  return roles.some(([list]) => list === key);
}

function isHost(text: string): boolean {
  const [host = ''] = text.split('/');
  const isShort =
    host.length <= maxHostLength && host.split('.').every((label) => label.length <= maxLabelLength);
  return isShort && hostPattern.test(text);
}

function wrongWith(key: string, text: unknown): string | null {
  if (!isText(text)) return 'must be text';
  if (isHostList(key)) return isHost(text) ? null : `"${text}" is no host`;
  if (/^(?:s|innerS)electors$/.test(key)) {
    return selectorPattern.test(text) ? null : `"${text}" is no plain selector`;
  }
  if (key === 'framePaths') {
    return framePathPattern.test(text) ? null : 'must be a path, and parameters such as ?one&other';
  }
  if (/Paths$/.test(key))
    return /^\/[^\s?#*]+$/.test(text) ? null : 'must begin with / and hold no ?, # or *';
  if (key === 'globals') return globalPattern.test(text) ? null : `"${text}" is no name of a property`;
  if (/^(?:storageKeys|cookies)$/.test(key)) {
    return /^[^*\s]+\*?$/.test(text) ? null : 'may have a * only at the end, after something';
  }
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.trim() === value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a vendor is told by hosts that are its chat's alone. */
export function hasProvingHost({ match }: Vendor): boolean {
  return roles.some(([key, role]) => role !== 'broad' && (match[key]?.length ?? 0) > 0);
}

/** The background's index. Throws where two vendors have the same id. */
export function compileHosts(vendors: readonly Vendor[]): HostIndex {
  const entries = new Map<string, HostEntry[]>();
  const ids = new Set<string>();
  for (const { id, match } of vendors) {
    if (ids.has(id)) throw new Error(`${id}: two vendors have this id`);
    ids.add(id);
    for (const [key, role] of roles) {
      for (const pattern of match[key] ?? []) {
        const slash = pattern.indexOf('/');
        const host = slash < 0 ? pattern : pattern.slice(0, slash);
        const path = slash < 0 ? '' : pattern.slice(slash);
        entries.set(host, [...(entries.get(host) ?? []), { vendorId: id, role, path }]);
      }
    }
  }
  const hosts: Record<string, string> = {};
  for (const [host, list] of entries) {
    hosts[host] = list
      .sort(
        (a, b) => b.path.length - a.path.length || Number(a.role === 'broad') - Number(b.role === 'broad'),
      )
      .map(({ vendorId, role, path }) => letters[role] + vendorId + path)
      .join(' ');
  }
  const paths = vendors.flatMap(({ id, match }) =>
    pathRoles.flatMap(([key, role]) => (match[key] ?? []).map((path) => pathEntry(role, path, id))),
  );
  const ends = Map.groupBy(
    paths.filter(([role]) => role !== 'api'),
    ([, path]) => lastSegment(path),
  );
  const parts = paths.filter(([role]) => role === 'api');
  return { hosts, ends: Object.fromEntries(ends), parts };
}

/** What is said of a vendor once its chat was found, by id. */
export function compileFacts(vendors: readonly Vendor[]): Record<string, VendorFacts> {
  const facts: Record<string, VendorFacts> = {};
  for (const vendor of vendors) {
    const { id, name, homepage } = vendor;
    facts[id] = {
      name,
      ...(homepage !== undefined && { homepage }),
      ...((vendor.selfHosted || !hasProvingHost(vendor)) && { isAnywhere: true }),
    };
  }
  return facts;
}

/** What comes after the last slash of a path, or all of it. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function pathEntry(role: PathEntry[0], text: string, vendorId: string): PathEntry {
  const [path = '', query] = text.split('?');
  return [role, path, vendorId, ...(query?.split('&') ?? [])];
}

/**
 * The slice for every frame: selectors of products that hosts cannot tell, for sites serve them themselves or bundle
 * them. All others are seen on the network, at no cost to the page. So are scripts by their paths, but not one that the
 * browser has in memory: https://developer.chrome.com/docs/extensions/reference/api/webRequest#caching. Therefore paths
 * are in the slice as well where nothing else would tell the product then.
 */
export function compileMarkers(vendors: readonly Vendor[]): Marker[] {
  const markers: Marker[] = [];
  for (const vendor of vendors) {
    const { selectors = [], scriptPaths = [], framePaths = [], apiPaths = [] } = vendor.match;
    if (!vendor.selfHosted && hasProvingHost(vendor)) continue;
    const isToldElse = selectors.length + framePaths.length + apiPaths.length > 0;
    const paths = isToldElse ? [] : scriptPaths;
    if (selectors.length + paths.length > 0) markers.push([vendor.id, selectors, paths]);
  }
  return markers;
}

/** The slice for a probe of `window`: vendors that leave names there. */
export function compileGlobals(vendors: readonly Vendor[]): GlobalNames[] {
  return vendors.flatMap(({ id, selfHosted, match: { globals = [] } }): GlobalNames[] => {
    if (globals.length === 0) return [];
    return [selfHosted ? [id, globals, selfHosted] : [id, globals]];
  });
}

/** The slice for the inspector: every vendor that something inside a document tells. */
export function compileParts(vendors: readonly Vendor[]): VendorParts[] {
  const parts: VendorParts[] = [];
  for (const { id, match } of vendors) {
    const { selectors = [], innerSelectors = [], scriptPaths = [] } = match;
    const { socketPaths = [], storageKeys = [], cookies = [] } = match;
    const marks = [...selectors, ...innerSelectors];
    const part: VendorParts = [id, marks, scriptPaths, socketPaths, storageKeys, cookies];
    if (part.some((list) => typeof list !== 'string' && list.length > 0)) parts.push(part);
  }
  return parts;
}
