/**
 * Lays out a vendor's file: `npm run new:vendor -- acme-chat "Acme Chat" cdn.acme.example`.
 * Writes lib/vendors/entries/ID.ts with the facts given, and prints what is still to be found out. Refuses an id that
 * any entry has, and a host that is none or that another vendor is known by.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileHosts, vendorProblems } from '../lib/vendors/compile.ts';
import { matchHost } from '../lib/vendors/host-match.ts';
import type { Vendor } from '../lib/vendors/vendor.ts';
import { loadCatalogue } from './catalogue-plugin.ts';

const folder = join(import.meta.dirname, '../lib/vendors/entries');

/** What is to be written, or why it may not be. Never throws for what a person may type. */
export type Layout =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: string[] };

/**
 * The text of a new entry.
 * @param vendors the catalogue as it stands
 * @param today ISO date, for the source that is to be filled in
 */
export function layOut(
  vendors: readonly Vendor[],
  id: string,
  name: string,
  hosts: readonly string[],
  today: string,
): Layout {
  const source = { url: 'to be filled in', seen: today };
  const problems = vendorProblems({ id, name, match: { hosts }, sources: [source] });
  if (vendors.some((vendor) => vendor.id === id)) problems.push(`id: ${id} is in the catalogue already`);
  const index = compileHosts(vendors);
  for (const host of hosts) {
    const slash = host.indexOf('/');
    const known = matchHost(
      index,
      slash < 0 ? host : host.slice(0, slash),
      slash < 0 ? '/' : host.slice(slash),
    );
    if (known && known.role !== 'broad')
      problems.push(`match.hosts: ${host} is known as ${known.vendorId}'s`);
  }
  if (problems.length > 0) return { ok: false, problems };
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const text = `import type { Vendor } from '../vendor.ts';

export default {
  id: ${quote(id)},
  name: ${quote(name)},
  match: { hosts: [${hosts.map(quote).join(', ')}] },
  sources: [{ url: 'https://', seen: '${today}' }],
} as const satisfies Vendor;
`;
  return { ok: true, text };
}

const advice = `Still to be found out, from the vendor's install page, its CSP page or the widget itself (docs/catalogue.md):
  sources      the pages that you read, and the day
  hosts        move each to its role where you know it: scriptHosts, frameHosts, socketHosts, apiHosts, assetHosts;
               to broadHosts where it serves more than this chat
  selectors    ids, custom elements or data attributes that only this product makes
  scriptPaths  and selfHosted: true, where sites serve it themselves
  globals, storageKeys, cookies
Then: npm test`;

async function main([id, name, ...hosts]: readonly string[]): Promise<number> {
  if (!id || !name || hosts.length === 0) {
    console.error(
      'Usage: npm run new:vendor -- ID "NAME" HOST...\nSuch as: npm run new:vendor -- acme-chat "Acme Chat" cdn.acme.example',
    );
    return 2;
  }
  const layout = layOut(await loadCatalogue(), id, name, hosts, new Date().toISOString().slice(0, 10));
  if (!layout.ok) {
    console.error(layout.problems.join('\n'));
    return 1;
  }
  const path = join(folder, `${id}.ts`);
  writeFileSync(path, layout.text, { flag: 'wx' });
  console.log(`${relative(process.cwd(), path)}\n\n${advice}`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
