import type { Checks } from '../expect.ts';
import { API, CDN } from '../hosts.ts';
import { type Exchange, REPLY, type Widget } from '../types.ts';

/** Where a chat keeps what is said. `late`: in local storage, once it is closed. */
export type Keeping = 'nowhere' | 'local' | 'session' | 'database' | 'cache' | 'base64' | 'blob' | 'late';

interface Options {
  keeps: Keeping;
  /** Markup of the panel's head, beside its close button. */
  head?: string;
  /** Stands in a frame of the vendor's, not in the page. */
  isFramed?: true;
  /** Whom its frame and the page post to. `any`: the frame is sandboxed, so that only `*` reaches it. Nobody unless given. */
  posts?: 'exact' | 'any';
  checks: Checks;
}

const PATH = '/keeping.html';
/** A fence that leaves the frame no origin; the page tells it that it is shown. */
const sandboxed = ` sandbox="allow-scripts allow-forms" onload="this.contentWindow.postMessage({ type: 'shown' }, '*')"`;
/** What the frame tells the page that holds it, by its origin. */
const ready = `<script>parent.postMessage({ type: 'ready' }, new URL(document.referrer).origin);</script>`;

/** What each way of keeping does with the list of messages; `key` is the same for all. */
const keepers: Record<Keeping, string> = {
  nowhere: '() => {}',
  local: `(said) => localStorage.setItem('books-chat:log', JSON.stringify(said))`,
  session: `(said) => sessionStorage.setItem('books-chat:log', JSON.stringify(said))`,
  base64: `(said) => localStorage.setItem('books-chat:state', btoa(JSON.stringify({ v: 1, said })))`,
  late: `(said, isClosed) => { if (isClosed) localStorage.setItem('books-chat:log', JSON.stringify(said)); }`,
  cache: `async (said) => {
    const cache = await caches.open('books-chat-api');
    await cache.put('/api/history', new Response(JSON.stringify(said), { headers: { 'content-type': 'application/json' } }));
  }`,
  database: `(said) => inDatabase((store) => store.put({ id: said.length, body: new Map([['text', said.at(-1).text]]) }))`,
  blob: `(said) => inDatabase((store) => store.put({ id: 1, body: new Blob([JSON.stringify(said)]) }))`,
};

/** A shop's own chat that keeps what is said in the browser, or does not. HTTP. */
export function keepingChat({ keeps, head = '', isFramed, posts, checks }: Options): Widget {
  return {
    vendor: 'unlisted',
    checks: { 'plaintext-page': 'pass', ...checks },
    drive: {
      vendor: 'unlisted',
      ...(isFramed && { frame: PATH }),
      launcher: '.keeping-open',
      composer: '.keeping textarea',
      send: '.keeping-send',
      reply: REPLY,
    },
    embed: (exchange) =>
      isFramed
        ? `<iframe title="Chat" src="${exchange.base(CDN, 'https')}${PATH}?keeps=${keeps}${posts === 'exact' ? '&posts' : ''}"${posts === 'any' ? sandboxed : ''} style="position:fixed;right:0;bottom:0;width:380px;height:520px;border:0"></iframe>`
        : keepingHtml(exchange, keeps, head),
  };
}

/** The document of the chat in a frame; its address says where it keeps what is said. Null for another address. */
export function keepingDocument(exchange: Exchange): string | null {
  const { pathname, searchParams } = exchange.url;
  const keeps = searchParams.get('keeps') ?? '';
  if (pathname !== PATH || !isKeeping(keeps)) return null;
  return `<!doctype html><html lang="en"><title>Chat</title><body>${keepingHtml(exchange, keeps, '')}${searchParams.has('posts') ? ready : ''}</body></html>`;
}

function isKeeping(text: string): text is Keeping {
  return Object.hasOwn(keepers, text);
}

function keepingHtml({ base }: Exchange, keeps: Keeping, head: string): string {
  return `<style>
.keeping { position: fixed; right: 16px; bottom: 80px; width: 320px; padding: 12px; background: #fff; box-shadow: 0 2px 20px #0005; }
.keeping [role=log] { height: 200px; overflow: auto; }
.keeping textarea { width: 100%; }
.keeping-open { position: fixed; right: 16px; bottom: 16px; }
.keeping [hidden], .keeping[hidden] { display: none; }
</style>
<button class="keeping-open" aria-label="Open the chat">Chat</button>
<section class="keeping" role="dialog" aria-label="Chat with a bookseller" hidden>
<header><b>Chat</b> ${head} <button class="keeping-close" aria-label="Minimize">×</button></header>
<div role="log" aria-live="polite"><p>Hello, which book may we find for you?</p></div>
<textarea rows="2" placeholder="Type a message" aria-label="Your message"></textarea>
<button class="keeping-send">Send</button>
</section>
<script>
{
  const panel = document.querySelector('.keeping');
  const log = panel.querySelector('[role=log]');
  const area = panel.querySelector('textarea');
  const said = [];
  const database = globalThis.database = new Promise((done) => {
    if (!${keeps === 'database' || keeps === 'blob'}) return;
    const opening = indexedDB.open('books-chat', 3);
    opening.onupgradeneeded = () => opening.result.createObjectStore('messages', { keyPath: 'id' });
    opening.onsuccess = () => done(opening.result);
  });
  const inDatabase = async (write) => write((await database).transaction('messages', 'readwrite').objectStore('messages'));
  const keep = ${keepers[keeps]};
  const say = (from, text) => {
    const line = document.createElement('p');
    line.textContent = text;
    log.append(line);
    said.push({ from, text, at: said.length });
    if (from === 'me') keep(said, false);
  };
  document.querySelector('.keeping-open').onclick = () => { panel.hidden = !panel.hidden; };
  panel.querySelector('.keeping-close').onclick = () => { panel.hidden = true; keep(said, true); };
  panel.querySelector('.keeping-send').onclick = async () => {
    const text = area.value;
    area.value = '';
    say('me', text);
    const answer = await fetch('${base(API, 'https')}/chat', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', text }] }),
    });
    say('bookseller', (await answer.json()).text);
  };
}
</script>`;
}
