import { sendHtml, sendJson } from '../answer.ts';
import type { Exchange } from '../types.ts';

const LIVE = `new WebSocket(location.origin.replace('http', 'ws') + '/live')`;

/** What other people's frames hold, by path. */
const FRAMES: Record<string, string> = {
  '/comments': `<div id="posts"><b>12 Comments</b><ul><li>Lovely list.</li></ul></div>
<form class="reply"><div class="textarea" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Join the discussion…" data-placeholder="Join the discussion…"></div><button>Comment</button></form>
<script>const live = ${LIVE}; live.onmessage = () => { document.querySelector('b').textContent = '13 Comments'; };</script>`,
  '/ad': '<a href="https://shop.example/" target="_top"><b>Boots, half price</b></a>',
  '/video': '<video controls width="300" height="160"></video><button aria-label="Play">▶</button>',
  '/map': '<div role="application" aria-label="Map"></div><button aria-label="Zoom in">+</button>',
  '/post':
    '<blockquote>Doors open at nine! <a href="https://social.example/post">Reply</a> · Like · 12 replies</blockquote>',
  '/form':
    '<form><h2>Tell us about you</h2><label>Why would you like to help?<textarea placeholder="Type your answer here..."></textarea></label><button>OK</button></form><script>document.forms[0].onsubmit = async (event) => { event.preventDefault(); await fetch("/forms/1", { method: "POST", body: "{}" }); document.body.textContent = "Thank you!"; };</script>',
  '/card': '<input aria-label="Kartennummer" autocomplete="cc-number" inputmode="numeric">',
  '/recaptcha/api2/anchor': '<div class="rc-anchor-invisible-text">protected by reCAPTCHA</div>',
};

/** Serves a third party's frame, and takes what it posts. */
export function embedPage(exchange: Exchange): boolean {
  if (exchange.request.method !== 'GET') {
    exchange.record('http', exchange.body, 'quiet');
    return sendJson(exchange, { ok: true });
  }
  const html = FRAMES[exchange.url.pathname];
  if (html === undefined) return false;
  return sendHtml(
    exchange,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Embedded</title><body>${html}</body></html>`,
  );
}
