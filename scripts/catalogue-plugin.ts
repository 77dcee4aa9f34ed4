import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { compileBrands } from '../lib/other-side/brands.ts';
import { reportJsonSchema } from '../lib/report/schema.ts';
import {
  compileFacts,
  compileGlobals,
  compileHosts,
  compileMarkers,
  compileParts,
  type HostIndex,
  type Marker,
  vendorProblems,
} from '../lib/vendors/compile.ts';
import { partyFinder } from '../lib/vendors/parties.ts';
import type { Vendor } from '../lib/vendors/vendor.ts';
import { loadPartyList } from './party-list.ts';

const folder = join(import.meta.dirname, '../lib/vendors/entries');

/**
 * Reads every entry of the catalogue: a file's default export is one vendor, or a table of several.
 * Throws an Error that names file, field and reason where one is malformed, and both files where two have one id.
 */
export async function loadCatalogue(from = folder): Promise<Vendor[]> {
  const vendors: Vendor[] = [];
  const problems: string[] = [];
  const fileOfId = new Map<unknown, string>();
  const files = readdirSync(from).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  for (const file of files.sort()) {
    const exported = await defaultExport(join(from, file));
    const isTable = Array.isArray(exported);
    for (const entry of isTable ? (exported as unknown[]) : [exported]) {
      const found = vendorProblems(entry);
      const id = (entry as { id?: unknown } | null | undefined)?.id;
      if (!isTable && id !== file.slice(0, -3)) found.push('id: must be the name of the file');
      const other = fileOfId.get(id);
      if (other) found.push(`id: is also that of an entry in ${other}`);
      fileOfId.set(id, file);
      problems.push(
        ...found.map((problem) => `lib/vendors/entries/${file}: ${isTable ? `${id}: ` : ''}${problem}`),
      );
      vendors.push(entry as Vendor);
    }
  }
  if (problems.length > 0) throw new Error(`The catalogue has errors:\n${problems.join('\n')}`);
  return vendors;
}

async function defaultExport(path: string): Promise<unknown> {
  try {
    const loaded: { default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(path).href);
    return loaded.default;
  } catch (error) {
    throw new Error(`${path} does not load: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Whether this build is to know no vendor: `EARSHOT_CATALOGUE=none`, by which the tests prove that behaviour alone finds
 * a chat. Such a build has its own folder and name, and cannot be zipped. Throws for any other value.
 */
export function isWithoutCatalogue(): boolean {
  const { EARSHOT_CATALOGUE: which = '' } = process.env;
  if (which !== '' && which !== 'none') throw new Error(`EARSHOT_CATALOGUE: none or nothing, not ${which}`);
  return which === 'none';
}

/** Vite's side: virtual modules, so that each bundle carries only the slice of the catalogue that it needs. */
export function catalogue(): Plugin {
  let sources: Promise<Record<string, string>> | undefined;
  const compile = async () => {
    const vendors = isWithoutCatalogue() ? [] : await loadCatalogue();
    const digest = createHash('sha256').update(JSON.stringify(vendors)).digest('hex').slice(0, 8);
    const version = JSON.stringify(`${vendors.length}-${digest}`);
    return {
      'virtual:earshot/hosts': `${packHosts(compileHosts(vendors))}
export const catalogueVersion = ${version};`,
      'virtual:earshot/markers': packMarkers(compileMarkers(vendors)),
      'virtual:earshot/parts': `export const vendorParts = ${JSON.stringify(compileParts(vendors))};`,
    };
  };
  return {
    name: 'earshot-catalogue',
    resolveId: (id) => (id.startsWith('virtual:earshot/') ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0virtual:earshot/')) return undefined;
      sources ??= compile();
      const source = new Map(Object.entries(await sources)).get(id.slice(1));
      if (source === undefined) throw new Error(`${id.slice(1)} is not a part of the catalogue`);
      return source;
    },
  };
}

/** A file that the build puts into the extension beside its bundles. */
export interface DataFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * What the background reads from the extension's own folder once a chat was spotted, and not before: of no use on other
 * pages, and too big to be parsed each time that the worker starts. And the JSON Schema that bundles carry.
 */
export async function dataFiles(): Promise<DataFile[]> {
  const vendors = isWithoutCatalogue() ? [] : await loadCatalogue();
  const parties = await loadPartyList();
  return [
    { relativeDest: 'data/globals.json', contents: JSON.stringify(compileGlobals(vendors)) },
    { relativeDest: 'data/vendors.json', contents: JSON.stringify(compileFacts(vendors)) },
    { relativeDest: 'data/parties.json', contents: JSON.stringify(parties) },
    { relativeDest: 'data/report.schema.json', contents: reportJsonSchema() },
    {
      relativeDest: 'data/brands.json',
      contents: JSON.stringify(compileBrands(compileHosts(vendors), partyFinder(parties))),
    },
  ];
}

/**
 * The host index with its hosts in two texts, half as long as an object of them. First those that tell of one vendor alone,
 * vendor by vendor: a letter for what the host is, then the host, in which a dollar stands for the vendor's id. Then the
 * others, gathered by what they tell. Neither hosts nor entries have a tab, a bar or a dollar in them, nor paths a blank or a bar.
 */
function packHosts({ hosts, ends, parts }: HostIndex): string {
  const ownId = (entry: string) => /^[a-z]([a-z\d-]+)$/.exec(entry)?.[1];
  const [own, others] = [true, false].map((isOwn) =>
    Object.entries(hosts).filter(([, entries]) => (ownId(entries) !== undefined) === isOwn),
  );
  const ofVendors = Map.groupBy(own ?? [], ([, entry]) => ownId(entry) ?? '');
  const packedOwn = Array.from(ofVendors, ([id, list]) =>
    [id, ...list.map(([host, entry]) => entry.charAt(0) + host.replaceAll(id, '$'))].join(' '),
  ).join('|');
  const ofEntries = Map.groupBy(others ?? [], ([, entries]) => entries);
  const packed = Array.from(
    ofEntries,
    ([entries, list]) => `${entries}\t${list.map(([host]) => host).join(' ')}`,
  ).join('|');
  // Paths, with their vendors, a line each: what comes after a path's last slash is what it is filed under.
  const packedPaths = [...Object.values(ends).flat(), ...parts].map((entry) => entry.join(' ')).join('|');
  return `export const hostIndex = { hosts: {}, ends: {}, parts: [] };
for (const line of ${JSON.stringify(packedPaths)}.split('|')) {
  const entry = line.split(' ');
  if (entry[0] === 'api') hostIndex.parts.push(entry);
  else if (entry[1]) (hostIndex.ends[entry[1].slice(entry[1].lastIndexOf('/') + 1)] ??= []).push(entry);
}
for (const vendor of ${JSON.stringify(packedOwn)}.split('|')) {
  const [id, ...hosts] = vendor.split(' ');
  for (const host of hosts) hostIndex.hosts[host.slice(1).replaceAll('$', id)] = host[0] + id;
}
for (const group of ${JSON.stringify(packed)}.split('|')) {
  const [entries, hosts] = group.split('\\t');
  for (const host of hosts ? hosts.split(' ') : []) hostIndex.hosts[host] = entries;
}`;
}

/**
 * All markers in two lists, without their vendors: what is in every frame of every page need only tell that there is one.
 * Paths of scripts where no selector tells. Bars stand between items, for that is shorter than an array.
 */
function packMarkers(markers: readonly Marker[]): string {
  const lists = [
    markers.flatMap(([, selectors]) => selectors),
    markers.flatMap(([, selectors, paths]) => (selectors.length > 0 ? [] : paths)),
  ];
  const [selectors, paths] = lists.map((list) =>
    list.length === 0 ? '[]' : `${JSON.stringify(list.join('|'))}.split('|')`,
  );
  return `export const markers = [${selectors}, ${paths}];`;
}
