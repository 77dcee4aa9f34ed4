import type { Item } from '../../evidence/evidence.ts';
import { isLoopback, type RecordedUrl } from '../../evidence/recorded-url.ts';

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

/** TLS version for a sentence: `TLS 1.2`. */
export function versionName(version: NonNullable<Item<'connections'>['version']>): string {
  return version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');
}
