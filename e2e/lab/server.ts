import { pathToFileURL } from 'node:url';
import { createAuthority, type Identity } from './authority.ts';
import { registrable, resolverRules } from './hosts.ts';
import { listen } from './http.ts';
import { labPages, pageSites } from './pages.ts';
import { definitions, hostOf } from './shops/site.ts';
import type { LabMessage, LabPage, LabRequest, Recorder } from './types.ts';
import { createVendorSites } from './vendor-sites.ts';

export type { Drive, LabMessage, LabPage, LabRequest, PageKind, Step } from './types.ts';

/** A running lab. */
export interface Lab {
  httpsPort: number;
  httpPort: number;
  /** For Chromium's `--host-resolver-rules`: pages then need no port in their addresses. */
  hostResolverRules: string;
  /** The certificate of the lab's authority, for a browser that shall trust it. */
  caPem: string;
  /** Hosts with a TLS of their own, and their ports. */
  ownPorts: ReadonlyMap<string, number>;
  /** The certificate that a host shows: PEM, its own first. */
  certificateOf: (host: string) => Promise<Identity>;
  hosts: string[];
  pages: LabPage[];
  /** Every payload that any backend got, in order. */
  received: LabMessage[];
  /** Every HTTP request and WebSocket handshake, in order. */
  requests: LabRequest[];
  stop: () => Promise<void>;
}

/**
 * Starts shops, vendors and backends on loopback. Ports are 443 and 80 where they can be bound, else free ones.
 * Rejects when a port that was asked for is taken.
 */
export async function startLab(options: { httpsPort?: number; httpPort?: number } = {}): Promise<Lab> {
  const received: LabMessage[] = [];
  const requests: LabRequest[] = [];
  const recorder: Recorder = { record: (message) => received.push({ ...message, atMs: Date.now() }) };
  const workspaces = Object.assign({}, ...definitions.map((page) => page.workspaces ?? {}));
  const vendors = createVendorSites(recorder, workspaces);
  const { sites } = vendors;
  for (const [host, site] of pageSites(recorder)) sites.set(host, site);

  const authority = await createAuthority();
  const plainShops = definitions.filter(({ scheme }) => scheme === 'http').map(hostOf);
  const listener = await listen({
    authority,
    sites,
    plainHosts: new Set([...vendors.plain, ...plainShops]),
    onRequest: (request) => requests.push(request),
    onMessage: (message) => received.push(message),
    ...options,
  });
  const { httpsPort, httpPort } = listener;
  const hosts = [...sites.keys()];

  return {
    httpsPort,
    httpPort,
    hostResolverRules: resolverRules(hosts, httpsPort, httpPort),
    caPem: authority.caPem,
    ownPorts: listener.ownPorts,
    certificateOf: (host) => {
      const fault = sites.get(host)?.tls?.fault;
      return authority.identityFor(fault ? host : registrable(host), fault);
    },
    hosts,
    pages: labPages({ httpsPort, httpPort }),
    received,
    requests,
    stop: async () => {
      vendors.stop();
      await listener.stop();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lab = await startLab();
  for (const { url, purpose } of lab.pages) console.log(`${url.padEnd(46)} ${purpose}`);
  console.log(`\n127.0.0.1, https on ${lab.httpsPort}, http on ${lab.httpPort}. Ctrl+C ends it.`);
  console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${lab.hostResolverRules}"`);
}
