import type { Checks } from '../expect.ts';
import { API } from '../hosts.ts';
import { type Exchange, REPLY, type Widget } from '../types.ts';

interface Options {
  /** Markup of the form's fields. */
  fields: string;
  /** What a visitor fills in. */
  fill: { selector: string; text: string }[];
  checks: Checks;
}

/** A shop's own chat that is open and asks for this before it begins. HTTP. */
export function askingChat({ fields, fill, checks }: Options): Widget {
  return {
    vendor: 'unlisted',
    checks: { 'plaintext-page': 'pass', ...checks },
    drive: {
      vendor: 'unlisted',
      preChat: { fields: fill, submit: '.asking form button' },
      composer: '.asking > div > textarea',
      send: '.asking-send',
      reply: REPLY,
    },
    embed: (exchange) => askingHtml(exchange, fields),
  };
}

function askingHtml({ base }: Exchange, fields: string): string {
  return `<style>
.asking { position: fixed; right: 16px; bottom: 80px; width: 320px; padding: 12px; background: #fff; box-shadow: 0 2px 20px #0005; }
.asking [role=log] { height: 160px; overflow: auto; }
.asking label { display: block; }
.asking [hidden] { display: none; }
</style>
<section class="asking" role="dialog" aria-label="Chat with a bookseller">
<header><b>Chat</b></header>
<form>${fields}<button>Start the chat</button></form>
<div hidden>
<div role="log" aria-live="polite"><p>Hello, which book may we find for you?</p></div>
<textarea rows="2" placeholder="Type a message" aria-label="Your message"></textarea>
<button class="asking-send">Send</button>
</div>
</section>
<script>
{
  const panel = document.querySelector('.asking');
  const form = panel.querySelector('form');
  const talk = panel.querySelector('form + div');
  const log = panel.querySelector('[role=log]');
  const area = talk.querySelector('textarea');
  const say = (text) => {
    const line = document.createElement('p');
    line.textContent = text;
    log.append(line);
  };
  form.onsubmit = (event) => { event.preventDefault(); form.hidden = true; talk.hidden = false; };
  talk.querySelector('.asking-send').onclick = async () => {
    const text = area.value;
    area.value = '';
    say(text);
    const answer = await fetch('${base(API, 'https')}/chat', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', text }] }),
    });
    say((await answer.json()).text);
  };
}
</script>`;
}
