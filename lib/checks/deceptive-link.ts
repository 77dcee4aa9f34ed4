import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say, type Wording } from '../audit/said.ts';
import type { Item } from '../evidence/evidence.ts';
import { authorsUnknown } from './shared/known-authors.ts';
import { partyLookup } from './shared/parties.ts';
import { countOf } from './shared/summary.ts';

type Link = Item<'otherSides'>['links'][number];
type Judged = 'deceptive' | 'unsettled' | 'fine';

/**
 * Fires on: `<a href="https://books-login.example/">https://books.example/account</a>` in a message, and on hosts written
 * in look-alike letters (Unicode UTS #39). A link that the vendor counts clicks with goes to the vendor's own host, and is none;
 * nor is a company's own short domain (lib/vendors/short-domains.ts). Where a shortener leads is not known.
 */
export default defineCheck({
  id: 'deceptive-link',
  title: {
    pass: 'Links in the chat go where they say',
    fail: 'A link in the chat goes somewhere else than it says',
  },
  why: 'A link that shows one address and opens another, or an address in letters that only look familiar, is how people are led to a copy of a page where they sign in or pay.',
  advice: {
    visitor: 'Do not open it. Type the address of the company yourself.',
    owner:
      'Find out who has sent this link. Let agents send only links to your own hosts, and without a shortener.',
    reviewer:
      'Ask whether the vendor checks links in messages against known fraud, and whether agents’ accounts are protected by a second factor.',
  },
  category: 'authenticity',
  serves: ['gdpr-32'],
  needs: ['otherSides', 'parties', 'page', 'watch'],
  severity: 'high',
  evaluate({ otherSides, parties, page, watch }) {
    const vouched = otherSides.filter(({ trust }) => trust !== 'page-claim');
    const party = partyLookup(parties);
    const own = new Set([...watch.hosts, page.url.host].flatMap((host) => [host, party(host)?.site ?? host]));
    const judge = ({ shown, host, trick, isShortened }: Link): Judged => {
      if (trick) return 'deceptive';
      const [seen, real] = [shown === null ? undefined : party(shown), party(host)];
      const isOwn = own.has(host) || (real !== undefined && own.has(real.site));
      if (isOwn) return 'fine';
      if (real?.imitates && real.imitates.kind !== 'other-ending') return 'deceptive';
      // It may lead to what the text shows: whether it does, only who follows it knows.
      if (isShortened) return 'unsettled';
      if (shown !== null && shown !== host) {
        if (!seen || !real) return 'unsettled';
        if (seen.site !== real.site) return 'deceptive';
      }
      return 'fine';
    };
    const judged = vouched.flatMap(({ id, links }) => links.map((link) => ({ id, link, is: judge(link) })));
    const worst = judged.filter(({ is, link }) => is === 'deceptive' && link.side === 'other');
    const [first] = worst;
    if (first) {
      const summary = say`${countOf(worst.length, 'link')} of the other side’s messages deceive: ${words(first.link)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: [...new Set(worst.map(({ id }) => id))] };
    }
    const open = judged.filter(({ is }) => is !== 'fine');
    const [unsettled] = open;
    if (unsettled) {
      const reason =
        unsettled.is === 'deceptive'
          ? say`whose message it is could not be told`
          : say`where that leads is not known`;
      const summary = say`A link ${words(unsettled.link)}, and ${reason}.`;
      return unknown(summary, [...new Set(open.map(({ id }) => id))]);
    }
    const hindrance = authorsUnknown(vouched);
    if (hindrance) return unknown(hindrance, idsOf(vouched));
    const messages = vouched.reduce((sum, one) => sum + one.messages, 0);
    const summary = say`${countOf(messages, 'message')} of the other side were read, and no link in them deceives.`;
    return { outcome: 'pass', basis: 'measured', summary, proof: idsOf(vouched) };
  },
});

function words({ shown, host, trick }: Link): Wording {
  if (trick) return say`goes to ${host}, whose letters mislead`;
  return shown === null || shown === host ? say`goes to ${host}` : say`shows ${shown} and goes to ${host}`;
}
