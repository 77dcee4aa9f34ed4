import type { JudgedWidget } from '../../lib/audit/result.ts';
import type { RecordedUrl } from '../../lib/evidence/recorded-url.ts';
import type { ExpectedParts } from '../lab/expect.ts';

const inOrder = (texts: readonly string[]) => [...new Set(texts)].sort();
const placeOf = ({ host, path }: RecordedUrl) => host + path;
const hostOf = ({ scheme, host }: RecordedUrl) => host || scheme;

/** The parts of a widget by role, as a page of the lab declares them. */
export function partsOf({ evidence, chain }: JudgedWidget): Required<ExpectedParts> {
  const { scripts, requests, documents, channels, storageKeys, cookies } = evidence;
  const isStream = ({ kind }: { kind: string }) => kind === 'websocket' || kind === 'eventsource';
  const calls = (channels ?? []).filter((channel) => !isStream(channel));
  const asked = (requests ?? []).filter(({ type }) => type === 'xmlhttprequest' || type === 'ping');
  return {
    scripts: inOrder([
      ...(scripts ?? []).map(({ url }) => placeOf(url)),
      ...(requests ?? []).filter(({ type }) => type === 'script').map(({ url }) => placeOf(url)),
    ]),
    frames: inOrder((documents ?? []).map(({ url }) => hostOf(url))),
    sockets: inOrder((channels ?? []).filter(isStream).map(({ url }) => hostOf(url))),
    requests: inOrder([...calls, ...asked].map(({ url }) => hostOf(url))),
    storageKeys: inOrder((storageKeys ?? []).map(({ area, name }) => `${area} ${name}`)),
    cookies: inOrder((cookies ?? []).map(({ name }) => name)),
    chain: linesOf(chain, 0),
  };
}

function linesOf({ kind, name, product, basis, links }: JudgedWidget['chain'], depth: number): string[] {
  const note = basis === 'seen' ? '' : ` (${basis})`;
  const line = `${'  '.repeat(depth)}${kind} ${product ?? name}${note}`;
  return [line, ...links.flatMap((link) => linesOf(link, depth + 1))];
}
