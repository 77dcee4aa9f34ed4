import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { partyLookup } from './shared/parties.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * Fires on: a chat from `intercom-support-widget.com`, `lntercom.io` or `widget.intercom.io.example.com`. A vendor's name with
 * another ending (`intercom.co`) may be the vendor's own, so that alone proves nothing. Source: lib/other-side/imitation.ts.
 */
export default defineCheck({
  id: 'lookalike-vendor',
  title: {
    pass: 'The chat’s hosts imitate no known vendor’s',
    fail: 'The chat comes from a host that imitates a vendor’s',
  },
  why: 'A chat from a host that only looks like a vendor’s is how a false support gets into a page: whoever runs it reads all that is written there.',
  advice: {
    visitor: 'Write nothing in this chat, and tell the shop by another way.',
    owner:
      'Find out how this script got into your page and take it out; load the vendor’s chat from the hosts that its documentation names.',
    reviewer: 'Ask the vendor whether the host is theirs, and who registered it.',
  },
  category: 'authenticity',
  serves: ['gdpr-32', 'gdpr-28'],
  needs: ['parties', 'scripts', 'requests', 'page', 'watch'],
  severity: 'critical',
  evaluate({ parties, scripts, requests, page, watch }) {
    const party = partyLookup(parties);
    const seen = [...scripts, ...requests].filter(({ trust }) => trust !== 'page-claim');
    const hosts = new Set([...watch.hosts, ...seen.map(({ url }) => url.host)]);
    hosts.delete(page.url.host);
    const known = [...hosts].flatMap((host) => party(host) ?? []);
    const imitating = known.filter(({ imitates }) => imitates);
    const proven = imitating.filter(({ imitates }) => imitates?.kind !== 'other-ending');
    const [first] = proven.length > 0 ? proven : imitating;
    if (first?.imitates) {
      const { imitated } = first.imitates;
      const summary = say`The chat uses ${nameSome(imitating.map(({ host }) => host))}, made to look like ${imitated}.`;
      if (proven.length === 0) return unknown(say`${summary} It may be the vendor’s own.`, idsOf(imitating));
      return { outcome: 'fail', basis: 'inferred', summary, proof: idsOf(proven) };
    }
    const isSeen = known.some(({ host }) => seen.some(({ url }) => url.host === host));
    if (!isSeen || known.length < hosts.size)
      return unknown(say`Not all of the chat’s hosts could be compared.`, idsOf(known));
    const summary = say`${countOf(known.length, 'host')} of the chat, none like a vendor’s of the catalogue.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(known) };
  },
});
