import type { QuietDefinition } from './definition.ts';

const APP = `body { margin: 0; height: 100vh; display: grid; grid-template-columns: 300px 1fr; } main { display: flex; flex-direction: column; height: 100vh; } .log { flex: 1; overflow: auto; padding: 1rem; } .composer { display: flex; gap: .5rem; padding: .6rem; border-top: 1px solid #ddd; } [contenteditable] { flex: 1; min-height: 1.4rem; border: 1px solid #ccc; border-radius: 8px; padding: .4rem; }`;

/** A conversation over the page's own socket: what is sent appears, and the other side answers. */
const TALK = `const feed = new WebSocket(location.origin.replace('http', 'ws') + '/live');
const log = document.querySelector('.log'), field = document.querySelector('[data-field]');
const say = (text, mine) => { const row = document.createElement('div'); row.className = mine ? 'message-out' : 'message-in'; row.textContent = text; log.append(row); };
feed.onmessage = ({ data }) => { const message = JSON.parse(data); if (message.type === 'ack') say('👍'); };
field.onkeydown = (event) => { if (event.key !== 'Enter' || event.shiftKey) return; event.preventDefault(); const text = field.value ?? field.textContent; say(text, true); feed.send(JSON.stringify({ type: 'message', text })); if ('value' in field) field.value = ''; else field.textContent = ''; };`;

/** Mail and messengers: applications whose whole purpose is to write to people. */
export const messagingPages: QuietDefinition[] = [
  {
    name: 'mail-compose',
    purpose: 'web mail with a compose window docked to the lower right corner',
    lang: 'en',
    title: 'Inbox (3) - Postbox',
    style: `.dock { position: fixed; right: 60px; bottom: 0; width: 500px; height: 480px; background: #fff; box-shadow: 0 0 12px #0005; display: flex; flex-direction: column; } .dock [contenteditable] { flex: 1; padding: 8px; } [hidden] { display: none !important; }`,
    body: `<nav><button class="T-I T-I-KE" role="button">Compose</button><ul><li>Inbox 3</li><li>Sent</li><li>Drafts</li></ul></nav><table role="grid"><tr role="row"><td>Library</td><td>Your loan ends soon</td></tr><tr role="row"><td>Ben</td><td>Re: Saturday</td></tr></table>
<div class="dock" role="dialog" aria-label="New Message" hidden><header>New Message <button aria-label="Minimize">–</button><button aria-label="Save &amp; close">×</button></header><input aria-label="To recipients" placeholder="Recipients" name="to"><input name="subjectbox" placeholder="Subject" aria-label="Subject"><div class="Am Al editable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message Body" g_editable="true"></div><footer><div role="button" class="send" tabindex="0" aria-label="Send ‪(Ctrl-Enter)‬">Send</div><button aria-label="Attach files">📎</button><button aria-label="Insert emoji">☺</button></footer></div>`,
    script: `const dock = document.querySelector('.dock'); document.querySelector('.T-I').onclick = () => { dock.hidden = false; };
dock.oninput = () => fetch('/sync/draft', { method: 'POST', body: JSON.stringify({ body: dock.querySelector('[contenteditable]').textContent.length }) });
dock.querySelector('.send').onclick = async () => { await fetch('/sync/send', { method: 'POST', body: '{}' }); dock.hidden = true; };
new WebSocket(location.origin.replace('http', 'ws') + '/live');`,
    exercise: [
      { click: '.T-I' },
      { type: '.dock [contenteditable]', text: 'Saturday is fine' },
      { click: '.dock .send' },
    ],
  },
  {
    name: 'mail-reply-de',
    purpose: 'web mail in German, an answer written under the letter',
    lang: 'de',
    title: 'Re: Angebot – Posteingang',
    body: `<main><h1>Angebot Dachrinne</h1><article><b>Dachdeckerei Holm</b><p>anbei unser Angebot.</p></article><section class="reply-editor" aria-label="Antwort verfassen"><div>An: holm@example.de</div><textarea id="body" aria-label="Nachrichtentext" rows="12">\n\n--\nViele Grüße</textarea><button>Senden</button><button>Als Entwurf speichern</button></section></main>`,
    exercise: [{ type: '#body', text: 'Danke, passt.' }],
  },
  {
    name: 'messenger-es',
    purpose: 'a messenger in the browser: list of chats, conversation, WebSocket',
    lang: 'es',
    title: '(2) Mensajes',
    app: 'messenger',
    style: APP,
    body: `<aside id="side"><header>Chats</header><div role="textbox" contenteditable="true" title="Cuadro de texto para ingresar la búsqueda" data-tab="3"></div><div id="pane-side" aria-label="Lista de chats" role="grid"><div role="row">Mamá <span>ayer</span></div><div role="row">Fútbol jueves <span>12:03</span></div></div></aside>
<main id="main"><header>Fútbol jueves</header><div class="log copyable-area" role="application"><div class="message-in">¿Quién trae el balón?</div></div><footer class="composer"><button aria-label="Adjuntar">+</button><div data-field contenteditable="true" role="textbox" title="Escribe un mensaje aquí" aria-placeholder="Escribe un mensaje" data-tab="10"></div><button aria-label="Mensaje de voz">🎤</button></footer></main>`,
    script: TALK,
    exercise: [{ type: '[data-field]', text: 'Yo lo llevo' }, { press: 'Enter' }],
  },
  {
    name: 'team-chat',
    purpose: 'a team’s channels, with threads and a WebSocket',
    lang: 'en',
    title: '#deploys - Basecamp Ltd - Teamline',
    app: 'messenger',
    style: APP,
    body: `<aside class="p-channel_sidebar" aria-label="Channels and direct messages"><ul role="tree"><li role="treeitem"># general</li><li role="treeitem" aria-selected="true"># deploys</li><li role="treeitem">Priya</li></ul></aside>
<main class="p-workspace__primary_view"><header><h1># deploys</h1></header><div class="log c-message_list" role="list" aria-label="deploys (channel)"><div role="listitem"><b>Priya</b> 10:02<p>v212 is out</p></div></div><div class="composer c-wysiwyg_container"><div class="ql-editor" data-field role="textbox" contenteditable="true" aria-label="Message to deploys" data-placeholder="Message #deploys"></div><button aria-label="Send now">➤</button></div></main>`,
    script: TALK,
    exercise: [{ type: '[data-field]', text: 'thanks!' }, { press: 'Enter' }],
  },
  {
    name: 'dm-inbox-pt',
    purpose: 'direct messages of a photo network',
    lang: 'pt-BR',
    title: 'Caixa de entrada • Direct',
    app: 'messenger',
    isHeldBack: true,
    style: APP,
    body: `<div role="navigation"><a href="/direct/inbox/">Mensagens</a><div role="listitem">bia.fotos · Curtiu uma mensagem · 2 h</div><div role="listitem">zeca · Você: amanhã?</div></div>
<main role="main"><header>bia.fotos <span>Online há 5 min</span></header><div class="log" role="grid" aria-label="Mensagens na conversa com bia.fotos"><div class="message-in" role="row">Que luz linda!</div></div><div class="composer"><textarea data-field placeholder="Mensagem..." aria-label="Mensagem" rows="1"></textarea><button type="button">Enviar</button></div></main>`,
    script: TALK,
    exercise: [{ type: '[data-field]', text: 'Obrigado!' }, { press: 'Enter' }],
  },
  {
    name: 'sms-web-fr',
    purpose: 'text messages of one’s own phone in the browser',
    lang: 'fr',
    title: 'Messages sur le Web',
    app: 'messenger',
    isHeldBack: true,
    style: APP,
    body: `<mws-conversations-list><a role="option" href="#">Papa <span>lun.</span></a><a role="option" href="#">+33 6 00 00 00 00</a></mws-conversations-list><main><mw-conversation-container class="main"><div class="log" aria-live="polite"><mws-message-wrapper class="message-in">Tu manges à la maison ?</mws-message-wrapper></div><div class="composer"><textarea class="input" data-field placeholder="Message texte" aria-label="Saisissez un message texte"></textarea><button aria-label="Envoyer le SMS">SMS</button></div></mw-conversation-container></main>`,
    script: TALK,
    exercise: [{ type: '[data-field]', text: 'Oui, vers 20 h' }, { press: 'Enter' }],
  },
  {
    name: 'forum-letter-pl',
    purpose: 'a private letter in a forum: recipients, subject, BBCode',
    lang: 'pl',
    title: 'Panel użytkownika - Nowa prywatna wiadomość',
    body: `<h2>Nowa prywatna wiadomość</h2><form id="postform" method="post"><fieldset class="fields1"><dl><dt><label for="username_list">Do:</label></dt><dd><textarea id="username_list" name="username_list" rows="2"></textarea></dd></dl><label for="subject">Temat: <input id="subject"></label><div id="format-buttons"><button type="button">B</button><button type="button">Quote</button></div><textarea name="message" id="message" rows="15" class="inputbox"></textarea></fieldset><input type="submit" value="Wyślij"></form>`,
    exercise: [{ type: '#message', text: 'Cześć, masz jeszcze ten rower?' }],
  },
  {
    name: 'video-call',
    purpose: 'a video call with its side panel of messages to everyone in the call',
    lang: 'en',
    title: 'Weekly sync - Meet',
    isHeldBack: true,
    style: `body { margin: 0; background: #202124; color: #fff; } .tiles { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding: 12px; height: 80vh; margin-right: 360px; } .tiles div { background: #3c4043; } .controls { position: fixed; left: 0; right: 360px; bottom: 0; text-align: center; padding: 12px; } .side { position: fixed; right: 0; top: 0; bottom: 0; width: 340px; background: #fff; color: #222; display: flex; flex-direction: column; padding: 10px; } .side .log { flex: 1; } [hidden] { display: none !important; }`,
    body: `<div class="tiles"><div>Ana</div><div>Yusuf</div><div>You</div></div><div class="controls" role="region" aria-label="Call controls"><button aria-label="Turn off microphone">🎤</button><button aria-label="Turn off camera">📷</button><button aria-label="Present now">⬆</button><button id="chat" aria-label="Chat with everyone">💬</button><button aria-label="Leave call">☎</button></div>
<aside class="side" aria-label="Side panel" hidden><h2>In-call messages</h2><p>Messages can be seen only by people in the call and are deleted when it ends.</p><div class="log" aria-live="polite"></div><textarea data-field aria-label="Send a message to everyone" placeholder="Send a message to everyone" maxlength="500"></textarea></aside>`,
    script: `${TALK}
document.getElementById('chat').onclick = () => { document.querySelector('.side').hidden = false; };`,
    exercise: [
      { click: '#chat' },
      { type: '[data-field]', text: 'Link is in the notes' },
      { press: 'Enter' },
    ],
  },
];
