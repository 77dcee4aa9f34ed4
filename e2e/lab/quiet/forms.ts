import type { QuietDefinition } from './definition.ts';

/** Forms that a visitor fills in once, in the page or floating over it. */
export const formPages: QuietDefinition[] = [
  {
    name: 'contact-form-de',
    purpose: 'a contact page with WordPress’s Contact Form 7',
    lang: 'de',
    title: 'Kontakt – Tischlerei Ahrens',
    body: `<h1>Kontakt</h1><p>Schreiben Sie uns, wir antworten innerhalb von zwei Werktagen.</p>
<div class="wpcf7 js" id="wpcf7-f5-p2-o1" lang="de-DE" dir="ltr"><form action="/wp-json/contact-form-7/v1/contact-forms/5/feedback" method="post" class="wpcf7-form init" aria-label="Kontaktformular" novalidate>
<p><label>Ihr Name<br><span class="wpcf7-form-control-wrap"><input class="wpcf7-form-control wpcf7-text" autocomplete="name" name="your-name"></span></label></p>
<p><label>Ihre E-Mail-Adresse<br><input class="wpcf7-form-control wpcf7-email" autocomplete="email" type="email" name="your-email"></label></p>
<p><label>Betreff<br><input name="your-subject"></label></p>
<p><label>Ihre Nachricht<br><textarea class="wpcf7-form-control wpcf7-textarea" name="your-message" cols="40" rows="10" placeholder="Ihre Nachricht an uns"></textarea></label></p>
<p><label><input type="checkbox" name="datenschutz"> Ich habe die Datenschutzerklärung gelesen.</label></p><p><input class="wpcf7-submit" type="submit" value="Senden"></p><div class="wpcf7-response-output" aria-hidden="true"></div></form></div>`,
    script: `document.querySelector('form').addEventListener('submit', async (event) => { event.preventDefault(); await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) }); document.querySelector('.wpcf7-response-output').textContent = 'Vielen Dank für Ihre Nachricht. Sie wurde gesendet.'; });`,
    exercise: [{ type: '[name="your-message"]', text: 'Ich brauche ein Regal.' }, { click: '.wpcf7-submit' }],
  },
  {
    name: 'contact-drawer-fr',
    purpose:
      'a round button in the corner that opens a contact form (name, e-mail, message), answered by e-mail',
    lang: 'fr',
    title: 'Maison Tessier, chauffage',
    isHeldBack: true,
    style: `.fab { position: fixed; right: 24px; bottom: 24px; width: 56px; height: 56px; border-radius: 50%; background: #b3432b; color: #fff; border: 0; } .drawer { position: fixed; right: 24px; bottom: 92px; width: 340px; background: #fff; box-shadow: 0 4px 24px #0004; padding: 16px; border-radius: 12px; } [hidden] { display: none; } .drawer textarea { width: 100%; height: 90px; }`,
    body: `<h1>Chaudières et pompes à chaleur</h1><p>Devis gratuit sous huit jours.</p><button class="fab" aria-label="Nous écrire" aria-expanded="false">✉</button>
<div class="drawer" role="dialog" aria-label="Nous écrire" hidden><h2>Écrivez-nous</h2><p>Nous vous répondons par e-mail sous 24 h.</p><form><label>Nom <input name="nom" required></label><label>E-mail <input type="email" name="email" required></label><label>Votre message <textarea name="message" placeholder="Votre message…" required></textarea></label><label><input type="checkbox" required> J’accepte la politique de confidentialité</label><button>Envoyer</button></form></div>`,
    script: `const drawer = document.querySelector('.drawer'); document.querySelector('.fab').onclick = () => { drawer.hidden = !drawer.hidden; };
drawer.querySelector('form').onsubmit = async (event) => { event.preventDefault(); await fetch('/contact', { method: 'POST', body: new FormData(event.target) }); drawer.textContent = 'Merci, votre message a bien été envoyé.'; };`,
    exercise: [
      { click: '.fab' },
      { type: '.drawer [name="nom"]', text: 'Claire' },
      { type: '.drawer textarea', text: 'Un devis, merci' },
    ],
  },
  {
    name: 'ticket-form',
    purpose: 'a request form of a help desk, with priority and attachments',
    lang: 'en',
    title: 'Submit a request – Fieldstone Support',
    body: `<h1>Submit a request</h1><form id="new_request" class="request-form" action="/hc/requests" enctype="multipart/form-data"><label for="request_issue_type">Please choose your issue below</label><select id="request_issue_type"><option>Billing</option><option>Technical support</option></select>
<label for="request_anonymous_requester_email">Your email address</label><input id="request_anonymous_requester_email" type="email"><label for="request_subject">Subject</label><input id="request_subject" maxlength="150">
<label for="request_description">Description</label><textarea id="request_description" aria-describedby="hint"></textarea><p id="hint">Please enter the details of your request. A member of our support staff will respond as soon as possible.</p>
<label for="request_priority">Priority</label><select id="request_priority"><option>Low</option><option>Urgent</option></select><label>Attachments <input type="file" multiple></label><input type="submit" value="Submit"></form>`,
    exercise: [{ type: '#request_description', text: 'My invoice is for somebody else.' }],
  },
  {
    name: 'booking-it',
    purpose: 'a hotel’s booking bar, fixed to the bottom, with dates, guests and a field for wishes',
    lang: 'it',
    title: 'Albergo del Lago – Prenota',
    style: `.booking { position: fixed; left: 0; right: 0; bottom: 0; background: #243b35; color: #fff; display: flex; gap: 1rem; padding: 1rem; }`,
    body: `<h1>Albergo del Lago</h1><p>Diciotto camere, una terrazza e il silenzio.</p>${'<p>Colazione con vista sul lago, dalle sette alle dieci.</p>'.repeat(25)}
<form class="booking" aria-label="Prenota un soggiorno"><label>Arrivo <input type="date" name="checkin"></label><label>Partenza <input type="date" name="checkout"></label><label>Ospiti <input type="number" value="2" min="1"></label><label>Richieste <input name="wishes" placeholder="Scrivi le tue richieste"></label><button>Verifica disponibilità</button></form>`,
    script: `document.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/api/availability', { method: 'POST', body: '{}' }); };`,
    exercise: [{ type: '[name="wishes"]', text: 'Camera tranquilla' }, { click: '.booking button' }],
  },
  {
    name: 'appointment-pl',
    purpose:
      'a doctor’s appointment form in an iframe of the same origin that floats over the lower right corner',
    lang: 'pl',
    title: 'Umów wizytę – Przychodnia Zdrowie',
    isHeldBack: true,
    style: `.frame { position: fixed; right: 20px; bottom: 20px; width: 360px; height: 480px; border: 0; box-shadow: 0 0 16px #0004; border-radius: 10px; }`,
    body: `<h1>Przychodnia Zdrowie</h1><p>Przyjmujemy od poniedziałku do piątku.</p><iframe class="frame" title="Umów wizytę" src="/wizyta"></iframe>`,
    pages: {
      '/wizyta': () =>
        `<!doctype html><html lang="pl"><meta charset="utf-8"><title>Umów wizytę</title><style>body{font:15px sans-serif;padding:12px}</style><h2>Umów wizytę online</h2><form><label>Specjalista <select><option>Internista</option><option>Dermatolog</option></select></label><label>Termin <select><option>wtorek 9:20</option><option>środa 12:40</option></select></label><label>Imię i nazwisko <input name="imie"></label><label>Telefon <input type="tel"></label><label>Powód wizyty <textarea name="powod" placeholder="Opisz krótko dolegliwości"></textarea></label><button>Zarezerwuj termin</button></form></html>`,
    },
    exercise: [{ frame: '/wizyta', type: 'textarea', text: 'Kaszel od tygodnia' }],
  },
  {
    name: 'login-modal-ru',
    purpose: 'a login modal over a page',
    lang: 'ru',
    title: 'Билеты на поезд',
    style: `.modal { position: fixed; inset: 0; display: grid; place-items: center; background: #0007; } .modal > div { background: #fff; padding: 2rem; } [hidden] { display: none; }`,
    body: `<header><button id="login">Войти</button></header><h1>Билеты на поезд</h1><form><label>Откуда <input placeholder="Москва"></label><label>Куда <input placeholder="Казань"></label><button>Найти билеты</button></form>
<div class="modal" role="dialog" aria-modal="true" aria-label="Вход" hidden><div><h2>Вход в личный кабинет</h2><form><label>Телефон или e-mail <input id="name" autocomplete="username"></label><label>Пароль <input type="password" autocomplete="current-password"></label><button>Войти</button></form><a href="#">Забыли пароль?</a></div></div>`,
    script: `document.getElementById('login').onclick = () => { document.querySelector('.modal').hidden = false; };`,
    exercise: [{ click: '#login' }, { type: '#name', text: 'ivan' }],
  },
  {
    name: 'application-ko',
    purpose: 'a job application with long text fields',
    lang: 'ko',
    title: '채용 지원서 - 한빛제과',
    body: `<h1>입사 지원서</h1><form><label>이름 <input name="name"></label><label>이메일 <input type="email"></label><label>이력서 <input type="file"></label><label>자기소개 <textarea name="intro" placeholder="자기소개를 입력하세요" rows="8"></textarea></label><label>지원 동기 <textarea placeholder="지원 동기를 작성해 주세요"></textarea></label><button>지원하기</button></form>`,
    exercise: [{ type: '[name="intro"]', text: '안녕하세요' }],
  },
  {
    name: 'checkout-sv',
    purpose: 'a checkout with card fields and a message to the courier',
    lang: 'sv',
    title: 'Kassa – Norrsken Te',
    body: `<h1>Kassa</h1><form><fieldset><legend>Leverans</legend><label>Namn <input autocomplete="name"></label><label>Adress <input autocomplete="street-address"></label><label>Meddelande till budet <textarea name="note" placeholder="Skriv ett meddelande till budet"></textarea></label></fieldset>
<fieldset><legend>Betalning</legend><label>Kortnummer <input name="cardnumber" autocomplete="cc-number" inputmode="numeric"></label><label>Giltigt till <input autocomplete="cc-exp"></label><label>CVC <input autocomplete="cc-csc"></label></fieldset><button>Betala 249 kr</button></form>
<aside style="position:sticky;bottom:0;background:#fff">Att betala: 249 kr</aside>`,
    exercise: [{ type: '[name="note"]', text: 'Portkod 1234' }],
  },
  {
    name: 'callback-ru',
    purpose: 'a pulsing phone button in the corner that opens a form for being called back',
    lang: 'ru',
    title: 'Окна и двери под ключ',
    isHeldBack: true,
    style: `.cb { position: fixed; right: 30px; bottom: 30px; width: 70px; height: 70px; border-radius: 50%; background: #3bb33b; color: #fff; font-size: 28px; border: 0; z-index: 9999; } .cb-form { position: fixed; right: 30px; bottom: 110px; width: 300px; background: #fff; padding: 16px; box-shadow: 0 0 20px #0005; z-index: 9999; } [hidden] { display: none; }`,
    body: `<h1>Окна и двери под ключ</h1><p>Замер бесплатно, монтаж за один день.</p><button class="cb phone-call-pulse" aria-label="Заказать звонок">📞</button>
<div class="cb-form" hidden><b>Перезвоним за 28 секунд!</b><form><label>Ваше имя <input name="name"></label><label>Телефон <input type="tel" name="phone" placeholder="+7 (___) ___-__-__"></label><button>Жду звонка!</button></form><small>Операторов на линии: 4</small></div>`,
    script: `const form = document.querySelector('.cb-form'); document.querySelector('.cb').onclick = () => { form.hidden = !form.hidden; };
form.querySelector('form').onsubmit = async (event) => { event.preventDefault(); await fetch('/callback', { method: 'POST', body: new FormData(event.target) }); form.textContent = 'Спасибо, мы скоро позвоним!'; };`,
    exercise: [
      { click: '.cb' },
      { type: '[name="phone"]', text: '9001234567' },
      { click: '.cb-form button' },
    ],
  },
];
