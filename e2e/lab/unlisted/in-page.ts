import type { UnlistedDefinition } from './definition.ts';

/** Home-made chats that stand in the page itself. */
export const inPageChats: UnlistedDefinition[] = [
  {
    name: 'unlisted-de',
    domain: 'tischlerei-holm.test',
    purpose: 'German: launcher and dialog in the page, textarea, WebSocket',
    lang: 'de',
    title: 'Tischlerei Holm',
    reply: 'Danke, wir melden uns gleich.',
    style: `.frag-uns { position: fixed; right: 24px; bottom: 24px; border-radius: 28px; padding: 14px 20px; background: #7b4b2a; color: #fff; border: 0; } .gespraech { position: fixed; right: 24px; bottom: 90px; width: 340px; height: 440px; background: #fff; box-shadow: 0 6px 30px #0004; display: flex; flex-direction: column; border-radius: 8px; } .verlauf { flex: 1; overflow: auto; padding: 10px; } .eingabe { display: flex; }  .eingabe textarea { flex: 1; }`,
    body: `<h1>Möbel nach Maß</h1><p>Eiche, Esche, Nussbaum.</p><button class="frag-uns" aria-expanded="false" aria-controls="gespraech">Fragen? Chatten Sie mit uns</button>
<section id="gespraech" class="gespraech" role="dialog" aria-label="Chat mit der Werkstatt" hidden><header><b>Werkstatt</b> <button aria-label="Chat schließen">×</button></header><div class="verlauf" role="log" aria-live="polite"><p>Guten Tag! Wie können wir helfen?</p></div><form class="eingabe"><textarea rows="2" placeholder="Nachricht schreiben …" aria-label="Ihre Nachricht"></textarea><button>Senden</button></form></section>`,
    script: `const panel = document.getElementById('gespraech'), area = panel.querySelector('textarea'), log = panel.querySelector('.verlauf'); let socket;
const show = (text, own) => { const row = document.createElement('p'); row.className = own ? 'ich' : 'sie'; row.textContent = text; log.append(row); };
document.querySelector('.frag-uns').onclick = () => { panel.hidden = !panel.hidden; if (!socket) { socket = new WebSocket('SOCKET/ws'); socket.onmessage = ({ data }) => show(JSON.parse(data).text); } };
const send = () => { const text = area.value.trim(); if (!text) return; show(text, true); socket.send(JSON.stringify({ typ: 'nachricht', text })); area.value = ''; };
area.onkeydown = (event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); send(); } };
panel.querySelector('form').onsubmit = (event) => { event.preventDefault(); send(); };`,
    drive: { launcher: '.frag-uns', composer: '.gespraech textarea', send: 'Enter' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-nl',
    domain: 'fietsenbeer.test',
    purpose: 'Dutch: a round button; the panel is built on click; POST out, event stream in',
    lang: 'nl',
    title: 'Fietsen Beer',
    reply: 'Bedankt, een monteur kijkt mee.',
    style: `#hulp-knop { position: fixed; left: 22px; bottom: 22px; width: 58px; height: 58px; border-radius: 50%; background: #e36414; color: #fff; border: 0; }`,
    body: `<h1>Fietsen Beer</h1><p>Reparatie klaar terwijl u wacht.</p><button id="hulp-knop" title="Stel een vraag" aria-label="Open de chat"><svg width="26" height="26" viewBox="0 0 24 24" fill="currentColor"><path d="M4 4h16v12H8l-4 4z"/></svg></button>`,
    script: `document.getElementById('hulp-knop').addEventListener('click', () => {
  if (document.getElementById('hulp-venster')) return;
  const box = document.createElement('div'); box.id = 'hulp-venster';
  box.style.cssText = 'position:fixed;left:22px;bottom:92px;width:330px;background:#fff;border:1px solid #ddd;border-radius:10px;padding:10px';
  box.innerHTML = '<strong>Stel uw vraag</strong><div class="berichten" aria-live="polite" style="height:260px;overflow:auto"><div class="bericht bot">Hoi! Waarmee kunnen we helpen?</div></div><div class="regel"><input type="text" placeholder="Typ een bericht" autocomplete="off"><button type="button">Verstuur</button></div>';
  document.body.append(box);
  const list = box.querySelector('.berichten'), input = box.querySelector('input');
  const add = (text, who) => { const row = document.createElement('div'); row.className = 'bericht ' + who; row.textContent = text; list.append(row); };
  new EventSource('SUPPORT/events').onmessage = ({ data }) => add(JSON.parse(data).text, 'bot');
  const send = () => { if (!input.value) return; add(input.value, 'ik'); fetch('SUPPORT/push/bericht', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ bericht: input.value }) }); input.value = ''; };
  box.querySelector('.regel button').onclick = send;
  input.onkeydown = ({ key }) => { if (key === 'Enter') send(); };
});`,
    drive: { launcher: '#hulp-knop', composer: '#hulp-venster input', send: '#hulp-venster .regel button' },
    checks: { 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-pl',
    domain: 'ksiegarnia-sowa.test',
    purpose: 'Polish: the chat slides in 30 s after the load (`?delay=` in seconds), WebSocket',
    lang: 'pl',
    title: 'Księgarnia Sowa',
    reply: 'Dziękujemy, zaraz odpowiemy.',
    quickQuery: '?delay=1',
    style: `.czat { position: fixed; right: 18px; bottom: 18px; width: 320px; background: #fff; border-radius: 12px; box-shadow: 0 2px 20px #0005; padding: 12px; } .czat__wiadomosci { height: 220px; overflow: auto; }`,
    body: `<h1>Księgarnia Sowa</h1><p>Nowości i białe kruki.</p>`,
    script: `const seconds = Number(new URLSearchParams(location.search).get('delay') ?? 30);
setTimeout(() => {
  document.body.insertAdjacentHTML('beforeend', '<div class="czat" role="complementary" aria-label="Czat z księgarzem"><b>Porozmawiaj z nami</b><div class="czat__wiadomosci"><p>Dzień dobry! W czym mogę pomóc?</p></div><textarea placeholder="Wpisz wiadomość…" rows="2"></textarea><button class="czat__wyslij">Wyślij</button></div>');
  const list = document.querySelector('.czat__wiadomosci'), area = document.querySelector('.czat textarea'), socket = new WebSocket('SOCKET/ws');
  const add = (text) => { const row = document.createElement('p'); row.textContent = text; list.append(row); };
  socket.onmessage = ({ data }) => add(JSON.parse(data).text);
  document.querySelector('.czat__wyslij').onclick = () => { add(area.value); socket.send(JSON.stringify({ event: 'message', body: area.value })); area.value = ''; };
}, seconds * 1000);`,
    drive: { composer: '.czat textarea', send: '.czat__wyslij' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-tr',
    domain: 'lale-otel.test',
    purpose: 'Turkish: a bar docked to the bottom edge that unfolds upward, WebSocket with a typing flag',
    lang: 'tr',
    title: 'Lale Otel – Bodrum',
    reply: 'Teşekkürler, temsilcimiz yazıyor.',
    style: `.destek { position: fixed; right: 40px; bottom: 0; width: 360px; background: #fff; box-shadow: 0 0 14px #0004; border-radius: 10px 10px 0 0; } .destek__bar { background: #0b6e4f; color: #fff; padding: 10px 16px; cursor: pointer; border-radius: 10px 10px 0 0; } .destek__govde { height: 340px; display: flex; flex-direction: column; } .destek__govde ul { flex: 1; overflow: auto; }`,
    body: `<h1>Lale Otel</h1><p>Denize sıfır, on iki oda.</p><div class="destek"><div class="destek__bar" role="button" tabindex="0" aria-expanded="false">● Canlı destek – Çevrimiçi</div><div class="destek__govde" hidden><ul aria-live="polite"><li>Merhaba, size nasıl yardımcı olabilirim?</li></ul><form><input name="mesaj" placeholder="Mesajınızı yazın" aria-label="Mesajınız" autocomplete="off"><button>Gönder</button></form></div></div>`,
    script: `const body = document.querySelector('.destek__govde'), bar = document.querySelector('.destek__bar'), form = body.querySelector('form'), socket = new WebSocket('SOCKET/ws');
const add = (text) => { const row = document.createElement('li'); row.textContent = text; body.querySelector('ul').append(row); };
socket.onmessage = ({ data }) => add(JSON.parse(data).text);
bar.onclick = () => { body.hidden = !body.hidden; bar.setAttribute('aria-expanded', String(!body.hidden)); };
form.mesaj.oninput = () => socket.send(JSON.stringify({ tip: 'typing', durum: true }));
form.onsubmit = (event) => { event.preventDefault(); add(form.mesaj.value); socket.send(JSON.stringify({ tip: 'mesaj', metin: form.mesaj.value })); form.reset(); };`,
    drive: { launcher: '.destek__bar', composer: '.destek input', send: 'Enter' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-ja',
    domain: 'sakura-tea.test',
    purpose: 'Japanese: a side panel as high as the window, editable box, fetch',
    lang: 'ja',
    title: 'さくら茶舗 オンラインショップ',
    isHeldBack: true,
    reply: '担当者が確認しております。少々お待ちください。',
    style: `.soudan-tab { position: fixed; right: 0; top: 50%; writing-mode: vertical-rl; background: #5b8c5a; color: #fff; padding: 16px 8px; border: 0; } .soudan { position: fixed; right: 0; top: 0; bottom: 0; width: 400px; background: #fff; box-shadow: 0 0 20px #0004; display: flex; flex-direction: column; padding: 12px; } .soudan .rireki { flex: 1; overflow: auto; } .soudan [contenteditable] { border: 1px solid #bbb; min-height: 60px; }`,
    body: `<h1>新茶のご案内</h1><p>静岡より産地直送。</p><button class="soudan-tab">お問い合わせチャット</button><aside class="soudan" aria-label="チャットで相談" hidden><h2>チャットで相談</h2><div class="rireki"><p>いらっしゃいませ。ご質問をどうぞ。</p></div><div class="nyuryoku" contenteditable="true" role="textbox" aria-label="メッセージを入力" data-placeholder="メッセージを入力してください"></div><button class="soushin">送信</button></aside>`,
    script: `const panel = document.querySelector('.soudan'), field = panel.querySelector('.nyuryoku'), log = panel.querySelector('.rireki');
document.querySelector('.soudan-tab').onclick = () => { panel.hidden = false; };
const add = (text) => { const row = document.createElement('p'); row.textContent = text; log.append(row); };
panel.querySelector('.soushin').onclick = async () => { const text = field.innerText; add(text); field.textContent = ''; const answer = await fetch('SUPPORT/api/soudan', { method: 'POST', body: JSON.stringify({ honbun: text }) }); add((await answer.json()).text); };`,
    drive: { launcher: '.soudan-tab', composer: '.nyuryoku', send: '.soushin' },
    checks: { 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-zh',
    domain: 'lanhua-books.test',
    purpose: 'Chinese: no ARIA, no button elements, class names that say nothing, WebSocket',
    lang: 'zh-CN',
    title: '兰花书店',
    isHeldBack: true,
    reply: '您好，客服马上为您服务。',
    style: `.a7f3 { position: fixed; right: 16px; bottom: 120px; width: 52px; background: #c0392b; color: #fff; text-align: center; border-radius: 8px; padding: 8px 0; cursor: pointer; } .b21e { position: fixed; right: 80px; bottom: 40px; width: 380px; height: 460px; background: #fff; box-shadow: 0 0 18px #0004; display: flex; flex-direction: column; } .c90d { flex: 1; overflow: auto; padding: 10px; } .d4aa { display: flex; } .d4aa input { flex: 1; height: 40px; } .e55c { width: 70px; background: #c0392b; color: #fff; text-align: center; line-height: 40px; cursor: pointer; }`,
    body: `<h1>兰花书店</h1><p>满九十九元包邮。</p><div class="a7f3">在线<br>客服</div><div class="b21e" hidden><div class="f001">在线客服</div><div class="c90d"><div class="g7">您好，请问有什么可以帮您？</div></div><div class="d4aa"><input placeholder="请输入您的问题"><div class="e55c">发送</div></div></div>`,
    script: `const q = (s) => document.querySelector(s), ws = new WebSocket('SOCKET/ws');
const put = (t) => { const d = document.createElement('div'); d.className = 'g7'; d.textContent = t; q('.c90d').append(d); };
ws.onmessage = ({ data }) => put(JSON.parse(data).text);
q('.a7f3').onclick = () => { q('.b21e').hidden = !q('.b21e').hidden; };
q('.e55c').onclick = () => { const t = q('.d4aa input').value; put(t); ws.send(JSON.stringify({ c: 1, m: t })); q('.d4aa input').value = ''; };`,
    drive: { launcher: '.a7f3', composer: '.d4aa input', send: '.e55c' },
    checks: { 'plaintext-socket': 'pass', 'unsandboxed-frame': 'not-applicable' },
  },
  {
    name: 'unlisted-ko',
    domain: 'hanbit-bakery.test',
    purpose: 'Korean: an emoji as launcher, editable box, fetch',
    lang: 'ko',
    title: '한빛제과',
    reply: '감사합니다. 곧 답변드리겠습니다.',
    style: `#bubble { position: fixed; right: 20px; bottom: 20px; font-size: 44px; cursor: pointer; } #talk { position: fixed; right: 20px; bottom: 90px; width: 320px; height: 420px; background: #fff; border-radius: 16px; box-shadow: 0 0 20px #0004; display: flex; flex-direction: column; padding: 10px; } #talk .list { flex: 1; overflow: auto; } #talk .write { border: 1px solid #ccc; border-radius: 8px; min-height: 40px; }`,
    body: `<h1>한빛제과</h1><p>매일 아침 굽습니다.</p><span id="bubble">💬</span><div id="talk" hidden><b>무엇을 도와드릴까요?</b><div class="list"><div>안녕하세요! 문의를 남겨 주세요.</div></div><div class="write" contenteditable="true" data-placeholder="메시지를 입력하세요"></div></div>`,
    script: `const talk = document.getElementById('talk'), write = talk.querySelector('.write'), list = talk.querySelector('.list');
document.getElementById('bubble').onclick = () => { talk.hidden = !talk.hidden; };
const add = (text) => { const row = document.createElement('div'); row.textContent = text; list.append(row); };
write.onkeydown = async (event) => { if (event.key !== 'Enter') return; event.preventDefault(); const text = write.textContent; add(text); write.textContent = ''; const answer = await (await fetch('SUPPORT/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) })).json(); add(answer.text); };`,
    drive: { launcher: '#bubble', composer: '#talk .write', send: 'Enter' },
    checks: { 'unsandboxed-frame': 'not-applicable' },
  },
];
