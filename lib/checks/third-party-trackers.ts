import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { isLoopback, type RecordedUrl } from '../evidence/recorded-url.ts';
import { outermostFrames } from './shared/frames.ts';
import { isNamed, partyLookup } from './shared/parties.ts';
import { siteTest } from './shared/site.ts';
import { nameSome } from './shared/summary.ts';

/** What the chat contacted: a request, or a call of one of its scripts. */
type Contact = Item<'requests'> | Item<'channels'>;

/**
 * Fires on: a request to `www.google-analytics.com` out of the chat's frame, or called by one of its scripts.
 *
 * Contacts are the requests of the chat's own documents, and the calls on whose stack one of its scripts stands: where a
 * call stack is what ties them to the chat, the page's own world said so, and the verdict is inferred. Neither site nor vendor
 * is who has another registrable domain, and another name on the list of companies, than the page, the vendor's hosts of the
 * catalogue and the chat's outermost frames; where it has neither, than its scripts and sockets. That list is third-party-web's, domains are
 * told by the public suffix list (https://publicsuffix.org/list/). A host on no list, one for hire and one below a rented
 * name may be the vendor's own: that leaves the question open. Pictures and styles are not listened to. Sources, read
 * 2026-11-22: https://github.com/patrickhulce/third-party-web, https://gdpr-info.eu/art-28-gdpr/.
 */
export default defineCheck({
  id: 'third-party-trackers',
  title: {
    pass: 'The chat talks to the site and its vendor only',
    fail: 'The chat tells others that you are here',
  },
  why: 'Whoever the chat contacts learns your address and that you are on this page. Companies that are neither the shop nor its chat vendor have no part in your conversation.',
  advice: {
    visitor: 'A content blocker stops most of the companies that are named here.',
    owner:
      'Switch analytics and marketing off in the chat’s settings, and name in your privacy notice who remains.',
    reviewer:
      'Ask for the list of sub-processors and hold it against the hosts in this report: each needs a contract, a purpose and a switch.',
  },
  category: 'tracking',
  serves: ['gdpr-28', 'gdpr-5-1-c'],
  needs: [
    'page',
    'documents',
    'frameElements',
    'scripts',
    'requests',
    'channels',
    'parties',
    'signals',
    'watch',
  ],
  severity: 'high',
  evaluate({ page, documents, frameElements, scripts, requests, channels, parties, signals, watch }) {
    const find = partyLookup(parties);
    const isVouched = ({ trust }: { trust: string }) => trust !== 'page-claim';
    const vendorIds = new Set(
      signals.filter(isVouched).flatMap(({ vendorId }) => (vendorId === null ? [] : [vendorId])),
    );
    const isVendors = (item: object) =>
      'vendorId' in item && typeof item.vendorId === 'string' && vendorIds.has(item.vendorId);
    const isInSite = siteTest(documents.filter(isVouched));

    const frames = outermostFrames(frameElements, documents).filter(isVouched);
    const loaded = requests.filter((request) => request.type === 'script' && isInSite(request));
    const sockets = requests.filter(({ type }) => type === 'websocket');
    const ownersOf = (items: readonly { url: RecordedUrl | null; trust: string }[]) =>
      items.flatMap(({ url, trust }) => {
        const party = url && trust !== 'page-claim' ? find(url.host) : undefined;
        // A file of the vendor's on everybody's server makes that server not the vendor's.
        return party && party.category !== 'cdn' ? [party] : [];
      });
    const known = ownersOf([...frames, ...[...requests, ...scripts].filter(isVendors)]);
    // Where nothing else says who the vendor is, its code and its live connection do.
    const told = ownersOf([...scripts.filter(isInSite), ...loaded, ...sockets]);
    const vendor = known.length > 0 ? known : told.filter((party) => !isNamed(party));
    const own = [...ownersOf([page]), ...vendor];
    const ownSites = new Set(own.map(({ site }) => site));
    const ownNames = new Set(own.filter(isNamed).map(({ name }) => name));

    const contacts = [...requests, ...channels].filter((contact) => isElsewhere(contact.url));
    const strangers = contacts.filter((contact) => {
      const party = find(contact.url.host);
      const isOwn = party && (ownSites.has(party.site) || (isNamed(party) && ownNames.has(party.name)));
      return !isOwn && !isVendors(contact);
    });
    const named = strangers.filter(({ url }) => isNamed(find(url.host)));
    if (named.length > 0) {
      const companies = nameSome(
        named.map(({ url }) => `${find(url.host)?.name} (${find(url.host)?.category}, ${url.host})`),
      );
      const isInFrame = named.some((one) => isRequest(one) && watch.frameIds.includes(one.frameId));
      const summary = isInFrame
        ? say`The chat’s frame contacts: ${companies}.`
        : say`Scripts of the chat contact, by the call stack: ${companies}.`;
      return { outcome: 'fail', basis: isInFrame ? 'measured' : 'inferred', summary, proof: idsOf(named) };
    }
    if (strangers.length > 0) {
      const hosts = nameSome(strangers.map(({ url }) => url.host));
      return unknown(say`Whether these hosts are the vendor’s, no list tells: ${hosts}.`, idsOf(strangers));
    }
    const vouched = contacts.filter((contact) => isRequest(contact) && isVouched(contact));
    if (vouched.length === 0) return unknown(say`No contact of the chat to another computer was seen.`);
    const sites = nameSome(vouched.map(({ url }) => find(url.host)?.site ?? url.host));
    const isTraced = scripts.some(isInSite) || loaded.length > 0;
    const went = say`All contacts that were seen went to the site or to the vendor: ${sites}.`;
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: isTraced
        ? say`${went} ${say`What its scripts in the page contact is told by their call stacks.`}`
        : went,
      proof: idsOf(vouched),
    };
  },
});

function isElsewhere(url: RecordedUrl): boolean {
  return url.host !== '' && !isLoopback(url);
}

function isRequest(contact: Contact): contact is Item<'requests'> {
  return 'type' in contact;
}
