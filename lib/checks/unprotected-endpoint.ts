import { defineCheck, idsOf, unknown } from '../audit/define-check.ts';
import { say } from '../audit/said.ts';
import { toEndpoints } from './shared/endpoints.ts';
import { nameSome } from './shared/summary.ts';

/**
 * Servers that their own documents keep to development. Sources, read 2026-11-22:
 * https://github.com/pallets/werkzeug/blob/84c98f2d57406495f9c577dd5ddbf34e54bb55f6/docs/serving.rst,
 * https://github.com/python/cpython/pull/10114, https://raw.githubusercontent.com/ruby/webrick/master/README.md.
 */
const forDevelopment = new Set<string | null>(['python-http', 'webrick', 'werkzeug']);

/**
 * Fires on: a chat whose messages are answered with `Server: Werkzeug/3.0.4 Python/3.12`, and nothing in front of it.
 *
 * That a firewall, bot protection or rate limit names itself in the headers of every endpoint is a pass, inferred: the
 * server says so. That none does is no failure: most never show, and Earshot does not try to flood anybody. A network in
 * front (a CDN) alone is neither: what of its protection is switched on, its headers do not say.
 */
export default defineCheck({
  id: 'unprotected-endpoint',
  title: {
    pass: 'The chat’s servers show protection against floods and bots',
    fail: 'The chat is answered by a server that is not made for the open internet',
  },
  why: 'Anyone can send anything to a chat’s servers. Without protection in front, a flood of false chats keeps people from being heard, and each hole of the server can be tried for as long as it takes.',
  advice: {
    visitor: 'Keep another way to reach the site at hand.',
    owner: 'Have the chat answered by a server made for production, behind a firewall with rate limits.',
    reviewer:
      'Ask which firewall, bot protection and rate limits stand before each endpoint, and to see a test of them.',
  },
  category: 'supply-chain',
  serves: ['asvs-2.4.1'],
  needs: ['requests', 'responses'],
  severity: 'low',
  evaluate({ requests, responses }) {
    const answers = toEndpoints(responses);
    const bare = answers.filter(
      ({ software, edges, guards }) =>
        forDevelopment.has(software) && edges.length === 0 && guards.length === 0,
    );
    if (bare.length > 0) {
      const told = nameSome(bare.map(({ url, software }) => `${url.host} (${software})`));
      const summary = say`A server for development answers, with nothing in front of it by its headers: ${told}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: idsOf(bare) };
    }
    const guarded = answers.filter(({ guards, trust }) => guards.length > 0 && trust !== 'page-claim');
    const guardedHosts = new Set(guarded.map(({ url }) => url.host));
    const open = [...toEndpoints(requests), ...answers].filter(({ url }) => !guardedHosts.has(url.host));
    if (open.length > 0) {
      const edges = answers.flatMap(({ url, edges }) => edges.map((edge) => say`${url.host} by ${edge}`));
      const hosts = nameSome(open.map(({ url }) => url.host));
      const untold = say`No protection names itself in the headers of: ${hosts}. That does not mean that there is none.`;
      return unknown(
        edges.length > 0 ? say`${untold} ${say`In front, by the headers: ${nameSome(edges)}.`}` : untold,
        idsOf(open),
      );
    }
    if (guarded.length === 0) return unknown(say`No answer of the chat’s endpoints was seen.`);
    const told = nameSome(guarded.map(({ url, guards }) => `${url.host} (${guards.join(', ')})`));
    return {
      outcome: 'pass',
      basis: 'inferred',
      summary: say`By the headers: ${told}.`,
      proof: idsOf(guarded),
    };
  },
});
