import type { Item } from '../../evidence/evidence.ts';

type Party = Item<'parties'>;

/** Looks a host up among what is known of parties; what the page alone says is not known. */
export function partyLookup(parties: readonly Party[]): (host: string) => Party | undefined {
  const known = new Map(
    parties.filter(({ trust }) => trust !== 'page-claim').map((party) => [party.host, party]),
  );
  return (host) => known.get(host);
}

/** The site of a host: its registrable domain where that is known, else the host. */
export function siteLookup(parties: readonly Party[]): (host: string) => string {
  const find = partyLookup(parties);
  return (host) => find(host)?.site ?? host;
}

/** Whether its name says who it is: what is rented or hosted may be anybody's. */
export function isNamed(party: Party | undefined): party is Party & { readonly name: string } {
  return party !== undefined && party.name !== null && !party.isRented && party.category !== 'hosting';
}
