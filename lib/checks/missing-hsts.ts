import { defineCheck, notApplicable, unknown } from '../audit/define-check.ts';
import { type Part, say } from '../audit/said.ts';
import { isLoopback, type RecordedUrl } from '../evidence/recorded-url.ts';
import { countOf, nameSome } from './shared/summary.ts';

/**
 * 180 days in seconds: what SSL Labs asks for as a long duration
 * (https://hosting.xyz/wiki/hosting/web-servers/apache/htaccess/hsts/ gives the number). ASVS 5.0, 3.4.1 asks for a year
 * (https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x12-V3-Web-Frontend-Security.md). Both read 2026-11-22.
 */
const leastMaxAgeS = 15_552_000;
const daySeconds = 86_400;

interface Policy {
  maxAgeS: number;
  includeSubDomains: boolean;
}

/** What one host said. `unseen`: no response of it was seen; null: responses, but none with the header. */
interface Host {
  policy: Policy | null | 'unseen';
  readonly proof: string[];
}

/**
 * Fires on: a chat frame from `https://chat.example` whose response has no `Strict-Transport-Security`, or one with
 * `max-age=15551999`.
 *
 * The policy belongs to a host, whatever the port. Where responses of a host differ, the shortest duration that was sent
 * counts, and a response without the header takes nothing back. A host is covered as well by a parent whose policy
 * includes subdomains (8.2). Not judged: hosts reached over http, where browsers must ignore the header (8.1) and
 * plaintext-page and plaintext-resource speak; IP addresses, for which there is no policy (8.1.1); this computer;
 * sockets, whose answer opens a connection and seldom bears the header.
 * Unseen responses: the page's own, or one of the chat's own documents, leaves the question open; of other hosts one has to be
 * seen, and the summary names the rest. Source: RFC 6797, https://www.rfc-editor.org/rfc/rfc6797, read 2026-11-22.
 */
export default defineCheck({
  id: 'missing-hsts',
  title: {
    pass: 'Browsers are told to use encryption always',
    fail: 'Browsers are not told to use encryption always',
  },
  why: 'A site can make your browser promise to use encryption on every later visit. Without that promise, someone on the same network can lure the next visit onto an unencrypted copy.',
  advice: {
    visitor:
      'Type https:// yourself or use a bookmark when you come back, above all on a network that you share with others.',
    owner:
      'Send Strict-Transport-Security: max-age=31536000; includeSubDomains on every https response, once all subdomains answer over https.',
    reviewer:
      'Ask the vendor to send the header on every host of the chat, for at least 180 days; ASVS 3.4.1 asks for a year.',
  },
  category: 'transport',
  serves: ['asvs-3.4.1', 'gdpr-32'],
  needs: ['page', 'documents', 'requests'],
  severity: 'medium',
  evaluate({ page, documents, requests }) {
    const hosts = new Map<string, Host>();
    const essential = new Set<string>();
    const see = (url: RecordedUrl, policy: Host['policy'], id: string) => {
      if (!canHavePolicy(url)) return;
      const host = hosts.get(url.host);
      if (host) host.policy = weaker(host.policy, policy);
      else hosts.set(url.host, { policy, proof: [] });
      hosts.get(url.host)?.proof.push(id);
    };
    see(page.url, vouched(page), page.id);
    essential.add(page.url.host);
    for (const document of documents) {
      see(document.url, 'unseen', document.id);
      if (document.url.scheme === 'https') essential.add(document.url.host);
    }
    for (const request of requests) {
      if (request.type !== 'websocket') see(request.url, vouched(request), request.id);
    }
    if (hosts.size === 0) {
      return notApplicable(say`No host here can have the policy: http, an IP address, or this computer.`, [
        page.id,
      ]);
    }

    const names = [...hosts.keys()];
    const proofOf = (some: readonly string[]) => some.flatMap((name) => hosts.get(name)?.proof ?? []);
    const isFine = (name: string) => isLong(hosts.get(name)?.policy) || isCovered(name, hosts);
    const failing = names.filter((name) => hosts.get(name)?.policy !== 'unseen' && !isFine(name));
    if (failing.length > 0) {
      const told = failing.map((name) => say`${name} (${describe(hosts.get(name)?.policy)})`);
      const summary = say`Strict-Transport-Security is missing or shorter than 180 days: ${nameSome(told)}.`;
      return { outcome: 'fail', basis: 'measured', summary, proof: proofOf(failing) };
    }
    const open = names.filter((name) => !isFine(name));
    const needed = open.filter((name) => essential.has(name));
    const chats = names.filter((name) => name !== page.url.host);
    if (needed.length > 0 || (chats.length > 0 && !chats.some(isFine))) {
      const missing = needed.length > 0 ? needed : chats;
      return unknown(
        say`The responses of these hosts were not seen: ${nameSome(missing)}.`,
        proofOf(missing),
      );
    }
    const fine = names.filter(isFine);
    const known = say`Strict-Transport-Security for 180 days or longer: ${nameSome(fine)}.`;
    const summary = open.length > 0 ? say`${known} ${say`Not seen: ${nameSome(open)}.`}` : known;
    return { outcome: 'pass', basis: 'measured', summary, proof: proofOf(fine) };
  },
});

/** Whether a policy for this URL's host can exist. A redacted address (`###.###.###.###`) is an address still. */
function canHavePolicy(url: RecordedUrl): boolean {
  const isAddress = url.host.startsWith('[') || /^[\d#]+(?:\.[\d#]+){3}$/.test(url.host);
  return url.scheme === 'https' && url.host !== '' && !isAddress && !isLoopback(url);
}

/** The policy of an item as far as it may count: what the page says in its own favour does not. */
function vouched(item: { hsts: Host['policy']; trust: string }): Host['policy'] {
  return item.trust === 'page-claim' && item.hsts !== null ? 'unseen' : item.hsts;
}

function weaker(a: Host['policy'], b: Host['policy']): Host['policy'] {
  if (a === 'unseen' || a === null) return b === 'unseen' ? a : (b ?? null);
  if (b === 'unseen' || b === null) return a;
  return b.maxAgeS < a.maxAgeS ? b : a;
}

function isLong(policy: Host['policy'] | undefined): policy is Policy {
  return policy !== 'unseen' && (policy?.maxAgeS ?? 0) >= leastMaxAgeS;
}

function isCovered(name: string, hosts: ReadonlyMap<string, Host>): boolean {
  return [...hosts].some(
    ([parent, { policy }]) => name.endsWith(`.${parent}`) && isLong(policy) && policy.includeSubDomains,
  );
}

function describe(policy: Host['policy'] | undefined): Part {
  if (!policy || policy === 'unseen') return say`none`;
  return countOf(Math.floor(policy.maxAgeS / daySeconds), 'day');
}
