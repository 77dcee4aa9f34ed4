import { EMBEDS } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

/** Readers' comments and reviews under what they are about. */
export const commentPages: QuietDefinition[] = [
  {
    name: 'comments-wordpress',
    purpose: 'a blog post with WordPress comments and their form',
    lang: 'en',
    title: 'Proofing dough in a cold kitchen – Slow Bread',
    body: `<div id="page" class="site"><header class="site-header"><p class="site-title">Slow Bread</p></header>
<main id="primary" class="site-main"><article class="post hentry"><h1 class="entry-title">Proofing dough in a cold kitchen</h1>
<p>At sixteen degrees a sourdough takes its time, and so should you.</p></article>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “Proofing dough in a cold kitchen”</h2>
<ol class="comment-list"><li id="comment-11" class="comment even thread-even depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">Marta</b> <span class="says">says:</span> <time>9 November</time></footer><div class="comment-content"><p>I put mine on top of the router. Works.</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#comment-11">Reply</a></div></article></li>
<li id="comment-12" class="comment odd depth-1"><article class="comment-body"><b class="fn">Ed</b><div class="comment-content"><p>What flour is that?</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3>
<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate>
<p class="comment-notes"><span id="email-notes">Your email address will not be published.</span> Required fields are marked <span class="required">*</span></p>
<p class="comment-form-comment"><label for="comment">Comment <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea></p>
<p class="comment-form-author"><label for="author">Name</label> <input id="author" name="author" autocomplete="name"></p>
<p class="comment-form-email"><label for="email">Email</label> <input id="email" name="email" type="email" autocomplete="email"></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" type="checkbox"> <label for="wp-comment-cookies-consent">Save my name in this browser for the next time I comment.</label></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment"></p></form></div></div></main></div>`,
    script: `document.getElementById('commentform').addEventListener('submit', (event) => {
  event.preventDefault();
  fetch('/wp-comments-post.php', { method: 'POST', body: new FormData(event.target) });
});`,
    exercise: [{ type: '#comment', text: 'Rye, surely?' }, { click: '#submit' }],
  },
  {
    name: 'comments-frame',
    purpose: 'comments in a third party’s iframe, with a WebSocket that announces new ones',
    lang: 'en',
    title: 'Six harbours worth the detour',
    body: ({
      base,
    }) => `<article><h1>Six harbours worth the detour</h1><p>None of them is on the way to anywhere.</p></article>
<div id="disqus_thread"><iframe id="dsq-app42" name="dsq-app42" allowtransparency="true" title="Disqus" width="100%" height="420"
 src="${base(EMBEDS, 'https')}/comments"></iframe></div>`,
    exercise: [{ frame: 'embeds.test/comments', type: '[role="textbox"]', text: 'You forgot Piran.' }],
  },
  {
    name: 'comments-news-de',
    purpose: 'a German newspaper’s article with a comment form and a bar at the bottom that leads to it',
    lang: 'de',
    title: 'Stadtrat streitet über Radweg | Tagesbote',
    style: `.debate-bar { position: fixed; left: 0; right: 0; bottom: 0; padding: .6rem 1rem; background: #fff; border-top: 1px solid #ccc; display: flex; justify-content: space-between; }`,
    body: `<article><h1>Stadtrat streitet über Radweg</h1><p>Drei Stunden dauerte die Sitzung, dann war man so weit wie zuvor.</p></article>
<section id="debatte" class="comment-section" aria-label="Kommentare"><h2>Diskutieren Sie mit! <small>214 Kommentare</small></h2>
<form class="comment-form js-comment-form"><label for="kommentar">Ihr Kommentar</label>
<textarea id="kommentar" maxlength="1500" placeholder="Schreiben Sie einen Kommentar …"></textarea><span class="comment-form__counter">1500 Zeichen</span>
<p>Bitte beachten Sie unsere <a href="/netiquette">Netiquette</a>. Kommentare werden vor der Veröffentlichung geprüft.</p>
<button type="submit">Kommentar abschicken</button></form>
<article class="comment" id="cid-1"><h3>Pedaleur77 <time>vor 12 Minuten</time></h3><p>Wer je dort gefahren ist, stimmt dafür.</p><button>Antworten</button><button>Melden</button></article></section>
<div class="debate-bar"><span>214 Leser diskutieren gerade</span><a href="#debatte" class="btn">Jetzt mitdiskutieren</a></div>`,
    script: `document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/comments', { method: 'POST', body: JSON.stringify({ article: 9913, body: event.target[0].value }) }); };`,
    exercise: [{ type: '#kommentar', text: 'Endlich!' }, { click: 'form button' }],
  },
  {
    name: 'comments-drupal-fr',
    purpose: 'Drupal comments in French',
    lang: 'fr',
    title: 'Le retour des loutres | Rivières vivantes',
    body: `<main role="main"><article class="node node--type-article"><h1 class="page-header">Le retour des loutres</h1><p>On en compte onze entre le barrage et le moulin.</p></article>
<section class="comment-wrapper" id="comments"><h2 class="title">Commentaires</h2>
<article class="comment js-comment"><p class="comment__author">Soumis par <span>Hélène</span></p><div class="comment__content">Vu une hier soir, près du pont.</div><ul class="links inline"><li><a href="#">répondre</a></li></ul></article>
<h2 class="title comment-form__title">Ajouter un commentaire</h2>
<form class="comment-comment-form comment-form" id="comment-form" action="/comment/reply/node/7" method="post">
<div class="form-item"><label for="edit-name">Votre nom</label><input id="edit-name" name="name"></div>
<div class="form-item"><label for="edit-subject">Sujet</label><input id="edit-subject" name="subject"></div>
<div class="form-item"><label for="edit-body">Commentaire</label><textarea class="text-full form-textarea required" id="edit-body" name="comment_body" rows="5"></textarea></div>
<div class="form-actions"><input type="submit" class="button button--primary" value="Enregistrer"><input type="submit" class="button" value="Aperçu"></div></form></section></main>`,
    exercise: [{ type: '#edit-body', text: 'Magnifique nouvelle !' }],
  },
  {
    name: 'comments-drawer-nl',
    purpose:
      'a news site whose comments open in a drawer fixed to the right, full height, with an editable box',
    lang: 'nl',
    title: 'De laatste veerman',
    isHeldBack: true,
    style: `.responses { position: fixed; top: 0; right: 0; bottom: 0; width: 414px; background: #fff; box-shadow: 0 0 12px #0003; overflow: auto; padding: 1rem; z-index: 500; }
[contenteditable] { min-height: 5rem; border: 1px solid #ccc; padding: .5rem; }`,
    body: `<article><h1>De laatste veerman</h1><p>Elke ochtend om zes uur start Kees de motor, of er iemand wacht of niet.</p>
<button class="responses-toggle" aria-controls="responses" aria-expanded="false">💬 38 reacties</button></article>
<aside id="responses" class="responses" role="dialog" aria-label="Reacties" hidden><header><h2>Reacties (38)</h2><button aria-label="sluiten">×</button></header>
<div class="compose"><b>Anoniem</b><div contenteditable="true" role="textbox" aria-multiline="true" data-placeholder="Wat vind je ervan?" class="compose-field"></div><button class="respond" disabled>Reageren</button></div>
<ol class="thread"><li><b>Tineke</b> <time>3 dagen geleden</time><p>Prachtig geschreven.</p><button>👏 12</button> <button>Beantwoorden</button></li>
<li><b>Joost V.</b> <time>4 dagen geleden</time><p>Mijn opa voer hier ook.</p></li></ol></aside>`,
    script: `const drawer = document.getElementById('responses'), field = drawer.querySelector('[contenteditable]'), post = drawer.querySelector('.respond');
document.querySelector('.responses-toggle').onclick = () => { drawer.hidden = false; };
drawer.querySelector('header button').onclick = () => { drawer.hidden = true; };
field.oninput = () => { post.disabled = !field.textContent.trim(); };
post.onclick = async () => {
  await fetch('/_/graphql', { method: 'POST', body: JSON.stringify({ operationName: 'PublishResponse', variables: { postId: 'a81', body: field.textContent } }) });
  const item = document.createElement('li'); item.append(field.textContent); drawer.querySelector('.thread').prepend(item); field.textContent = '';
};`,
    exercise: [
      { click: '.responses-toggle' },
      { type: '[contenteditable]', text: 'Mooi verhaal' },
      { click: '.respond' },
    ],
  },
  {
    name: 'video-comments-es',
    purpose: 'a video page with a comment box that becomes an editor on click',
    lang: 'es',
    title: 'Cómo afilar un cuchillo - Vídeos',
    body: `<div id="player"><video controls width="640" height="360"></video></div><h1>Cómo afilar un cuchillo</h1><button>Suscribirse</button><button>Compartir</button>
<ytd-comments id="comments"><h2>1.204 comentarios</h2><div id="simple-box"><div id="placeholder-area" role="button" tabindex="0">Añade un comentario...</div>
<div id="commentbox" hidden><div id="contenteditable-root" contenteditable="true" aria-label="Añade un comentario..."></div><button id="cancel-button">Cancelar</button><button id="submit-button">Comentar</button></div></div>
<div id="contents"><p><b>@marisol</b> hace 2 años<br>El mejor vídeo sobre el tema.</p></div></ytd-comments>`,
    script: `document.getElementById('placeholder-area').onclick = ({ target }) => { target.hidden = true; document.getElementById('commentbox').hidden = false; document.getElementById('contenteditable-root').focus(); };
document.getElementById('submit-button').onclick = () => fetch('/youtubei/v1/comment/create_comment', { method: 'POST', body: JSON.stringify({ commentText: document.getElementById('contenteditable-root').textContent }) });`,
    exercise: [
      { click: '#placeholder-area' },
      { type: '#contenteditable-root', text: 'Gracias por el vídeo' },
      { click: '#submit-button' },
    ],
  },
  {
    name: 'reviews-it',
    purpose: 'product reviews with stars, and the form to write one in a dialog',
    lang: 'it',
    title: 'Moka 6 tazze - Recensioni',
    style: `dialog textarea { width: 24rem; height: 8rem; }`,
    body: `<h1>Moka 6 tazze</h1><section id="recensioni" class="spr-container"><h2>Recensioni dei clienti</h2><span class="spr-badge">★★★★☆ 4,3 su 5 (86)</span>
<button class="spr-summary-actions-newreview">Scrivi una recensione</button>
<div class="spr-review"><b>Fa un caffè ottimo</b><p>Comprata due anni fa, mai un problema.</p><small>Paolo, 3 settembre</small></div></section>
<dialog id="nuova"><form class="spr-form new-review-form" method="dialog"><h3>La tua recensione</h3>
<fieldset><legend>Valutazione</legend>${[1, 2, 3, 4, 5].map((n) => `<label style="display:inline"><input type="radio" name="rating" value="${n}">${n}</label>`).join(' ')}</fieldset>
<label>Titolo <input name="review[title]" placeholder="Dai un titolo alla tua recensione"></label>
<label>Recensione (1500) <textarea name="review[body]" placeholder="Scrivi qui i tuoi commenti"></textarea></label>
<button class="spr-button">Invia recensione</button></form></dialog>`,
    script: `document.querySelector('.spr-summary-actions-newreview').onclick = () => document.getElementById('nuova').showModal();`,
    exercise: [
      { click: '.spr-summary-actions-newreview' },
      { type: 'dialog textarea', text: 'Ottima, ma piccola' },
    ],
  },
  {
    name: 'product-questions',
    purpose: 'questions and answers about a product, with “Ask a question about this product”',
    lang: 'en',
    title: 'Trail lantern 400 lm | Outfitters',
    isHeldBack: true,
    style: `.qa-modal { position: fixed; inset: 0; background: #0006; display: grid; place-items: center; } .qa-modal[hidden] { display: none; } .qa-modal form { background: #fff; padding: 1.5rem; width: 26rem; }`,
    body: `<h1>Trail lantern 400 lm</h1><p>$ 39.95 <button>Add to cart</button></p>
<section id="ask" class="bv-qa"><h2>Customer questions &amp; answers</h2><input type="search" aria-label="Search answers" placeholder="Have a question? Search for answers">
<ul><li><b>Q: Does it float?</b><p>A: It does, face up. <i>By Outfitters, seller</i></p></li><li><b>Q: Is the battery replaceable?</b><p>A: Yes, an 18650. <i>By Hanna on May 3</i></p></li></ul>
<button class="ask-question">Ask a question about this product</button></section>
<div class="qa-modal" role="dialog" aria-modal="true" aria-labelledby="qa-t" hidden><form><h3 id="qa-t">Ask your question</h3><p>Your question will be answered by the seller or by customers who own this item.</p>
<textarea name="question" aria-label="Your question" placeholder="Please enter a question." maxlength="150"></textarea>
<label>E-mail, to be told of answers <input type="email"></label><button>Post question</button><button type="button" class="x">Cancel</button></form></div>`,
    script: `const modal = document.querySelector('.qa-modal');
document.querySelector('.ask-question').onclick = () => { modal.hidden = false; };
modal.querySelector('form').onsubmit = async (event) => { event.preventDefault(); await fetch('/api/questions', { method: 'POST', body: JSON.stringify({ sku: 'L400', text: modal.querySelector('textarea').value }) }); modal.querySelector('form').textContent = 'Thank you. Your question was posted.'; };`,
    exercise: [
      { click: '.ask-question' },
      { type: '.qa-modal textarea', text: 'How long does it shine?' },
      { click: '.qa-modal button' },
    ],
  },
];
