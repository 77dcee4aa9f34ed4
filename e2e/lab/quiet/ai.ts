import type { QuietDefinition } from './definition.ts';

const APP = `body { margin: 0; display: grid; grid-template-columns: 260px 1fr; height: 100vh; } main { display: flex; flex-direction: column; height: 100vh; } .thread { flex: 1; overflow: auto; padding: 2rem 10%; } .prompt { position: sticky; bottom: 0; padding: 1rem 10%; background: #fff; display: flex; gap: .5rem; } .prompt > :first-child { flex: 1; border: 1px solid #ccc; border-radius: 24px; padding: .8rem; min-height: 1.4rem; }`;

/** Pages in which a machine answers, and this is the page. */
export const aiPages: QuietDefinition[] = [
  {
    name: 'ai-chat',
    purpose: 'an AI assistant as the whole page: history of conversations, thread, prompt',
    lang: 'en',
    title: 'New chat - Minerva',
    app: 'ai-chat',
    style: APP,
    body: `<nav aria-label="Chat history"><a href="/">New chat</a><a href="/library">Library</a><h2>Chats</h2><ol><li><a href="#">Plan a week in Porto</a></li><li><a href="#">Regex for dates</a></li></ol></nav>
<main id="main"><div class="thread" role="log" aria-live="polite"><h1>What’s on your mind today?</h1></div><form class="prompt" data-type="unified-composer"><div id="prompt-textarea" class="ProseMirror" contenteditable="true" role="textbox" data-placeholder="Ask anything" aria-label="Message Minerva"></div><button id="composer-submit-button" aria-label="Send prompt">↑</button></form></main>`,
    script: `const thread = document.querySelector('.thread'), field = document.getElementById('prompt-textarea');
const turn = (role, text) => { const box = document.createElement('article'); box.dataset.messageAuthorRole = role; box.textContent = text; thread.append(box); };
async function send(event) { event?.preventDefault(); const text = field.textContent; field.textContent = ''; turn('user', text); await fetch('/backend-api/conversation', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream' }, body: JSON.stringify({ action: 'next', messages: [{ role: 'user', content: text }] }) }); turn('assistant', 'Certainly. Here is a plan in three steps.'); }
document.querySelector('form').onsubmit = send; field.onkeydown = (event) => { if (event.key === 'Enter') send(event); };`,
    exercise: [{ type: '#prompt-textarea', text: 'Name three rivers' }, { press: 'Enter' }],
  },
  {
    name: 'ai-chat-zh',
    purpose: 'an AI assistant as the whole page, in Chinese, over a WebSocket',
    lang: 'zh-CN',
    title: '新对话 - 问答助手',
    app: 'ai-chat',
    isHeldBack: true,
    style: APP,
    body: `<aside><button>＋ 新建对话</button><ul><li>北京三日游</li><li>周报润色</li></ul></aside><main><div class="thread"><div class="welcome">你好，我是你的智能助手，有什么可以帮你？</div></div><div class="prompt"><textarea id="chat-input" placeholder="给助手发送消息" rows="2"></textarea><button aria-label="发送">发送</button></div></main>`,
    script: `const feed = new WebSocket(location.origin.replace('http', 'ws') + '/live'), field = document.getElementById('chat-input'), thread = document.querySelector('.thread');
const add = (text) => { const row = document.createElement('div'); row.className = 'bubble'; row.textContent = text; thread.append(row); };
feed.onmessage = ({ data }) => { if (JSON.parse(data).type === 'ack') add('好的，答案如下。'); };
const send = () => { add(field.value); feed.send(JSON.stringify({ type: 'prompt', text: field.value })); field.value = ''; };
document.querySelector('.prompt button').onclick = send;`,
    exercise: [{ type: '#chat-input', text: '写一首短诗' }, { click: '.prompt button' }],
  },
  {
    name: 'ai-images-it',
    purpose: 'an image generator: a prompt bar fixed to the bottom and a gallery of results',
    lang: 'it',
    title: 'Crea – Generatore di immagini',
    isHeldBack: true,
    style: `.bar { position: fixed; left: 15%; right: 15%; bottom: 16px; background: #fff; box-shadow: 0 0 20px #0003; border-radius: 16px; padding: 12px; display: flex; } .bar textarea { flex: 1; border: 0; } .grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; } .grid figure { height: 10rem; margin: 0; background: #dcd3c3; }`,
    body: `<h1>Galleria</h1><div class="grid"><figure></figure><figure></figure><figure></figure></div><div class="bar"><textarea placeholder="Descrivi l’immagine che vuoi creare" aria-label="Prompt"></textarea><select aria-label="Formato"><option>1:1</option><option>16:9</option></select><button>Genera</button></div>`,
    script: `document.querySelector('.bar button').onclick = async () => { await fetch('/api/generations', { method: 'POST', body: JSON.stringify({ prompt: document.querySelector('textarea').value }) }); document.querySelector('.grid').prepend(document.createElement('figure')); };`,
    exercise: [{ type: '.bar textarea', text: 'un faro nella nebbia' }, { click: '.bar button' }],
  },
  {
    name: 'ai-mock-hero',
    purpose:
      'a marketing page whose hero plays a chat that is a drawing: bubbles and a field that take nothing',
    lang: 'en',
    title: 'Answerly – Support that never sleeps',
    isHeldBack: true,
    style: `.mock { width: 360px; height: 420px; border-radius: 16px; box-shadow: 0 10px 40px #0003; display: flex; flex-direction: column; float: right; } .mock .rows { flex: 1; padding: 12px; } .bubble { background: #eee; border-radius: 12px; padding: 8px; margin: 6px 0; }`,
    body: `<h1>Support that never sleeps</h1><p>Put a chat on your site in five minutes.</p><a href="/signup">Start for free</a>
<div class="mock chat-window" aria-hidden="true"><div class="chat-header">Acme Support</div><div class="rows chat-messages"></div><div class="chat-input"><span class="placeholder">Type your message…</span><span class="chat-send">➤</span></div></div>`,
    script: `const rows = document.querySelector('.rows'); const lines = ['Hi! Where is my order?', 'It left our warehouse this morning.', 'You are the best!']; let at = 0;
setInterval(() => { const row = document.createElement('div'); row.className = 'bubble'; row.textContent = lines[at++ % 3]; rows.append(row); if (rows.children.length > 6) rows.firstChild.remove(); }, 900);`,
  },
];
