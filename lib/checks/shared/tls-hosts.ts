import { notApplicable, unknown, type Verdict } from '../../audit/define-check.ts';
import { type Listed, type Said, say, type Wording } from '../../audit/said.ts';
import type { Item } from '../../evidence/evidence.ts';
import { isLoopback, type RecordedUrl } from '../../evidence/recorded-url.ts';
import { nameSome } from './summary.ts';

/** A chat's hosts that are reached over TLS. */
export interface TlsHosts {
  readonly all: readonly string[];
  /** Those of which a check has to know before it may pass: the ones that messages go to. */
  readonly essential: readonly string[];
  /** Ids of what names the hosts. */
  readonly proof: readonly string[];
}

/**
 * Messages go where the chat's own documents and sockets are; where it has neither, where its scripts ask. Fonts,
 * pictures and loaders of other hosts are not essential. Hosts of this computer are left out. What the page alone says
 * adds hosts, and takes none away. `connections`: the chat's that the check can go by.
 */
export function tlsHosts(
  documents: readonly Item<'documents'>[],
  requests: readonly Item<'requests'>[],
  connections: readonly Item<'connections'>[],
): TlsHosts {
  const isTls = ({ url }: { url: RecordedUrl }) =>
    (url.scheme === 'https' || url.scheme === 'wss') && url.host !== '' && !isLoopback(url);
  const framed = documents.filter(isTls);
  const asked = requests.filter(isTls);
  const live = [...framed, ...asked.filter(({ type }) => type === 'websocket')];
  const isVouched = live.some(({ trust }) => trust !== 'page-claim');
  const calls = isVouched ? [] : asked.filter(({ type }) => type === 'xmlhttprequest');
  const hostsOf = (items: readonly { url: RecordedUrl }[]) => [...new Set(items.map(({ url }) => url.host))];
  return {
    all: [...new Set([...hostsOf([...framed, ...asked]), ...connections.map(({ host }) => host)])],
    essential: hostsOf([...live, ...calls]),
    proof: [...framed, ...asked].map(({ id }) => id),
  };
}

/** How much is known of a chat's hosts. */
export interface TlsCoverage {
  /** The verdict where too little is known to pass; null where enough is. */
  readonly verdict: Verdict<Wording> | null;
  /** A passing summary, and after it the hosts that were not told of. */
  after(summary: Said): Said;
}

/** Whether enough of a chat's hosts is known to pass. `known`: the connections to go by; `missing`: what the browser did not tell of some hosts. */
export function tlsCoverage(
  documents: readonly Item<'documents'>[],
  requests: readonly Item<'requests'>[],
  known: readonly Item<'connections'>[],
  missing: (hosts: Listed) => Said,
): TlsCoverage {
  const { all, essential, proof } = tlsHosts(documents, requests, known);
  const after = (summary: Said) => summary;
  if (all.length === 0) {
    const isSeen = requests.length + documents.length > 0;
    return {
      verdict: isSeen
        ? notApplicable(say`Nothing of the chat was seen to go over TLS to another computer.`)
        : unknown(say`No host of the chat was seen.`),
      after,
    };
  }
  const knows = (host: string) => known.some((connection) => connection.host === host);
  const open = essential.filter((host) => !knows(host));
  if (open.length > 0 || known.length === 0) {
    const hosts = nameSome(open.length > 0 ? open : all);
    return { verdict: unknown(missing(hosts), proof), after };
  }
  const rest = all.filter((host) => !knows(host));
  if (rest.length === 0) return { verdict: null, after };
  return { verdict: null, after: (summary) => say`${summary} ${say`Not told: ${nameSome(rest)}.`}` };
}

/** TLS version for a sentence: `TLS 1.2`. */
export function versionName(version: NonNullable<Item<'connections'>['version']>): string {
  return version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');
}
