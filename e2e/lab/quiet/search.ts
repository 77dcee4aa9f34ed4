import { ZENDESK_CDN } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

/** Boxes in which one searches, or asks and gets a list. */
export const searchPages: QuietDefinition[] = [
  {
    name: 'search-sticky-header',
    purpose: 'a department store: search in a sticky header, with suggestions as one types',
    lang: 'en',
    title: 'Marlowe & Finch | Home, fashion, garden',
    style: `.site-header { position: sticky; top: 0; background: #fff; z-index: 100; display: flex; } .predictive { position: absolute; background: #fff; border: 1px solid #ccc; }`,
    body: `<header class="site-header" role="banner"><a href="/">Marlowe &amp; Finch</a>
<form role="search" action="/search"><input id="q" type="search" name="q" role="combobox" aria-expanded="false" aria-controls="predictive" aria-autocomplete="list" placeholder="What are you looking for?" aria-label="Search products"><button aria-label="Submit search">🔍</button></form>
<div id="predictive" class="predictive" role="listbox" hidden></div><a href="/account">Account</a><a href="/basket">Basket (0)</a></header>
<main><h1>New season linen</h1>${'<p>Washed, soft and pale as a November sky.</p>'.repeat(30)}</main>`,
    script: `const q = document.getElementById('q'), list = document.getElementById('predictive');
q.oninput = async () => { const hits = await (await fetch('/api/suggest?q=' + encodeURIComponent(q.value))).json(); list.replaceChildren(...hits.map((hit) => { const row = document.createElement('div'); row.setAttribute('role', 'option'); row.textContent = hit; return row; })); list.hidden = false; };`,
    exercise: [{ type: '#q', text: 'linen sheets' }],
  },
  {
    name: 'search-overlay-fr',
    purpose: 'a magazine whose search opens as an overlay over the whole page',
    lang: 'fr',
    title: 'Le Carnet – Culture et voyages',
    style: `.overlay { position: fixed; inset: 0; background: #fffffff2; z-index: 999; padding: 10vh 20vw; } .overlay[hidden] { display: none; } .overlay input { font-size: 2rem; width: 100%; border: 0; border-bottom: 2px solid; }`,
    body: `<header><b>Le Carnet</b> <button class="js-search-open" aria-label="Ouvrir la recherche" aria-expanded="false">⌕</button></header><h1>À l’affiche cette semaine</h1><p>Trois expositions, un film et un marché aux livres.</p>
<div class="overlay search-overlay" role="dialog" aria-modal="true" aria-label="Recherche" hidden><button class="close" aria-label="Fermer">✕</button><form role="search"><input type="text" name="s" placeholder="Que cherchez-vous ?" autocomplete="off"></form><p>Recherches populaires : Lisbonne, cinéma, randonnée</p></div>`,
    script: `const overlay = document.querySelector('.overlay'); document.querySelector('.js-search-open').onclick = () => { overlay.hidden = false; overlay.querySelector('input').focus(); }; overlay.querySelector('.close').onclick = () => { overlay.hidden = true; };`,
    exercise: [{ click: '.js-search-open' }, { type: '.overlay input', text: 'Lisbonne' }],
  },
  {
    name: 'search-bottom-bar-ja',
    purpose: 'a recipe site with its search fixed to the bottom of the window',
    lang: 'ja',
    title: '今日のごはん - レシピ検索',
    isHeldBack: true,
    style: `.bottom-search { position: fixed; left: 50%; bottom: 20px; transform: translateX(-50%); width: 520px; background: #fff; border-radius: 28px; box-shadow: 0 2px 12px #0004; display: flex; padding: 8px 16px; } .bottom-search input { flex: 1; border: 0; font-size: 16px; }`,
    body: `<header><h1>今日のごはん</h1></header><ul class="recipes">${['肉じゃが', '親子丼', '味噌汁', 'ほうれん草の胡麻和え'].map((dish) => `<li><a href="#">${dish}</a> <span>調理時間 20分</span></li>`).join('')}</ul>
<form class="bottom-search" role="search"><input type="text" placeholder="何を作りますか？" aria-label="レシピを検索"><button type="submit" aria-label="検索">➤</button></form><ul id="results"></ul>`,
    script: `document.querySelector('form').onsubmit = async (event) => { event.preventDefault(); const hits = await (await fetch('/api/suggest?q=' + encodeURIComponent(event.target[0].value))).json(); document.getElementById('results').innerHTML = hits.map((hit) => '<li>' + hit + '</li>').join(''); };`,
    exercise: [{ type: '.bottom-search input', text: 'カレー' }, { press: 'Enter' }],
  },
  {
    name: 'help-centre',
    purpose: 'a help centre: “How can we help?”, articles and a link to write to support',
    lang: 'en',
    title: 'Help Center – Northwind Energy',
    body: `<section class="hero"><h1>How can we help?</h1><form role="search" class="search" data-instant="true"><input type="search" name="query" id="query" placeholder="Type your question here" aria-label="Search the help center" autocomplete="off"><button>Search</button></form></section>
<section class="knowledge-base"><h2>Popular articles</h2><ul><li><a href="#">Reading your meter</a></li><li><a href="#">Moving home</a></li><li><a href="#">Talking to an agent: opening hours of our live chat</a></li></ul>
<p>Still need help? <a href="/requests/new" class="submit-a-request">Submit a request</a> or call us.</p></section>`,
    script: `document.getElementById('query').oninput = ({ target }) => fetch('/api/suggest?q=' + encodeURIComponent(target.value));`,
    exercise: [{ type: '#query', text: 'meter reading' }],
  },
  {
    name: 'help-centre-zendesk-pt',
    purpose: 'a help centre hosted by Zendesk: styles and scripts from static.zdassets.com, no Web Widget',
    lang: 'pt-BR',
    title: 'Central de Ajuda – Bicicletas Vento',
    head: ({
      base,
    }) => `<link rel="stylesheet" media="all" href="${base(ZENDESK_CDN, 'https')}/hc/assets/application-f34d73e002337ab267a13449ad9d7955.css">
<meta name="generator" content="Zendesk Guide">`,
    body: ({
      base,
    }) => `<a class="skip-navigation" href="#main-content">Pular para o conteúdo principal</a><header class="header"><a class="logo" href="/hc/pt-br">Bicicletas Vento</a><nav class="user-nav"><a class="submit-a-request" href="/hc/pt-br/requests/new">Enviar uma solicitação</a></nav></header>
<main id="main-content"><section class="section hero"><div class="hero-inner"><h2 class="visibility-hidden">Pesquisar</h2><form role="search" class="search search-full" data-search action="/hc/pt-br/search"><input type="search" name="query" id="query" placeholder="Como podemos ajudar?" aria-label="Pesquisar"></form></div></section>
<ul class="blocks-list"><li class="blocks-item"><a href="#">Entrega e montagem</a></li><li class="blocks-item"><a href="#">Garantia</a></li></ul></main>
<footer class="footer">Desenvolvido por Zendesk</footer><script src="${base(ZENDESK_CDN, 'https')}/hc/assets/hc_enduser-7d3a1a3a2b1b.js"></script>`,
    exercise: [{ type: '#query', text: 'garantia' }],
  },
  {
    name: 'docs-search-modal',
    purpose: 'documentation with a search modal on top of everything',
    lang: 'en',
    title: 'Getting started | Tidepool docs',
    style: `.DocSearch-Container { position: fixed; inset: 0; background: #0008; z-index: 200; } .DocSearch-Modal { margin: 60px auto; width: 560px; background: #fff; padding: 12px; } [hidden] { display: none !important; }`,
    body: `<nav><button type="button" class="DocSearch DocSearch-Button" aria-label="Search"><span class="DocSearch-Button-Placeholder">Search</span> <kbd>Ctrl K</kbd></button></nav><main><h1>Getting started</h1><p>Install the client, create a pool, open the gates.</p></main>
<div class="DocSearch DocSearch-Container" role="button" tabindex="0" hidden><div class="DocSearch-Modal"><header class="DocSearch-SearchBar"><form class="DocSearch-Form"><input class="DocSearch-Input" type="search" maxlength="64" placeholder="Search docs" aria-autocomplete="both"></form></header><div class="DocSearch-Dropdown"><p class="DocSearch-Help">No recent searches</p></div><footer class="DocSearch-Footer">Search by Algolia</footer></div></div>`,
    script: `const box = document.querySelector('.DocSearch-Container'); document.querySelector('.DocSearch-Button').onclick = () => { box.hidden = false; };
document.querySelector('.DocSearch-Input').oninput = ({ target }) => fetch('/1/indexes/*/queries', { method: 'POST', body: JSON.stringify({ requests: [{ query: target.value }] }) });`,
    exercise: [{ click: '.DocSearch-Button' }, { type: '.DocSearch-Input', text: 'gates' }],
  },
  {
    name: 'ask-ai-modal',
    purpose:
      'a docs search that answers one question with AI: no conversation, each question replaces the last',
    lang: 'en',
    title: 'Queues | Loom docs',
    isHeldBack: true,
    style: `.modal { position: fixed; left: 50%; top: 80px; transform: translateX(-50%); width: 600px; background: #fff; border: 1px solid #ccc; padding: 1rem; z-index: 99; } [hidden] { display: none; } .ask { position: sticky; top: 0; }`,
    body: `<header class="ask"><button id="open">✨ Ask AI <kbd>⌘K</kbd></button></header><main><h1>Queues</h1><p>A queue keeps jobs until a worker asks for them.</p></main>
<div class="modal" role="dialog" aria-modal="true" aria-label="Search or ask AI" hidden><form><input id="question" placeholder="Search or ask a question…" autocomplete="off"><button>Search</button></form><section id="answer" aria-live="polite"></section><small>Answers are generated from these docs and may be wrong.</small></div>`,
    script: `const modal = document.querySelector('.modal'); document.getElementById('open').onclick = () => { modal.hidden = false; };
modal.querySelector('form').onsubmit = async (event) => { event.preventDefault(); const answer = document.getElementById('answer'); answer.textContent = 'Searching…'; await fetch('/api/answer', { method: 'POST', body: JSON.stringify({ query: document.getElementById('question').value }) }); answer.innerHTML = '<h3>Answer</h3><p>Call <code>queue.drain()</code>.</p><h4>Sources</h4><ol><li><a href="#">Draining</a></li></ol>'; };`,
    exercise: [
      { click: '#open' },
      { type: '#question', text: 'How do I drain a queue?' },
      { press: 'Enter' },
    ],
  },
  {
    name: 'map-search-es',
    purpose: 'a full-window map with a floating search panel and buttons in the lower corner',
    lang: 'es',
    title: 'Mapa de refugios',
    style: `body { margin: 0; } #map { position: fixed; inset: 0; background: #cde3d0; } .panel { position: fixed; left: 12px; top: 12px; width: 380px; background: #fff; border-radius: 24px; padding: 8px 16px; } .zoom { position: fixed; right: 12px; bottom: 24px; display: grid; }`,
    body: `<div id="map" role="application" aria-label="Mapa" tabindex="0"></div><div class="panel" id="omnibox"><form role="search"><input id="searchboxinput" role="combobox" aria-label="Buscar en el mapa" placeholder="Buscar en el mapa" autocomplete="off"><button aria-label="Buscar">🔍</button><button type="button" aria-label="Indicaciones">➡</button></form></div>
<div class="zoom"><button aria-label="Mostrar tu ubicación">◎</button><button aria-label="Acercar">+</button><button aria-label="Alejar">−</button></div>`,
    script: `document.getElementById('searchboxinput').oninput = ({ target }) => fetch('/api/suggest?q=' + encodeURIComponent(target.value));`,
    exercise: [{ type: '#searchboxinput', text: 'refugio de' }],
  },
  {
    name: 'translator-ru',
    purpose: 'a translation box: what is typed goes out at every pause, and the answer appears beside it',
    lang: 'ru',
    title: 'Переводчик онлайн',
    style: `.panes { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } textarea, output { min-height: 14rem; border: 1px solid #ccc; font-size: 1.3rem; }`,
    body: `<h1>Переводчик</h1><div class="panes"><section aria-label="Исходный текст"><select aria-label="Язык оригинала"><option>Русский</option><option>Английский</option></select><textarea id="src" placeholder="Введите текст" aria-label="Введите текст для перевода" maxlength="5000"></textarea><button aria-label="Голосовой ввод">🎤</button></section>
<section aria-label="Перевод"><select aria-label="Язык перевода"><option>Английский</option></select><output id="dst" aria-live="polite"></output><button>Скопировать</button></section></div>`,
    script: `const feed = new WebSocket(location.origin.replace('http', 'ws') + '/live'); let wait;
document.getElementById('src').oninput = ({ target }) => { clearTimeout(wait); wait = setTimeout(() => { feed.send(JSON.stringify({ jsonrpc: '2.0', method: 'LMT_handle_jobs', params: { text: target.value } })); document.getElementById('dst').textContent = target.value.toUpperCase(); }, 150); };`,
    exercise: [{ type: '#src', text: 'доброе утро' }],
  },
];
