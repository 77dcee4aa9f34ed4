import type { QuietDefinition } from './definition.ts';

/** Small boxes that float in a corner and ask for something: feedback, an address, a decision. */
export const popupPages: QuietDefinition[] = [
  {
    name: 'newsletter-pt',
    purpose: 'a newsletter pop-up in the lower corner',
    lang: 'pt',
    title: 'Azulejo – Revista de arquitectura',
    style: `.nl { position: fixed; right: 20px; bottom: 20px; width: 320px; background: #fff; padding: 20px; box-shadow: 0 0 20px #0003; z-index: 1000; }`,
    body: `<h1>Casas que respiram</h1><p>Quatro ateliers, uma ideia.</p><div class="nl mailpoet_form_slide_in" role="dialog" aria-label="Newsletter"><button aria-label="Fechar">×</button><h3>Receba as novidades</h3><form><input type="email" placeholder="O seu e-mail" aria-label="E-mail"><button>Subscrever</button></form><small>Sem spam. Prometido.</small></div>`,
    script: `document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/subscribe', { method: 'POST', body: 'email' }); };`,
    exercise: [{ type: '.nl input', text: 'ana@example.pt' }, { press: 'Enter' }],
  },
  {
    name: 'feedback-tab-nl',
    purpose: 'a “Feedback” tab fixed to the right edge that opens a form with smileys and a text field',
    lang: 'nl',
    title: 'Gemeente Waterhuizen',
    style: `.tab { position: fixed; right: 0; top: 45%; transform: rotate(-90deg); transform-origin: right bottom; background: #154273; color: #fff; } .fb { position: fixed; right: 40px; top: 25%; width: 320px; background: #fff; padding: 16px; box-shadow: 0 0 16px #0003; } [hidden] { display: none; }`,
    body: `<h1>Afval en recycling</h1><p>Grof afval brengt u naar de milieustraat.</p><button class="tab usabilla_live_button" aria-label="Feedback geven">Feedback</button>
<div class="fb" role="dialog" aria-label="Feedback" hidden><h2>Wat vindt u van deze pagina?</h2><div role="radiogroup" aria-label="Oordeel"><button>😡</button><button>😐</button><button>😍</button></div><select aria-label="Onderwerp"><option>Suggestie</option><option>Fout</option></select><textarea placeholder="Typ hier uw feedback" aria-label="Uw feedback"></textarea><p>Wij reageren niet op uw bericht.</p><button class="send">Verstuur</button></div>`,
    script: `const fb = document.querySelector('.fb'); document.querySelector('.tab').onclick = () => { fb.hidden = false; }; fb.querySelector('.send').onclick = async () => { await fetch('/feedback', { method: 'POST', body: fb.querySelector('textarea').value }); fb.textContent = 'Bedankt voor uw feedback!'; };`,
    exercise: [{ click: '.tab' }, { type: '.fb textarea', text: 'Duidelijke pagina' }, { click: '.send' }],
  },
  {
    name: 'survey-es',
    purpose:
      'a survey of two questions that slides into the lower right corner, with a text field and “Enviar”',
    lang: 'es',
    title: 'Zapatería Luna',
    isHeldBack: true,
    style: `._hj_feedback { position: fixed; right: 100px; bottom: 0; width: 300px; background: #222; color: #fff; border-radius: 8px 8px 0 0; padding: 12px; z-index: 2147483640; } textarea { width: 100%; }`,
    body: `<h1>Botas de otoño</h1><p>Cuero curtido en Ubrique.</p><div id="host"></div>`,
    script: `setTimeout(() => { document.getElementById('host').innerHTML = '<div class="_hj_feedback _hj-widget-container" role="dialog" aria-label="Encuesta"><button aria-label="Minimizar encuesta">⌄</button><p id="hj-q">¿Qué podríamos mejorar en nuestra tienda?</p><textarea aria-labelledby="hj-q" placeholder="Escribe aquí..." maxlength="255"></textarea><button class="next">Enviar</button><small>No se recogen datos personales</small></div>';
document.querySelector('.next').onclick = async () => { await fetch('/api/v2/client/sites/1/poll/2/response', { method: 'POST', body: JSON.stringify({ answer: document.querySelector('textarea').value }) }); document.querySelector('._hj_feedback').innerHTML = '<p>¡Gracias por tu respuesta!</p>'; }; }, 800);`,
    exercise: [{ type: '._hj_feedback textarea', text: 'Más tallas' }, { click: '.next' }],
  },
  {
    name: 'nps-bar',
    purpose: 'a bar at the bottom that asks for a score from 0 to 10 and then for a reason',
    lang: 'en',
    title: 'Ledgerly – Your books',
    style: `.nps { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; border-top: 2px solid #6c5ce7; padding: 12px; text-align: center; }`,
    body: `<h1>March</h1><table><tr><th>Income</th><td>4,210</td></tr><tr><th>Costs</th><td>1,905</td></tr></table><div class="nps delighted-survey" role="dialog" aria-label="Survey"><p>How likely are you to recommend Ledgerly to a friend?</p><div class="scores">${Array.from({ length: 11 }, (_, n) => `<button>${n}</button>`).join('')}</div></div>`,
    script: `document.querySelector('.scores').onclick = () => { document.querySelector('.nps').innerHTML = '<label>Tell us a bit more about why you chose that score <textarea placeholder="Your answer (optional)"></textarea></label><button>Submit</button>'; fetch('/score', { method: 'POST', body: '9' }); };`,
    exercise: [{ click: '.scores button' }, { type: '.nps textarea', text: 'Saves my Sundays' }],
  },
  {
    name: 'bug-report',
    purpose:
      '“Report a Bug” in the lower right corner: an open shadow root with name, e-mail and description',
    lang: 'en',
    title: 'Quillpad – Drafts',
    isHeldBack: true,
    body: `<h1>Drafts</h1><ul><li>Letter to the landlord</li><li>Speech, second try</li></ul><div id="sentry-feedback"></div>`,
    script: `const shadow = document.getElementById('sentry-feedback').attachShadow({ mode: 'open' });
shadow.innerHTML = '<style>.widget__actor{position:fixed;right:16px;bottom:16px;border-radius:22px;padding:12px 16px;z-index:100000}.dialog{position:fixed;right:16px;bottom:16px;width:300px;background:#fff;border:1px solid #ccc;border-radius:16px;padding:24px;z-index:100000}.dialog[hidden]{display:none}</style><button type="button" class="widget__actor" aria-label="Report a Bug"><svg width="16" height="16"></svg><span>Report a Bug</span></button><div class="dialog" role="dialog" hidden><h2 class="dialog__header">Report a Bug</h2><form class="form"><label>Name <input name="name" placeholder="Your Name"></label><label>Email <input type="email" placeholder="your.email@example.org"></label><label>Description <textarea name="message" rows="5" placeholder="What\\'s the bug? What did you expect?"></textarea></label><button type="button">Add a screenshot</button><button class="btn btn--primary">Send Bug Report</button></form></div>';
const dialog = shadow.querySelector('.dialog'), actor = shadow.querySelector('.widget__actor');
actor.onclick = () => { dialog.hidden = false; actor.hidden = true; };
shadow.querySelector('form').onsubmit = async (event) => { event.preventDefault(); await fetch('/api/1/envelope/', { method: 'POST', body: new FormData(event.target) }); dialog.textContent = 'Thank you for your report!'; };`,
    exercise: [
      { click: '.widget__actor' },
      { type: '.dialog textarea', text: 'The save button vanishes' },
      { click: '.btn--primary' },
    ],
  },
  {
    name: 'coupon-tr',
    purpose: 'a wheel of fortune that gives a coupon for an e-mail address, over the lower left corner',
    lang: 'tr',
    title: 'Lale Halı – El dokuması',
    style: `.wheel { position: fixed; left: 20px; bottom: 20px; width: 340px; background: #3a0d40; color: #fff; padding: 20px; border-radius: 12px; }`,
    body: `<h1>El dokuması halılar</h1><p>Uşak’tan, yünden.</p><div class="wheel" role="dialog" aria-label="Çarkı çevir"><b>Çarkı çevir, indirimi kap!</b><form><input type="email" placeholder="E-posta adresinizi yazın"><button>Çevir</button></form><a href="#">Hayır, teşekkürler</a></div>`,
    exercise: [{ type: '.wheel input', text: 'ayse@example.com' }],
  },
  {
    name: 'push-bell',
    purpose: 'a bell in the lower right corner, with a bubble, that subscribes to notifications',
    lang: 'en',
    title: 'The Evening Lamp',
    isHeldBack: true,
    style: `.onesignal-bell-container { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; } .onesignal-bell-launcher-button { width: 50px; height: 50px; border-radius: 50%; background: #e54b4d; } .onesignal-bell-launcher-dialog { position: absolute; right: 0; bottom: 60px; width: 220px; background: #fff; border: 1px solid #ccc; padding: 10px; } [hidden] { display: none; }`,
    body: `<h1>Evening edition</h1><p>Power back in the valley.</p><div id="onesignal-bell-container" class="onesignal-bell-container onesignal-reset onesignal-bell-container-bottom-right"><div id="onesignal-bell-launcher" class="onesignal-bell-launcher onesignal-bell-launcher-md"><div class="onesignal-bell-launcher-button" role="button" tabindex="0">🔔</div><div class="onesignal-bell-launcher-badge">1</div><div class="onesignal-bell-launcher-message">Subscribe to notifications</div><div class="onesignal-bell-launcher-dialog" hidden><h1>Manage Site Notifications</h1><button class="action">SUBSCRIBE</button></div></div></div>`,
    script: `document.querySelector('.onesignal-bell-launcher-button').onclick = () => { document.querySelector('.onesignal-bell-launcher-dialog').hidden = false; };`,
    exercise: [{ click: '.onesignal-bell-launcher-button' }, { click: '.action' }],
  },
  {
    name: 'resource-centre',
    purpose: 'a “?” in the corner whose panel has a search box and articles; nothing can be sent to anyone',
    lang: 'en',
    title: 'Planner – Board',
    isHeldBack: true,
    style: `.rc { position: fixed; right: 20px; bottom: 20px; z-index: 900; } .rc-panel { position: fixed; right: 20px; bottom: 84px; width: 350px; height: 460px; background: #fff; box-shadow: 0 0 24px #0004; border-radius: 10px; padding: 16px; } [hidden] { display: none; }`,
    body: `<h1>Board</h1><p>To do, doing, done.</p><button class="rc" aria-label="Open Resource Center" aria-haspopup="dialog">?</button><section class="rc-panel" role="dialog" aria-label="Resource Center" hidden><h2>Hi Sam, need help?</h2><input type="search" placeholder="Search for help articles" aria-label="Search"><ul id="hits"><li><a href="#">Create your first board</a></li><li><a href="#">Invite your team</a></li></ul><p>2 of 5 steps done</p><progress max="5" value="2"></progress></section>`,
    script: `const panel = document.querySelector('.rc-panel'); document.querySelector('.rc').onclick = () => { panel.hidden = !panel.hidden; };
panel.querySelector('input').oninput = async ({ target }) => { const hits = await (await fetch('/api/suggest?q=' + encodeURIComponent(target.value))).json(); document.getElementById('hits').innerHTML = hits.map((hit) => '<li><a href="#">' + hit + '</a></li>').join(''); };`,
    exercise: [{ click: '.rc' }, { type: '.rc-panel input', text: 'invite' }],
  },
  {
    name: 'onboarding-checklist-da',
    purpose: 'a checklist of first steps docked in the corner, with a greeting by name and an avatar',
    lang: 'da',
    title: 'Regnskab – Oversigt',
    style: `.checklist { position: fixed; right: 24px; bottom: 24px; width: 300px; background: #fff; box-shadow: 0 0 20px #0003; padding: 14px; border-radius: 10px; }`,
    body: `<h1>Oversigt</h1><p>Ingen ubetalte fakturaer.</p><div class="checklist" role="region" aria-label="Kom godt i gang"><img alt="" width="32" height="32" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><b>Hej Mette! 👋 Lad os komme i gang</b><ul><li><label><input type="checkbox" checked> Opret virksomhed</label></li><li><label><input type="checkbox"> Forbind din bank</label></li><li><label><input type="checkbox"> Send en faktura</label></li></ul><button>Skjul</button></div>`,
    exercise: [{ click: '.checklist li:nth-child(2) input' }],
  },
];
