import { createServer } from 'node:http';

/** A shop on loopback with a chat in a frame of another origin; every path is a page. */
export interface LoopbackShop {
  /** With a slash at its end. */
  readonly address: string;
  stop(): void;
}

const products = Array.from(
  { length: 60 },
  (_, index) =>
    `<article><h2>Book ${index}</h2><p>${'A fine book. '.repeat(20)}</p><img src="/img/${index}.svg" alt="" width="80" height="120"></article>`,
).join('');
const shop = (chatPort: number) => `<!doctype html><html lang="en"><title>Books</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script>
<h1>Books</h1>${products}
<iframe title="Chat" src="http://127.0.0.1:${chatPort}/chat" style="position:fixed;right:9px;bottom:9px;width:320px;height:420px"></iframe>`;
const chat = `<!doctype html><title>Chat</title><h2>Chat with us</h2><div role="log"></div>
<textarea placeholder="Type a message" aria-label="Message"></textarea><button>Send</button>
<script>setInterval(() => fetch('/poll'), 1000); localStorage.visitor = localStorage.visitor || Math.random();</script>`;
const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/style.css': ['text/css', 'body{font:16px sans-serif} article{display:inline-block;width:200px}'],
  '/script.js': [
    'text/javascript',
    'document.querySelectorAll("article").forEach((one) => one.dataset.seen = "1");',
  ],
  '/chat': ['text/html', chat],
  '/poll': ['application/json', '{}'],
};
const image =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"><rect width="80" height="120" fill="teal"/></svg>';

/** Starts it on two free ports. */
export async function startLoopbackShop(): Promise<LoopbackShop> {
  const listen = (page: () => string) => {
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0] ?? '/';
      const [type, body] = path.startsWith('/img/')
        ? ['image/svg+xml', image]
        : (files[path] ?? ['text/html', page()]);
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    });
    return new Promise<{ port: number; stop: () => void }>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const port = address !== null && typeof address === 'object' ? address.port : 0;
        const stop = () => {
          server.close();
          server.closeAllConnections();
        };
        resolve({ port, stop });
      });
    });
  };
  const chatSite = await listen(() => chat);
  const shopSite = await listen(() => shop(chatSite.port));
  return {
    address: `http://127.0.0.1:${shopSite.port}/`,
    stop: () => {
      shopSite.stop();
      chatSite.stop();
    },
  };
}
