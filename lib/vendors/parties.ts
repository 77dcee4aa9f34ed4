/** One who runs hosts: name, what it does, and its hosts; `*.` stands for a host and all below it. */
export type PartyEntry = readonly [name: string, category: string, ...hosts: string[]];

/**
 * Who runs which hosts, and below which names one registers a domain: the registries' own (`co.uk`) and those under which
 * strangers rent theirs (`github.io`). Rules as https://publicsuffix.org/list/ has them (`*.ck`, `!www.ck`), bars between.
 */
export interface PartyList {
  readonly registries: string;
  readonly landlords: string;
  readonly entities: readonly PartyEntry[];
  /** Domains of a company's own, the main one first, blanks between: `youtube.com youtu.be`. */
  readonly aliases: readonly string[];
}

/** Whose a host is. */
export interface Party {
  /**
   * The registrable domain; the host itself where it has none, as addresses and `localhost`; of a company's short domain its
   * main one.
   */
  readonly site: string;
  readonly isRented: boolean;
  readonly name: string | null;
  readonly category: string | null;
}

/** Makes the lookup of a list. What it is given is a host name in lower case, without a port; it never throws. */
export function partyFinder({
  registries,
  landlords,
  entities,
  aliases,
}: PartyList): (host: string) => Party {
  const rules = new Map([
    ...registries.split('|').map((rule) => [rule, false] as const),
    ...landlords.split('|').map((rule) => [rule, true] as const),
  ]);
  const owners = new Map<string, PartyEntry>();
  for (const entity of entities) {
    const [, , ...hosts] = entity;
    for (const host of hosts) if (!owners.has(host)) owners.set(host, entity);
  }
  const mains = new Map(
    aliases.flatMap((line) => {
      const [main = '', ...others] = line.split(' ');
      return others.map((other) => [other, main] as const);
    }),
  );
  return (host) => {
    const { site: own, isRented } = siteOf(host, rules);
    const site = mains.get(host) ?? mains.get(own) ?? own;
    const [name = null, category = null] = ownerOf(host, owners) ?? [];
    return { site, isRented, name, category };
  };
}

function siteOf(host: string, rules: ReadonlyMap<string, boolean>): Pick<Party, 'site' | 'isRented'> {
  const alone = { site: host, isRented: false };
  const labels = host.split('.');
  if (host.startsWith('[') || /^[\d.#]+$/.test(host) || labels.includes('')) return alone;
  const from = (index: number) => labels.slice(index).join('.');
  // The longest rule counts, and an exception before all.
  for (let index = 0; index < labels.length; index += 1) {
    const exception = rules.get(`!${from(index)}`);
    if (exception !== undefined) return { site: from(index), isRented: exception };
  }
  for (let index = 0; index < labels.length; index += 1) {
    const isRented = rules.get(from(index)) ?? rules.get(`*.${from(index + 1)}`);
    if (isRented === undefined) continue;
    return index === 0 ? { ...alone, isRented } : { site: from(index - 1), isRented };
  }
  // A name that no list has: its last label is taken for the registry's.
  return labels.length < 2 ? alone : { site: from(labels.length - 2), isRented: false };
}

function ownerOf(host: string, owners: ReadonlyMap<string, PartyEntry>): PartyEntry | undefined {
  const exact = owners.get(host);
  if (exact) return exact;
  const labels = host.split('.');
  for (let index = 0; index < labels.length - 1; index += 1) {
    const owner = owners.get(`*.${labels.slice(index).join('.')}`);
    if (owner) return owner;
  }
  return undefined;
}
