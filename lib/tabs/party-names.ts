import type { AuditResult } from '../audit/result.ts';
import type { Body } from '../evidence/evidence.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { partyCategories } from '../evidence/tracking.ts';
import { clip } from '../observe/clip.ts';
import { type BrandList, type Imitation, Imitations } from '../other-side/imitation.ts';
import { type Party, type PartyList, partyFinder } from '../vendors/parties.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

/** Says whose hosts a chat talks to, once there is a chat. */
export class PartyNames {
  readonly #load: () => Promise<PartyList>;
  readonly #audits: Pick<TabAudits, 'add'>;
  readonly #loadBrands: () => Promise<BrandList>;
  #lists: { find: (host: string) => Party; imitations: Imitations } | null = null;

  /** `load` and `loadBrands` bring the lists; they may reject. */
  constructor(
    load: () => Promise<PartyList>,
    audits: Pick<TabAudits, 'add'>,
    loadBrands: () => Promise<BrandList>,
  ) {
    this.#loadBrands = loadBrands;
    this.#load = load;
    this.#audits = audits;
  }

  /** Adds what is known of the hosts of the page and its chats, each host once. Never rejects. */
  async name({ tabId, evidence }: AuditRecord, { widgets }: AuditResult): Promise<void> {
    const known = new Set(evidence.parties.map(({ host }) => host));
    const hosts = widgets.flatMap(({ evidence: own }) => [
      ...[own.requests, own.channels, own.documents, own.scripts].flatMap(
        (items) => items?.map(({ url }) => url.host) ?? [],
      ),
      ...(own.drafts?.flatMap(({ readers = [] }) => readers.map(({ host }) => host)) ?? []),
      ...(own.cookies?.map(({ host }) => host) ?? []),
      // Whether a link's text and its target are one site's, the list of registries tells.
      ...(own.otherSides?.flatMap(({ links }) => links.flatMap(({ shown, host }) => [shown ?? host, host])) ??
        []),
    ]);
    if (hosts.length > 0) hosts.push(evidence.page[0]?.url.host ?? '');
    const fresh = [...new Set(hosts)].filter((host) => host !== '' && !known.has(host));
    if (fresh.length === 0) return;
    this.#lists ??= await this.#read().catch(() => null);
    if (!this.#lists) return;
    const { find, imitations } = this.#lists;
    const pageHost = evidence.page[0]?.url.host ?? '';
    const seen = fresh.map(
      (host): Seen<'parties'> => ({
        kind: 'parties',
        body: bodyOf(host, find(host), imitations.find(host, pageHost)),
        trust: 'browser',
        frameId: 0,
      }),
    );
    await this.#audits.add(tabId, seen);
  }

  async #read() {
    const [parties, brands] = await Promise.all([this.#load(), this.#loadBrands()]);
    const find = partyFinder(parties);
    return { find, imitations: new Imitations(brands, find) };
  }
}

function bodyOf(
  host: string,
  { site, isRented, name, category }: Party,
  imitation: Imitation | null,
): Body<'parties'> {
  return {
    host,
    site,
    isRented,
    name: name === null ? null : clip(name, 80),
    category: partyCategories.find((known) => known === category) ?? null,
    // A company that is known by name is itself.
    imitates: name === null || isRented ? imitation : null,
  };
}
