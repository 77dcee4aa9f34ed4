import { createAuthority } from '../lab/authority.ts';
import { resolverRules } from '../lab/hosts.ts';
import { listen } from '../lab/http.ts';
import { acceptSockets } from '../lab/sockets.ts';
import type { Exchange, Site } from '../lab/types.ts';

/** One answer of a page that only one test needs. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Hosts of single tests, beside the lab: what a spec puts there is served over https; each takes sockets at `/ws`. */
export interface Pages {
  readonly hostResolverRules: string;
  /** Serves an answer, and returns its address. `host` is the first label: `shop` unless given. */
  put(path: string, answer: Answer | ((exchange: Exchange) => Answer), host?: PageHost): string;
  stop(): Promise<void>;
}

const names = ['shop', 'other', 'third'] as const;
type PageHost = (typeof names)[number];

/** Starts the hosts `shop.`, `other.` and `third.` of three registrable domains, with nothing on them. */
export async function startPages(): Promise<Pages> {
  const answers = new Map<string, Answer | ((exchange: Exchange) => Answer)>();
  const hostOf = (name: PageHost) => `www.${name}-pages.test`;
  const sites = new Map<string, Site>(
    names.map((name) => [
      hostOf(name),
      {
        hstsSeconds: 31_536_000,
        // Takes what it is told, and says nothing; at `/ws/echo` the same.
        upgrade: acceptSockets({ record: () => {} }, 'pages', '/ws', ({ url, onText, sendText }) => {
          if (url === '/ws/echo') onText(sendText);
        }),
        handle: (exchange) => {
          const found = answers.get(exchange.host + exchange.url.pathname);
          if (!found) return false;
          const {
            status = 200,
            headers = {},
            body = '',
          } = typeof found === 'function' ? found(exchange) : found;
          exchange.response
            .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
            .end(body);
          return true;
        },
      },
    ]),
  );
  const listener = await listen({
    authority: await createAuthority(),
    sites,
    plainHosts: new Set(),
    onRequest: () => {},
    onMessage: () => {},
  });
  return {
    hostResolverRules: resolverRules([...sites.keys()], listener.httpsPort, listener.httpPort),
    put(path, answer, name = 'shop') {
      answers.set(hostOf(name) + path, answer);
      return `https://${hostOf(name)}${path}`;
    },
    stop: listener.stop,
  };
}

/** A whole page around this markup. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Books</title>
<link rel="icon" href="data:,">${head}</head><body><h1>Harbour Books</h1>${body}</body></html>`;
}

/** The lab's real rasa-webchat, which starts itself: works on any host. */
export const rasaChat = `<script src="https://cdn.chat-vendor.test/npm/rasa-webchat@1.0.1/lib/index.js"></script>
<script>WebChat.default({ initPayload: '/greet', customData: { language: 'en' },
  socketUrl: 'https://ws.chat-vendor.test', title: 'Ask a bookseller' }, null);</script>`;

/** Serves a page with a rasa-webchat, after `more` in its body and `head` in its head, and returns its address. */
export function putChat(pages: Pages, path: string, more = '', head = ''): string {
  return pages.put(path, { body: pageOf(more + rasaChat, head) });
}
