import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatDocument, framingDocument, type Shadow } from './pages.ts';

/** The pages of the guard's specs, on loopback: `shop.test` and `vendor.test` are to be mapped to it. */
export interface Pages {
  readonly port: number;
  /** A page with the field, in a frame of this kind (`none`: in the page itself). */
  address(field: string, frame?: string, shadow?: Shadow): string;
  stop(): Promise<void>;
}

/** Starts it. `scripts` are the bundled fields, by name. */
export async function servePages(scripts: ReadonlyMap<string, string> = new Map()): Promise<Pages> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://shop.test');
    const script = /^\/fields\/(.+)\.js$/.exec(url.pathname)?.[1];
    if (script) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('access-control-allow-origin', '*');
      response.end(scripts.get(script) ?? '');
      return;
    }
    const field = url.searchParams.get('field') ?? 'input';
    const frame = url.searchParams.get('frame') ?? 'none';
    const shadow = (url.searchParams.get('shadow') ?? 'none') as Shadow;
    const inner = chatDocument(field, shadow);
    const address = `http://shop.test:${(server.address() as AddressInfo).port}/?field=${field}&shadow=${shadow}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(frame === 'none' ? inner : framingDocument(frame, inner, address));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: (field, frame = 'none', shadow = 'none') =>
      `http://shop.test:${port}/?field=${encodeURIComponent(field)}&frame=${encodeURIComponent(frame)}&shadow=${shadow}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
