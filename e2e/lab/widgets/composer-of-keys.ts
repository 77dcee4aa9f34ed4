import { API } from '../hosts.ts';
import { REPLY, type Widget } from '../types.ts';

/** A shop's own chat whose composer is no field: it takes the keys as they are pressed, and draws the text itself. HTTP. */
export function composerOfKeys(): Widget {
  return {
    vendor: 'unlisted',
    checks: { 'plaintext-page': 'pass', 'unguarded-composer': 'fail' },
    drive: { vendor: 'unlisted', composer: '.own-chat [role=textbox]', send: 'Enter', reply: REPLY },
    embed: ({ base }) => `<style>
.own-chat { position: fixed; right: 16px; bottom: 16px; width: 320px; padding: 12px; background: #fff; box-shadow: 0 2px 20px #0005; }
.own-chat [role=log] { height: 200px; overflow: auto; }
.own-chat [role=textbox] { min-height: 24px; padding: 6px; border: 1px solid #999; white-space: pre-wrap; }
</style>
<section class="own-chat" role="dialog" aria-label="Chat with a bookseller">
<div role="log" aria-live="polite"><p>Hello, which book may we find for you?</p></div>
<div role="textbox" tabindex="0" aria-label="Type a message"></div>
</section>
<script>
{
  const box = document.querySelector('.own-chat [role=textbox]');
  const log = document.querySelector('.own-chat [role=log]');
  const say = (text) => { const line = document.createElement('p'); line.textContent = text; log.append(line); };
  box.addEventListener('keydown', async ({ key }) => {
    if (key === 'Backspace') box.textContent = box.textContent.slice(0, -1);
    else if (key.length === 1) box.textContent += key;
    if (key !== 'Enter') return;
    const text = box.textContent;
    box.textContent = '';
    say(text);
    const answer = await fetch('${base(API, 'https')}/chat', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', text }] }),
    });
    say((await answer.json()).text);
  });
}
</script>`,
  };
}
