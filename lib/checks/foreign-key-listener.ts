import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { formatUrl } from '../evidence/recorded-url.ts';
import { isNamed, partyLookup, siteLookup } from './shared/parties.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Fires on: `https://static.hotjar.com/replay.js` reading `event.target` of a key in the composer.
 *
 * While someone types, the page's own world tells which scripts look at the events of it, by call stack (lib/observe/key-readers.ts):
 * a claim, that fails the chat and never passes it. Neither site nor vendor is who is on the list of companies by another
 * name than theirs. It passes only where the composer is in a frame of the chat's own and every script of that frame, as the
 * browser tells them, is the site's or the vendor's. Source of the list: https://github.com/patrickhulce/third-party-web, 0.30.0.
 */
export default defineCheck({
  id: 'foreign-key-listener',
  title: {
    pass: 'Nobody but the site and the chat listens to your keys',
    fail: 'Somebody else’s script listens to your keys in the chat',
  },
  why: 'Session replay and analytics follow what is typed anywhere on a page. In a chat they get what was meant for an agent, also what was never sent.',
  advice: {
    visitor: 'A content blocker stops most of the scripts that are named here.',
    owner:
      'Take the chat’s element out of recording (each such tool has an attribute for it), or load the tool on other pages only.',
    reviewer:
      'Ask which tools record the pages with the chat, whether fields are left out, and see it in a recording.',
  },
  category: 'input',
  serves: ['gdpr-32', 'gdpr-5-1-c'],
  needs: ['page', 'drafts', 'documents', 'scripts', 'requests', 'parties', 'watch'],
  severity: 'high',
  evaluate({ page, drafts, documents, scripts, requests, parties, watch }) {
    const find = partyLookup(parties);
    const siteOf = siteLookup(parties);
    const frames = documents.filter(({ trust }) => trust !== 'page-claim');
    const own = [page.url.host, ...watch.hosts, ...frames.map(({ url }) => url.host)].filter(
      (host) => !['analytics', 'ad', 'marketing', 'social'].includes(find(host)?.category ?? ''),
    );
    const ownSites = new Set(own.map(siteOf));
    const ownNames = new Set(
      own
        .map(find)
        .filter(isNamed)
        .map(({ name }) => name),
    );
    const isForeign = (host: string) => {
      const party = find(host);
      return !ownSites.has(siteOf(host)) && !(isNamed(party) && ownNames.has(party.name));
    };
    const typed = drafts.filter(({ characters }) => characters > 0);
    const readers = typed.flatMap(({ id, readers: urls = [] }) => urls.map((url) => ({ id, url })));
    const foreign = readers.filter(({ url }) => isForeign(url.host));
    const named = foreign.filter(({ url }) => isNamed(find(url.host)));
    if (named.length > 0) {
      const names = named.map(({ url }) => `${formatUrl(url)} (${find(url.host)?.name})`);
      const summary = say`Scripts of neither site nor vendor looked at keys in the composer: ${nameSome(names)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(named) };
    }
    if (foreign.length > 0)
      return unknown(
        say`Whether these scripts, which looked at keys, are the vendor’s, no list tells: ${nameSome(foreign.map(({ url }) => formatUrl(url)))}.`,
        idsOf(foreign),
      );
    if (typed.length === 0) return unknown(say`Nobody has typed in the chat yet.`);
    const inFrames = new Set(
      frames.filter(({ relation }) => relation === 'cross-origin').map(({ frameId }) => frameId),
    );
    const loaded = [...scripts, ...requests.filter(({ type }) => type === 'script')].filter(({ frameId }) =>
      inFrames.has(frameId),
    );
    const isApart = typed.every(({ frameId }) => inFrames.has(frameId) && watch.frameIds.includes(frameId));
    const strange = loaded.filter(({ url }) => isForeign(url.host));
    if (!isApart || strange.length > 0)
      return unknown(
        say`No script of others was seen to look at keys; one that listens without looking would not be.`,
        idsOf(typed),
      );
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: say`The composer is in the chat’s own frame, which has no script of anybody else’s.`,
      proof: [...idsOf(typed), ...idsOf(loaded)],
    };
  },
});
