import type { QuietDefinition } from './definition.ts';

/** Feeds, forums and wikis: writing for everyone who reads. */
export const socialPages: QuietDefinition[] = [
  {
    name: 'social-feed',
    purpose: 'a social feed with a composer at its top and a WebSocket for new posts',
    lang: 'en',
    title: 'Home / Y',
    style: `.col { max-width: 600px; margin: auto; } [contenteditable] { min-height: 3rem; }`,
    body: `<div class="col" data-testid="primaryColumn" aria-label="Home timeline"><div data-testid="tweetTextarea_0RichTextInputContainer"><div class="public-DraftEditor-content" contenteditable="true" role="textbox" aria-label="Post text" aria-multiline="true" data-testid="tweetTextarea_0" data-placeholder="What is happening?!"></div></div><button data-testid="tweetButtonInline">Post</button>
<section aria-label="Timeline: Your Home Timeline" id="timeline"><article data-testid="tweet"><b>Rui</b> @rui · 2h<p>The tram is late again.</p><button aria-label="3 Replies. Reply">💬 3</button></article></section></div>`,
    script: `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live'); const line = document.getElementById('timeline');
live.onmessage = ({ data }) => { const { type, seq } = JSON.parse(data); if (type !== 'tick' || seq > 20) return; const post = document.createElement('article'); post.dataset.testid = 'tweet'; post.textContent = 'Post number ' + seq; line.prepend(post); };
document.querySelector('[data-testid=tweetButtonInline]').onclick = () => fetch('/i/api/graphql/CreateTweet', { method: 'POST', body: JSON.stringify({ variables: { tweet_text: document.querySelector('[contenteditable]').textContent } }) });`,
    exercise: [
      { type: '[contenteditable]', text: 'Good morning' },
      { click: '[data-testid=tweetButtonInline]' },
    ],
  },
  {
    name: 'post-modal-it',
    purpose: 'a photo in a modal, with its comments and a comment box that sticks to the modal’s bottom',
    lang: 'it',
    title: 'Foto di Giulia',
    isHeldBack: true,
    style: `.modal { position: fixed; inset: 5vh 5vw; background: #fff; display: grid; grid-template-columns: 1fr 340px; box-shadow: 0 0 60px #0008; } .side { display: flex; flex-direction: column; } .side ul { flex: 1; overflow: auto; } .side form { position: sticky; bottom: 0; display: flex; border-top: 1px solid #ddd; } .side textarea { flex: 1; }`,
    body: `<div class="modal" role="dialog" aria-label="Foto"><div style="background:#8aa"></div><div class="side"><header><b>giulia.mare</b> Segui già</header><ul><li><b>giulia.mare</b> Ultimo giorno.</li><li><b>tommi</b> Che invidia! <button>Rispondi</button></li></ul><section><button aria-label="Mi piace">♡</button><button aria-label="Commenta">💬</button><button aria-label="Condividi">✈</button></section><form><button type="button" aria-label="Emoji">😊</button><textarea aria-label="Aggiungi un commento..." placeholder="Aggiungi un commento..." autocomplete="off"></textarea><button>Pubblica</button></form></div></div>`,
    script: `document.querySelector('form').onsubmit = async (event) => { event.preventDefault(); const area = document.querySelector('textarea'); await fetch('/api/v1/web/comments/77/add/', { method: 'POST', body: new URLSearchParams({ comment_text: area.value }) }); const row = document.createElement('li'); row.textContent = area.value; document.querySelector('ul').append(row); area.value = ''; };`,
    exercise: [{ type: 'textarea', text: 'Bellissima!' }, { click: 'form button:last-child' }],
  },
  {
    name: 'microblog-de',
    purpose: 'a microblog in columns: compose form in a sticky side column, posts by WebSocket',
    lang: 'de',
    title: 'Startseite - Posaune',
    style: `.columns { display: grid; grid-template-columns: 285px 1fr 285px; gap: 10px; } .compose-panel { position: sticky; top: 0; height: 100vh; }`,
    body: `<div class="ui columns-area"><div class="columns"><div class="compose-panel"><form class="compose-form"><div class="autosuggest-textarea"><textarea class="autosuggest-textarea__textarea" placeholder="Was gibt’s Neues?" dir="auto" aria-autocomplete="list"></textarea></div><button type="submit" class="button">Veröffentlichen</button></form></div><div role="feed" class="item-list"></div><nav>Entdecken<br>Live-Feeds<br>Private Erwähnungen</nav></div></div>`,
    script: `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live?stream=user'); live.onmessage = ({ data }) => { const { type, seq } = JSON.parse(data); if (type === 'tick' && seq < 30) { const post = document.createElement('article'); post.textContent = 'Beitrag ' + seq; document.querySelector('.item-list').prepend(post); } };
document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/v1/statuses', { method: 'POST', body: JSON.stringify({ status: 'x' }) }); };`,
    exercise: [{ type: 'textarea', text: 'Nebel über dem Kanal' }, { click: '.compose-form button' }],
  },
  {
    name: 'forum-docked-reply',
    purpose:
      'a forum whose reply editor is docked to the bottom of the window, and which polls for new posts',
    lang: 'en',
    title: 'Which router for a narrowboat? - Afloat Forum',
    isHeldBack: true,
    style: `#reply-control { position: fixed; left: 50%; transform: translateX(-50%); bottom: 0; width: 900px; height: 300px; background: #fff; border-top: 8px solid #08c; box-shadow: 0 0 20px #0004; padding: 10px; } #reply-control.closed { display: none; } textarea { width: 100%; height: 180px; }`,
    body: `<h1>Which router for a narrowboat?</h1><article class="topic-post"><b>lockkeeper</b><p>Anything with an outside aerial.</p></article><article class="topic-post"><b>mossy</b><p>Seconded.</p></article><div id="topic-footer-buttons"><button class="btn btn-primary create">Reply</button></div>
<div id="reply-control" class="closed composer-container" role="form" aria-label="Reply to topic"><div class="reply-to">↩ Which router for a narrowboat?</div><div class="d-editor-button-bar"><button>B</button><button>I</button></div><textarea class="d-editor-input" aria-label="Type here. Use Markdown, BBCode, or HTML to format." placeholder="Type here. Use Markdown, BBCode, or HTML to format. Drag or paste images."></textarea><button class="btn btn-primary create-reply">Reply</button><button class="cancel">Discard</button></div>`,
    script: `const control = document.getElementById('reply-control'); document.querySelector('.create').onclick = () => control.classList.remove('closed');
setInterval(() => fetch('/message-bus/8f/poll', { method: 'POST', body: '/topic/12=3' }), 1500);
document.querySelector('.create-reply').onclick = async () => { await fetch('/posts', { method: 'POST', body: new URLSearchParams({ raw: control.querySelector('textarea').value, topic_id: 12 }) }); control.classList.add('closed'); };`,
    exercise: [
      { click: '.create' },
      { type: '.d-editor-input', text: 'And a fuse, please.' },
      { click: '.create-reply' },
    ],
  },
  {
    name: 'forum-quick-reply-pl',
    purpose: 'a classic forum with its quick reply under the thread',
    lang: 'pl',
    title: 'Jaki aparat na początek? • Forum foto',
    body: `<h2 class="topic-title">Jaki aparat na początek?</h2><div class="post"><p class="author">tomek84</p><div class="content">Używany, byle z wizjerem.</div></div><form method="post" id="qr_postform"><fieldset class="fields1"><h3>Szybka odpowiedź</h3><textarea name="message" id="message" rows="7" placeholder="Napisz odpowiedź"></textarea></fieldset><input type="submit" value="Wyślij" class="button1"><input type="submit" value="Pełny edytor i podgląd"></form>`,
    exercise: [{ type: '#message', text: 'Dzięki za radę' }],
  },
  {
    name: 'wiki-editor-nl',
    purpose: 'a wiki article being edited, with summary and preview',
    lang: 'nl',
    title: 'Bewerken van Trekschuit - Wiki',
    body: `<h1>Bewerken van Trekschuit</h1><form id="editform" name="editform" method="post"><div class="wikiEditor-ui-toolbar"><button type="button">B</button><button type="button">Verwijzing</button></div><textarea id="wpTextbox1" name="wpTextbox1" accesskey="," rows="20" class="mw-editfont-monospace">Een '''trekschuit''' is een vaartuig.</textarea><label for="wpSummary">Samenvatting:</label><input id="wpSummary"><input id="wpSave" type="submit" value="Wijzigingen publiceren"><input id="wpPreview" type="submit" value="Bewerking ter controle bekijken"></form>`,
    exercise: [{ type: '#wpSummary', text: 'spelling' }],
  },
  {
    name: 'qa-answer-ru',
    purpose: 'questions and answers for programmers: comments, “add a comment”, answer editor',
    lang: 'ru',
    title: 'Как развернуть список в Rust? - Вопросы',
    body: `<h1>Как развернуть список?</h1><div class="question"><p>Без рекурсии.</p><div class="comments"><p>А что пробовали? – <a href="#">gopher</a></p><a class="js-add-link" role="button" href="#">Добавить комментарий</a></div></div><form id="post-form" class="js-add-answer-component"><h2>Ваш ответ</h2><div id="wmd-button-bar"></div><textarea id="wmd-input" name="post-text" class="wmd-input s-input" rows="15"></textarea><button id="submit-button">Отправить ответ</button></form><div id="notify"></div>`,
    script: `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live'); live.onopen = () => live.send('1-question-42'); live.onmessage = ({ data }) => { document.getElementById('notify').textContent = '1 новый ответ'; };`,
    exercise: [{ type: '#wmd-input', text: 'Используйте метод reverse' }],
  },
  {
    name: 'live-blog',
    purpose:
      'a live blog: sticky header, entries that come by WebSocket, “3 new updates” pinned to the bottom',
    lang: 'en',
    title: 'Storm arrives: live updates',
    style: `header { position: sticky; top: 0; background: #b00; color: #fff; } .toast { position: fixed; left: 50%; bottom: 20px; transform: translateX(-50%); background: #222; color: #fff; border-radius: 20px; padding: 8px 16px; }`,
    body: `<header>LIVE <b>Storm arrives</b></header><div id="liveblog" role="feed" aria-live="polite"><article><time>14:02</time><h2>Bridges closed</h2><p>Both bridges are closed to lorries.</p></article></div><button class="toast">New updates</button>`,
    script: `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live'); live.onmessage = ({ data }) => { const { seq } = JSON.parse(data); const entry = document.createElement('article'); entry.innerHTML = '<time>14:0' + (seq % 10) + '</time><p>Gust of ' + (80 + seq) + ' km/h at the pier.</p>'; document.getElementById('liveblog').prepend(entry); document.querySelector('.toast').textContent = seq + ' new updates'; };`,
    exercise: [{ click: '.toast' }],
  },
];
