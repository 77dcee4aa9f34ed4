import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PartyEntry, PartyList } from '../lib/vendors/parties.ts';
import { shortDomains } from '../lib/vendors/short-domains.ts';

/** An entity as third-party-web has it. */
interface Entity {
  readonly name: string;
  readonly category: string;
  readonly domains: readonly string[];
}

/** The public suffix list as tldts packs it: a tree of labels, from the last to the first. */
interface Trie {
  readonly nodeFlags: ArrayLike<number>;
  readonly edgeStart: ArrayLike<number>;
  readonly edgeLength: ArrayLike<number>;
  readonly edgeChild: ArrayLike<number>;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/** tldts' flags of a node at which a rule ends. */
const registryFlag = 1;
const landlordFlag = 2;

/** The list of parties, made of the packages third-party-web and tldts. Throws where one of them has another shape. */
export async function loadPartyList(): Promise<PartyList> {
  const require = createRequire(import.meta.url);
  const entities = require('third-party-web/dist/entities-nostats.json') as readonly Entity[];
  // The package offers lookups, not the list; its bundle is too big for a background.
  const trie: Trie = await import(pathToFileURL(require.resolve('tldts/dist/es6/src/data/trie.js')).href);
  return {
    registries: rulesOf(trie, registryFlag).join('|'),
    landlords: rulesOf(trie, landlordFlag).join('|'),
    entities: entities.map(
      ({ name, category, domains }): PartyEntry => [
        name,
        category,
        ...domains.map((host) => host.toLowerCase()),
      ],
    ),
    aliases: shortDomains,
  };
}

function rulesOf(trie: Trie, flag: number): string[] {
  const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText } = trie;
  const offsets: number[] = [];
  let offset = 0;
  for (let edge = 0; edge < edgeLength.length; edge += 1) {
    offsets.push(offset);
    offset += edgeLength[edge] ?? 0;
  }
  if (offset !== labelText.length) throw new Error('tldts packs its list in another way');
  const walk = (node: number, name: string, mark: string): string[] => {
    const found = ((nodeFlags[node] ?? 0) & flag) !== 0 ? [mark + name] : [];
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge += 1) {
      const start = offsets[edge] ?? 0;
      const label = labelText.slice(start, start + (edgeLength[edge] ?? 0));
      found.push(...walk(edgeChild[edge] ?? 0, name === '' ? label : `${label}.${name}`, mark));
    }
    return found;
  };
  return [...walk(trie.rulesRoot, '', ''), ...walk(trie.exceptionsRoot, '', '!')]
    .map((rule) => rule.toLowerCase())
    .sort();
}
