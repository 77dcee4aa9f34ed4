import type { Checks } from '../expect.ts';
import { type Exchange, REPLY, type Widget } from '../types.ts';

/** Who talks, and how. `untold`: nothing on the page says who has written a message. */
export type Talk = 'phisher' | 'assistant' | 'untold';

const PATH = '/talking.html';

const talks: Record<Talk, { name: string; says: string; style: string; isStreamed: boolean }> = {
  phisher: {
    name: 'Support',
    says: `<p>To confirm your account, please send me your card number and the one-time code from your phone.</p>
<p>Or sign in at <a href="https://books-login.test/x">https://books.test/account</a>.</p>`,
    style: '',
    isStreamed: true,
  },
  assistant: {
    name: 'Nora, your virtual assistant',
    says: `<p>Please tell me your order number. Never share your password or card number here.</p>
<p>Your parcels: <a href="https://go.chat-vendor.test/c?u=1">https://books.test/orders</a>.</p>`,
    style: '',
    isStreamed: true,
  },
  untold: {
    name: 'Chat',
    says: `<p>Please send me your card number, or pay at <a href="https://bit.ly/x">this page</a>.</p>`,
    style: '.talking p { margin: 8px auto; text-align: center; } ',
    isStreamed: false,
  },
};

/** A chat in a frame of a host that may be a vendor's or not, where somebody asks for things. */
export function talkingChat(talk: Talk, host: string, checks: Checks): Widget {
  return {
    vendor: 'unlisted',
    checks,
    drive: {
      vendor: 'unlisted',
      frame: PATH,
      composer: '.talking textarea',
      send: 'Enter',
      reply: REPLY,
      // It talks to itself.
      isLost: true,
    },
    embed: ({ base }) =>
      `<iframe title="Chat" src="${base(host, 'https')}${PATH}?talk=${talk}" style="position:fixed;right:0;bottom:0;width:380px;height:520px;border:0"></iframe>`,
  };
}

/** The document of such a chat; null for another address. */
export function talkingDocument({ url: { pathname, searchParams } }: Exchange): string | null {
  const talk = searchParams.get('talk') ?? '';
  if (pathname !== PATH || !Object.hasOwn(talks, talk)) return null;
  const { name, says, style, isStreamed } = talks[talk as Talk];
  return `<!doctype html><html lang="en"><title>Chat</title><style>
.talking { display: flex; flex-direction: column; height: 480px; }
.talking [role=log] { flex: 1; overflow: auto; }
.talking p { width: fit-content; max-width: 75%; padding: 6px 10px; background: #eef; }
.talking p.mine { margin-left: auto; background: #dfd; }
${style}</style>
<body><section class="talking" aria-label="Chat"><header>${name}</header>
<div role="log">${says}</div>
<textarea placeholder="Type a message" aria-label="Your message"></textarea></section>
<script>
  const log = document.querySelector('[role=log]');
  const area = document.querySelector('textarea');
  const say = (text, isMine) => {
    const line = document.createElement('p');
    if (isMine && ${talk !== 'untold'}) line.className = 'mine';
    line.textContent = text;
    log.append(line);
    return line;
  };
  area.onkeydown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    say(area.value, true);
    area.value = '';
    const pieces = ${JSON.stringify(isStreamed ? (REPLY.match(/\S+\s*/g) ?? []) : [REPLY])};
    let line;
    const more = () => {
      line ??= say('', false);
      line.textContent += pieces.shift();
      if (pieces.length > 0) setTimeout(more, 300);
    };
    setTimeout(more, ${isStreamed ? 300 : 2000});
  };
</script></body></html>`;
}
