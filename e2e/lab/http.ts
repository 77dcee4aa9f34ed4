import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Authority } from './authority.ts';
import { registrable } from './hosts.ts';
import type { Exchange, LabMessage, LabRequest, OwnTls, Site } from './types.ts';

const LOOPBACK = '127.0.0.1';
const MAX_BODY_BYTES = 5_000_000;

/** What {@link listen} needs. */
export interface Listening {
  authority: Authority;
  sites: Map<string, Site>;
  /** Hosts that refuse TLS. */
  plainHosts: ReadonlySet<string>;
  onRequest: (request: LabRequest) => void;
  onMessage: (message: LabMessage) => void;
  httpsPort?: number | undefined;
  httpPort?: number | undefined;
}

/** Ports that the lab listens on, on loopback only, and the way to end it. */
export interface Listener {
  httpsPort: number;
  httpPort: number;
  /** Hosts with a TLS of their own, and their ports. */
  ownPorts: ReadonlyMap<string, number>;
  stop: () => Promise<void>;
}

/**
 * Serves all virtual hosts over https and http. Without ports given: 443 and 80 where they can be bound, else free ones.
 * Rejects when a port that was asked for is taken.
 */
export async function listen(options: Listening): Promise<Listener> {
  const { authority, sites, plainHosts } = options;
  const ports = { https: 0, http: 0, own: new Map<string, number>() };

  const serve = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request);
    note(request, host, scheme);
    answer(request, response, host, scheme).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  };

  const upgrade = (scheme: 'http' | 'https') => (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = hostOf(request);
    note(request, host, scheme);
    socket.on('error', () => socket.destroy());
    if (!sites.get(host)?.upgrade?.(request, socket, head)) socket.destroy();
  };

  function note(request: IncomingMessage, host: string, scheme: 'http' | 'https'): void {
    const { url = '/', method = 'GET', headers } = request;
    options.onRequest({ host, path: url, method, scheme, atMs: Date.now(), headers });
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    scheme: 'http' | 'https',
  ): Promise<void> {
    const site = sites.get(host);
    if (site?.hstsSeconds !== undefined && scheme === 'https') {
      response.setHeader('strict-transport-security', `max-age=${site.hstsSeconds}`);
    }
    if (!site) return void response.writeHead(421).end('No such host in the lab.');
    if (site.handleRaw?.(request, response)) return;
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const exchange: Exchange = {
      request,
      response,
      host,
      scheme,
      url: new URL(request.url ?? '/', `${scheme}://${host}`),
      body: await bodyOf(request),
      base: baseFor(request, scheme, ports),
      record: (channel, text, backend) =>
        options.onMessage({ backend, host, channel, atMs: Date.now(), text }),
    };
    if (!(await site.handle(exchange))) response.writeHead(404).end('Not found.');
  }

  const secure = https.createServer(
    {
      SNICallback: (name, done) => {
        if (!sites.has(name) || plainHosts.has(name)) return done(new Error(`no TLS for ${name}`));
        authority.contextFor(registrable(name)).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        );
      },
    },
    serve('https'),
  );
  const plain = http.createServer(serve('http'));
  const owned = new Map<string, NetServer>();
  for (const [host, { tls }] of sites) {
    if (tls) owned.set(host, await ownServer(authority, host, tls, serve('https')));
  }
  for (const server of [secure, ...owned.values()]) server.on('upgrade', upgrade('https'));
  plain.on('upgrade', upgrade('http'));
  const open = new Set<Duplex>();
  for (const server of [secure, plain, ...owned.values()]) {
    server.on('connection', (socket: Duplex) => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    });
  }

  ports.https = await bind(secure, options.httpsPort, 443);
  ports.http = await bind(plain, options.httpPort, 80);
  for (const [host, server] of owned) ports.own.set(host, await bind(server, 0, 0));
  return {
    httpsPort: ports.https,
    httpPort: ports.http,
    ownPorts: ports.own,
    stop: async () => {
      const closed = [secure, plain, ...owned.values()].map(
        (server) => new Promise((done) => server.close(done)),
      );
      for (const socket of open) socket.destroy();
      await Promise.all(closed);
    },
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function ownServer(
  authority: Authority,
  host: string,
  tls: OwnTls,
  answer: Answer,
): Promise<NetServer> {
  const { version, cipher, isHttp2 = false, fault } = tls;
  const { key, cert } = await authority.identityFor(fault ? host : registrable(host), fault);
  const options = {
    key,
    cert,
    ...(version && { minVersion: version, maxVersion: version }),
    // OpenSSL speaks versions before 1.2 on its lowest level of security only.
    ...(cipher && { ciphers: version === 'TLSv1.1' ? `${cipher}@SECLEVEL=0` : cipher }),
  };
  if (!isHttp2) return https.createServer(options, answer);
  // Node's compatibility layer gives requests and answers of HTTP/2 the shape of the old ones.
  const compatible = answer as unknown as (
    request: http2.Http2ServerRequest,
    response: http2.Http2ServerResponse,
  ) => void;
  return http2.createSecureServer({ ...options, allowHTTP1: true }, compatible);
}

function hostOf(request: IncomingMessage): string {
  const named = request.headers.host ?? request.headers[':authority'] ?? '';
  return String(named).replace(/:\d+$/, '').toLowerCase();
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('vary', 'origin');
  const wanted = request.headers['access-control-request-headers'];
  if (wanted) response.setHeader('access-control-allow-headers', wanted);
}

function baseFor(
  request: IncomingMessage,
  own: 'http' | 'https',
  ports: { https: number; http: number; own: ReadonlyMap<string, number> },
): Exchange['base'] {
  const hasPort = /:\d+$/.test(request.headers.host ?? '');
  return (host, scheme = own) => {
    const ownPort = scheme === 'https' || scheme === 'wss' ? ports.own.get(host) : undefined;
    if (ownPort !== undefined) return `${scheme}://${host}:${ownPort}`;
    const port = scheme === 'https' || scheme === 'wss' ? ports.https : ports.http;
    return hasPort ? `${scheme}://${host}:${port}` : `${scheme}://${host}`;
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_BODY_BYTES) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function bind(server: NetServer, asked: number | undefined, preferred: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  return asked === undefined ? tryPort(preferred).catch(() => tryPort(0)) : tryPort(asked);
}
