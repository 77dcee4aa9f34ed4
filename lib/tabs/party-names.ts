import type { AuditResult } from '../audit/result.ts';
import type { Body } from '../evidence/evidence.ts';
import type { AuditRecord } from '../evidence/record.ts';
import { partyCategories } from '../evidence/tracking.ts';
import { clip } from '../observe/clip.ts';
import { type Party, type PartyList, partyFinder } from '../vendors/parties.ts';
import type { Seen, TabAudits } from './tab-audits.ts';

/** Says whose hosts a chat talks to, once there is a chat. */
export class PartyNames {
  readonly #load: () => Promise<PartyList>;
  readonly #audits: Pick<TabAudits, 'add'>;
  #find: ((host: string) => Party) | null = null;

  /** `load` brings the list; it may reject. */
  constructor(load: () => Promise<PartyList>, audits: Pick<TabAudits, 'add'>) {
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
    ]);
    if (hosts.length > 0) hosts.push(evidence.page[0]?.url.host ?? '');
    const fresh = [...new Set(hosts)].filter((host) => host !== '' && !known.has(host));
    if (fresh.length === 0) return;
    const find = this.#find ?? (await this.#load().then(partyFinder, () => null));
    this.#find = find;
    if (!find) return;
    const seen = fresh.map(
      (host): Seen<'parties'> => ({
        kind: 'parties',
        body: bodyOf(host, find(host)),
        trust: 'browser',
        frameId: 0,
      }),
    );
    await this.#audits.add(tabId, seen);
  }
}

function bodyOf(host: string, { site, isRented, name, category }: Party): Body<'parties'> {
  return {
    host,
    site,
    isRented,
    name: name === null ? null : clip(name, 80),
    category: partyCategories.find((known) => known === category) ?? null,
  };
}
