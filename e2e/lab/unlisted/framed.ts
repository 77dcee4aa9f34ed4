import type { UnlistedDefinition } from './definition.ts';

/** Home-made chats in frames, in shadow roots, and on one route of a single-page app. */
export const framedChats: UnlistedDefinition[] = [
  {
    name: 'unlisted-fr',
    domain: 'maison-garance.test',
    purpose: 'French: an iframe of the page’s own origin that holds launcher and panel, fetch',
    lang: 'fr',
    title: 'Maison Garance, linge de lit',
    reply: 'Merci, une conseillère vous répond.',
    body: `<h1>Linge de lit</h1><p>Lin lavé, tissé à Lille.</p><iframe id="assistance" title="Assistance" src="/assistance" style="position:fixed;right:0;bottom:0;width:380px;height:520px;border:0"></iframe>`,
    pages: {
      '/assistance': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Assistance</title><style>body{font:15px sans-serif;margin:0}.bouton{position:absolute;right:20px;bottom:20px;border-radius:24px;padding:12px 18px;background:#933;color:#fff;border:0}.fenetre{position:absolute;inset:10px 10px 80px;background:#fff;border:1px solid #ccc;border-radius:10px;display:flex;flex-direction:column}.fil{flex:1;overflow:auto;padding:8px}[hidden]{display:none!important}</style>
<div class="fenetre" role="dialog" aria-label="Discussion avec une conseillère" hidden><div class="fil" role="log"><p>Bonjour ! Une question ?</p></div><form><textarea rows="2" placeholder="Écrivez votre message…" aria-label="Votre message"></textarea><button type="submit">Envoyer</button></form></div><button class="bouton" aria-label="Ouvrir la discussion">Une question ?</button>
<script>const w=document.querySelector('.fenetre'),t=w.querySelector('textarea'),f=w.querySelector('.fil');document.querySelector('.bouton').onclick=()=>{w.hidden=!w.hidden};const a=(x)=>{const p=document.createElement('p');p.textContent=x;f.append(p)};
w.querySelector('form').onsubmit=async(e)=>{e.preventDefault();const x=t.value;a(x);t.value='';const r=await fetch('SUPPORT/api/conversation',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({contenu:x})});a((await r.json()).text)};</script></html>`,
    },
    drive: {
      frame: '/assistance',
      launcher: '.bouton',
      composer: '.fenetre textarea',
      send: '.fenetre form button',
    },
  },
  {
    name: 'unlisted-es',
    domain: 'zapatos-luna.test',
    purpose: 'Spanish: a launcher in the page makes an iframe of the support host, WebSocket inside it',
    lang: 'es',
    title: 'Zapatos Luna',
    reply: 'Gracias, ya le atiende un compañero.',
    style: `.ayuda { position: fixed; right: 20px; bottom: 20px; background: #2d3e9f; color: #fff; border: 0; border-radius: 50px; padding: 14px 22px; }`,
    body: `<h1>Zapatos Luna</h1><p>Envíos gratis a partir de 50 €.</p><button class="ayuda" aria-label="Abrir chat de ayuda">¿Necesitas ayuda?</button>`,
    script: `document.querySelector('.ayuda').onclick = () => { if (document.getElementById('ventana')) return; const frame = document.createElement('iframe'); frame.id = 'ventana'; frame.title = 'Chat de ayuda'; frame.src = 'SUPPORT/ventana?tienda=luna'; frame.style.cssText = 'position:fixed;right:20px;bottom:80px;width:350px;height:460px;border:1px solid #ccc;border-radius:12px;background:#fff'; document.body.append(frame); };`,
    supportPages: {
      '/ventana': `<!doctype html><html lang="es"><meta charset="utf-8"><title>Chat de ayuda</title><style>body{font:15px sans-serif;margin:0;height:100vh;display:flex;flex-direction:column}main{flex:1;overflow:auto;padding:8px}</style><header><b>Atención al cliente</b></header><main role="log" aria-live="polite"><p>¡Hola! ¿En qué podemos ayudarte?</p></main><form><input placeholder="Escribe tu mensaje" aria-label="Escribe tu mensaje" autocomplete="off"><button>Enviar</button></form>
<script>const s=new WebSocket('SOCKET/ws'),m=document.querySelector('main'),i=document.querySelector('input');const a=(x)=>{const p=document.createElement('p');p.textContent=x;m.append(p)};s.onmessage=({data})=>a(JSON.parse(data).text);document.querySelector('form').onsubmit=(e)=>{e.preventDefault();a(i.value);s.send(JSON.stringify({accion:'enviar',texto:i.value}));i.value=''};</script></html>`,
    },
    drive: {
      frame: '/ventana',
      isLauncherInPage: true,
      launcher: '.ayuda',
      composer: 'input',
      send: 'Enter',
    },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'pass' },
  },
  {
    name: 'unlisted-it',
    domain: 'bottega-sassi.test',
    purpose: 'Italian: a custom element with an open shadow root, fetch',
    lang: 'it',
    title: 'Bottega Sassi, ceramiche',
    isHeldBack: true,
    reply: 'Grazie, le rispondiamo subito.',
    body: `<h1>Ceramiche di Matera</h1><p>Fatte a mano, una per una.</p><bottega-aiuto></bottega-aiuto>`,
    script: `customElements.define('bottega-aiuto', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>:host{position:fixed;right:24px;bottom:24px;z-index:99}.apri{width:60px;height:60px;border-radius:50%;background:#b5651d;color:#fff;border:0}.box{width:320px;height:400px;background:#fff;border-radius:12px;box-shadow:0 0 20px #0004;display:flex;flex-direction:column;margin-bottom:12px}.box[hidden]{display:none}.msg{flex:1;overflow:auto;padding:10px}</style><div class="box" role="dialog" aria-label="Assistenza" hidden><div class="msg" role="log"><p>Buongiorno! Come possiamo aiutarla?</p></div><div><textarea placeholder="Scrivi un messaggio" aria-label="Scrivi un messaggio"></textarea><button class="invia">Invia</button></div></div><button class="apri" aria-label="Chatta con noi">?</button>';
    const box = root.querySelector('.box'), list = root.querySelector('.msg'), area = root.querySelector('textarea');
    const add = (text) => { const row = document.createElement('p'); row.textContent = text; list.append(row); };
    root.querySelector('.apri').onclick = () => { box.hidden = !box.hidden; };
    root.querySelector('.invia').onclick = async () => { const testo = area.value; add(testo); area.value = ''; const risposta = await fetch('SUPPORT/api/v1/messaggi', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ testo }) }); add((await risposta.json()).text); };
  }
});`,
    drive: {
      launcher: 'bottega-aiuto .apri',
      composer: 'bottega-aiuto textarea',
      send: 'bottega-aiuto .invia',
    },
    checks: { 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-pt',
    domain: 'azulejo-loja.test',
    purpose: 'Portuguese: all of it in a closed shadow root, WebSocket',
    lang: 'pt',
    title: 'Loja do Azulejo',
    reply: 'Obrigado, um colega já responde.',
    body: `<h1>Azulejos antigos</h1><p>De Lisboa para a sua parede.</p><div id="apoio"></div>`,
    script: `(() => {
  const root = document.getElementById('apoio').attachShadow({ mode: 'closed' });
  root.innerHTML = '<style>.abrir{position:fixed;right:20px;bottom:20px;border:0;border-radius:30px;background:#1f6f8b;color:#fff;padding:14px 20px}.painel{position:fixed;right:20px;bottom:80px;width:330px;height:420px;background:#fff;box-shadow:0 0 24px #0004;border-radius:10px;display:flex;flex-direction:column}.painel[hidden]{display:none}.linhas{flex:1;overflow:auto;padding:8px}</style><button class="abrir" aria-label="Abrir conversa">Fale connosco</button><div class="painel" role="dialog" aria-label="Conversa" hidden><div class="linhas" role="log"><p>Olá! Em que podemos ajudar?</p></div><textarea rows="2" placeholder="Escreva a sua mensagem" aria-label="Escreva a sua mensagem"></textarea><button class="enviar">Enviar</button></div>';
  const q = (s) => root.querySelector(s); let socket;
  const add = (text) => { const row = document.createElement('p'); row.textContent = text; q('.linhas').append(row); };
  q('.abrir').onclick = () => { q('.painel').hidden = false; if (!socket) { socket = new WebSocket('SOCKET/ws'); socket.onmessage = ({ data }) => add(JSON.parse(data).text); } };
  q('.enviar').onclick = () => { add(q('textarea').value); socket.send(JSON.stringify({ mensagem: q('textarea').value })); q('textarea').value = ''; };
})();`,
    drive: { closedHost: '#apoio', launcher: '.abrir', composer: 'textarea', send: '.enviar' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-ru',
    domain: 'okna-sever.test',
    purpose: 'Russian: a single-page app that swaps routes; the chat is on one route only, fetch',
    lang: 'ru',
    title: 'Окна Север',
    isHeldBack: true,
    reply: 'Спасибо, специалист уже отвечает.',
    routes: ['/ceny', '/pomosh'],
    style: `.chatik { position: fixed; right: 20px; bottom: 20px; width: 330px; background: #fff; border-radius: 10px; box-shadow: 0 0 18px #0004; padding: 10px; } .chatik__log { height: 240px; overflow: auto; }`,
    body: `<nav><a href="/">Главная</a> <a href="/ceny">Цены</a> <a href="/pomosh">Помощь</a></nav><main id="app"></main>`,
    script: `const app = document.getElementById('app');
const form = (text) => { const data = new FormData(); data.append('text', text); return data; };
const pages = {
  '/': () => { app.innerHTML = '<h1>Окна Север</h1><p>Тёплые окна за три дня.</p>'; },
  '/ceny': () => { app.innerHTML = '<h1>Цены</h1><table><tr><td>Окно 1,4 м</td><td>19 000 ₽</td></tr></table>'; },
  '/pomosh': () => {
    app.innerHTML = '<h1>Помощь</h1><p>Спросите нас.</p><div class="chatik" role="region" aria-label="Онлайн-консультант"><b>Онлайн-консультант</b><div class="chatik__log" aria-live="polite"><p>Здравствуйте! Чем помочь?</p></div><input placeholder="Введите сообщение…" aria-label="Сообщение"><button>Отправить</button></div>';
    const log = app.querySelector('.chatik__log'), input = app.querySelector('.chatik input'), add = (text) => { const row = document.createElement('p'); row.textContent = text; log.append(row); };
    app.querySelector('.chatik button').onclick = async () => { const text = input.value; add(text); input.value = ''; add((await (await fetch('SUPPORT/api/send', { method: 'POST', body: form(text) })).json()).text); };
  },
};
const go = () => (pages[location.pathname] ?? pages['/'])();
document.querySelector('nav').onclick = (event) => { const link = event.target.closest('a'); if (!link) return; event.preventDefault(); history.pushState(null, '', link.href); go(); };
addEventListener('popstate', go); go();`,
    drive: {
      route: 'nav a[href="/pomosh"]',
      composer: '.chatik input',
      send: '.chatik button',
    },
    checks: { 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-ar',
    domain: 'attar-shop.test',
    purpose: 'Arabic, right to left: lower left corner, two open shadow roots within each other, WebSocket',
    lang: 'ar',
    isRightToLeft: true,
    title: 'متجر العطّار',
    isHeldBack: true,
    reply: 'شكرًا لك، سنرد عليك حالًا.',
    body: `<h1>متجر العطّار</h1><p>توابل وأعشاب وعطور.</p><div id="musaada"></div>`,
    script: `const outer = document.getElementById('musaada').attachShadow({ mode: 'open' });
outer.innerHTML = '<style>.fab{position:fixed;left:20px;bottom:20px;border-radius:30px;padding:14px 20px;border:0;background:#7a3e9d;color:#fff}.pane{position:fixed;left:20px;bottom:84px;width:330px;height:420px;background:#fff;box-shadow:0 0 20px #0004;border-radius:12px}.pane[hidden]{display:none}</style><button class="fab" aria-label="افتح المحادثة">تحدث معنا</button><div class="pane" role="dialog" aria-label="محادثة مع خدمة العملاء" hidden></div>';
const pane = outer.querySelector('.pane'), inner = pane.attachShadow({ mode: 'open' });
inner.innerHTML = '<style>div{height:320px;overflow:auto}</style><div role="log"><p>مرحبًا! كيف يمكننا مساعدتك؟</p></div><form><input placeholder="اكتب رسالتك هنا" aria-label="اكتب رسالتك هنا"><button>إرسال</button></form>';
const socket = new WebSocket('SOCKET/ws'), input = inner.querySelector('input');
const add = (text) => { const row = document.createElement('p'); row.textContent = text; inner.querySelector('div').append(row); };
socket.onmessage = ({ data }) => add(JSON.parse(data).text);
outer.querySelector('.fab').onclick = () => { pane.hidden = !pane.hidden; };
inner.querySelector('form').onsubmit = (event) => { event.preventDefault(); add(input.value); socket.send(JSON.stringify({ risala: input.value })); input.value = ''; };`,
    drive: { launcher: '#musaada .fab', composer: '#musaada .pane input', send: 'Enter' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-en',
    domain: 'kestrel-kayaks.test',
    purpose: 'English: a sandboxed iframe of the support host, name and e-mail first, GraphQL by fetch',
    lang: 'en',
    title: 'Kestrel Kayaks',
    reply: 'Thanks, a paddler is typing.',
    body: `<h1>Kestrel Kayaks</h1><p>Built for tide races.</p><iframe title="Talk to a paddler" src="SUPPORT/window" sandbox="allow-scripts allow-forms allow-same-origin" style="position:fixed;right:16px;bottom:16px;width:340px;height:460px;border:0;box-shadow:0 0 20px #0004;background:#fff"></iframe>`,
    supportPages: {
      '/window': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Talk to a paddler</title><style>body{font:15px sans-serif;margin:10px}[hidden]{display:none!important}#lines{height:300px;overflow:auto}</style><form id="who"><p>Before we start:</p><label>Your name <input name="name"></label><label>E-mail <input name="email" type="email"></label><button>Start chat</button></form><section id="room" hidden><div id="lines" role="log"><p>Hi there, ask away.</p></div><form id="say"><textarea placeholder="Write a reply…" aria-label="Message"></textarea><button>Send</button></form></section>
<script>const $=(i)=>document.getElementById(i);$('who').onsubmit=(e)=>{e.preventDefault();$('who').hidden=true;$('room').hidden=false};const a=(x)=>{const p=document.createElement('p');p.textContent=x;$('lines').append(p)};
$('say').onsubmit=async(e)=>{e.preventDefault();const t=e.target[0].value;a(t);e.target.reset();const r=await fetch('/api/graphql',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({operationName:'SendMessage',query:'mutation SendMessage($body: String!) { send(body: $body) { id } }',variables:{body:t}})});a((await r.json()).text)};</script></html>`,
    },
    drive: {
      frame: '//support.kestrel-kayaks.test',
      preChat: {
        fields: [
          { selector: 'input[name="name"]', text: 'Robin Reader' },
          { selector: 'input[name="email"]', text: 'robin@example.com' },
        ],
        submit: '#who button',
      },
      composer: '#say textarea',
      send: '#say button',
    },
    checks: { 'unsandboxed-frame': 'pass', 'broad-frame-permissions': 'pass' },
  },
];
