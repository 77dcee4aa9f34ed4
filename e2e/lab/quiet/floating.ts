import { RECAPTCHA } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

const CORNER = `.corner { position: fixed; right: 20px; bottom: 20px; z-index: 9999; }`;

/** Things that sit in a corner or along an edge, as chats do. */
export const floatingPages: QuietDefinition[] = [
  {
    name: 'whatsapp-link-pt',
    purpose: 'a floating WhatsApp button that is a link to wa.me: it leaves the page, nothing is typed here',
    lang: 'pt-BR',
    title: 'Padaria do Bairro',
    style: `${CORNER} .corner { width: 60px; height: 60px; border-radius: 50%; background: #25d366; color: #fff; display: grid; place-items: center; font-size: 30px; }`,
    body: `<h1>Pão quentinho às 6h e às 17h</h1><p>Encomendas pelo WhatsApp.</p><a class="corner whatsapp-float" href="https://wa.me/5511900000000?text=Ol%C3%A1!" target="_blank" rel="noopener" aria-label="Fale conosco pelo WhatsApp"><i class="fab fa-whatsapp">☏</i></a>`,
  },
  {
    name: 'contact-links-ar',
    purpose: 'a floating button that unfolds into links: WhatsApp, Telegram, Messenger, telephone',
    lang: 'ar',
    isRightToLeft: true,
    title: 'عطور الشرق',
    isHeldBack: true,
    style: `.gb { position: fixed; left: 20px; bottom: 20px; display: grid; gap: 8px; } .gb a, .gb button { width: 52px; height: 52px; border-radius: 50%; background: #129bf4; color: #fff; display: grid; place-items: center; border: 0; } [hidden] { display: none !important; }`,
    body: `<h1>عطور الشرق</h1><p>عود وعنبر وورد طائفي، توصيل مجاني.</p><div class="gb wh-widget-button" aria-label="تواصل معنا"><div class="links" hidden><a href="https://wa.me/966500000000" aria-label="واتساب">و</a><a href="https://t.me/example" aria-label="تيليجرام">ت</a><a href="https://m.me/example" aria-label="ماسنجر">م</a><a href="tel:+966500000000" aria-label="اتصل بنا">☎</a></div><button aria-label="راسلنا">💬</button></div>`,
    script: `document.querySelector('.gb button').onclick = () => { const links = document.querySelector('.links'); links.hidden = !links.hidden; };`,
    exercise: [{ click: '.gb button' }],
  },
  {
    name: 'accessibility-menu',
    purpose: 'an accessibility widget in the lower corner: round button, panel, search of a dictionary',
    lang: 'en',
    title: 'Town library',
    isHeldBack: true,
    style: `${CORNER} .uai { width: 48px; height: 48px; border-radius: 50%; background: #0048ff; color: #fff; } .uwaw { position: fixed; right: 20px; bottom: 80px; width: 380px; height: 500px; background: #fff; box-shadow: 0 0 30px #0005; padding: 16px; } [hidden] { display: none; }`,
    body: `<h1>Town library</h1><p>Open until eight.</p><button class="corner uai userway_buttons_wrapper" aria-label="Accessibility Menu" aria-haspopup="dialog">♿</button><div class="uwaw" role="dialog" aria-label="Accessibility Menu" hidden><h2>Accessibility Menu (CTRL+U)</h2><button>Contrast +</button><button>Bigger text</button><button>Dyslexia friendly</button><label>Dictionary <input id="term" placeholder="Search the online dictionary..."></label><button>Reset all settings</button></div>`,
    script: `document.querySelector('.uai').onclick = () => { document.querySelector('.uwaw').hidden = false; }; document.getElementById('term').oninput = ({ target }) => fetch('/api/suggest?q=' + encodeURIComponent(target.value));`,
    exercise: [{ click: '.uai' }, { type: '#term', text: 'glossary' }],
  },
  {
    name: 'back-to-top-cs',
    purpose: 'a “back to top” button in the corner and a bar of social shares along the left edge',
    lang: 'cs',
    title: 'Houbařský rok',
    style: `${CORNER} .share { position: fixed; left: 0; top: 40%; display: grid; }`,
    body: `<h1>Houbařský rok</h1>${'<p>Po dešti se vyplatí vstát brzy.</p>'.repeat(40)}<div class="share addthis_toolbox at-share-dock"><a href="#" aria-label="Sdílet na Facebooku">f</a><a href="#" aria-label="Poslat přes Messenger">m</a><a href="#" aria-label="Poslat e-mailem">@</a></div><button class="corner back-to-top" aria-label="Zpět nahoru">↑</button>`,
    script: `document.querySelector('.back-to-top').onclick = () => scrollTo(0, 0);`,
    exercise: [{ click: '.back-to-top' }],
  },
  {
    name: 'cart-drawer',
    purpose: 'a cart that slides in from the right, full height, with a note to the seller and “Checkout”',
    lang: 'en',
    title: 'Clay & Kiln',
    style: `cart-drawer { position: fixed; top: 0; right: 0; bottom: 0; width: 400px; background: #fff; box-shadow: 0 0 40px #0006; display: flex; flex-direction: column; padding: 16px; z-index: 1000; } cart-drawer[hidden] { display: none; } .drawer__footer { margin-top: auto; }`,
    body: `<h1>Clay &amp; Kiln</h1><button class="add">Add to cart</button><cart-drawer class="drawer" hidden><div class="drawer__inner" role="dialog" aria-modal="true" aria-label="Your cart"><h2>Your cart</h2><ul><li>Mug, speckled £ 18</li></ul><div class="drawer__footer"><details><summary>Order special instructions</summary><textarea class="text-area" name="note" placeholder="Leave a message for the seller"></textarea></details><button>Check out</button></div></div></cart-drawer>`,
    script: `document.querySelector('.add').onclick = async () => { await fetch('/cart/add.js', { method: 'POST', body: '{}' }); document.querySelector('cart-drawer').hidden = false; }; document.querySelector('textarea').onchange = ({ target }) => fetch('/cart/update.js', { method: 'POST', body: JSON.stringify({ note: target.value }) });`,
    exercise: [{ click: '.add' }, { click: 'summary' }, { type: '[name="note"]', text: 'Gift wrap, please' }],
  },
  {
    name: 'music-player',
    purpose: 'a music player docked to the bottom with a queue and synced lyrics',
    lang: 'en',
    title: 'Night drive • Playlist',
    style: `.bar { position: fixed; left: 0; right: 0; bottom: 0; height: 80px; background: #181818; color: #fff; } .queue { position: fixed; right: 8px; bottom: 88px; width: 320px; height: 400px; background: #222; color: #ddd; overflow: auto; } [hidden] { display: none; }`,
    body: `<h1>Night drive</h1><ol><li>Amber</li><li>Overpass</li></ol><aside class="queue" aria-label="Queue" hidden><h2>Next in queue</h2><ul><li>Overpass</li></ul><div aria-live="polite" class="lyrics">♪</div></aside><footer class="bar" data-testid="now-playing-bar"><button aria-label="Play">▶</button><button id="queue" aria-label="Queue">≡</button></footer>`,
    script: `document.getElementById('queue').onclick = () => { document.querySelector('.queue').hidden = false; }; setInterval(() => { const line = document.createElement('p'); line.textContent = 'la la la'; const box = document.querySelector('.lyrics'); box.append(line); if (box.children.length > 10) box.firstChild.remove(); }, 700);`,
    exercise: [{ click: '#queue' }],
  },
  {
    name: 'captcha-badge',
    purpose: 'a captcha’s badge: an iframe of a third party, fixed to the lower right corner',
    lang: 'en',
    title: 'Create your account',
    style: `.grecaptcha-badge { position: fixed; right: -186px; bottom: 14px; width: 256px; height: 60px; box-shadow: gray 0 0 5px; } .grecaptcha-badge:hover { right: 4px; }`,
    body: ({ base }) =>
      `<h1>Create your account</h1><form><label>E-mail <input id="email" type="email"></label><button>Sign up</button></form><div class="grecaptcha-badge" data-style="bottomright"><div class="grecaptcha-logo"><iframe title="reCAPTCHA" width="256" height="60" role="presentation" name="a-1" scrolling="no" src="${base(RECAPTCHA, 'https')}/recaptcha/api2/anchor"></iframe></div><textarea id="g-recaptcha-response-100000" name="g-recaptcha-response" class="g-recaptcha-response" style="width:250px;height:40px;display:none"></textarea></div>`,
    exercise: [{ type: '#email', text: 'sam@example.org' }],
  },
  {
    name: 'social-proof',
    purpose:
      '“Ana from Porto just bought…”: social proof that pops up in the lower left corner every few seconds',
    lang: 'en',
    title: 'Sock drawer',
    isHeldBack: true,
    style: `.proof { position: fixed; left: 20px; bottom: 20px; background: #fff; border-radius: 40px; box-shadow: 0 0 16px #0003; padding: 10px 20px 10px 60px; }`,
    body: `<h1>Sock drawer</h1><p>Wool, all of it.</p><div class="proof fomo-notification" role="status" aria-live="polite"></div>`,
    script: `const live = new WebSocket(location.origin.replace('http', 'ws') + '/live'); live.onmessage = ({ data }) => { document.querySelector('.proof').innerHTML = '<b>Ana</b> from Porto bought ' + JSON.parse(data).seq + ' pairs<br><small>just now</small>'; };`,
  },
  {
    name: 'video-greeting',
    purpose: 'a floating video clip of a shop assistant in the corner, with buttons that lead to pages',
    lang: 'en',
    title: 'Spectacles by Orr',
    style: `.vid { position: fixed; right: 20px; bottom: 20px; width: 220px; height: 320px; border-radius: 16px; background: #345; color: #fff; padding: 12px; }`,
    body: `<h1>Spectacles by Orr</h1><p>Try at home for five days.</p><div class="vid videoask-floating" role="region" aria-label="Video"><video muted loop width="200" height="180"></video><p>Hi, I’m Ida! What brings you here?</p><a href="/frames">Show me frames</a><br><a href="/lenses">Tell me about lenses</a><button aria-label="Dismiss">×</button></div>`,
  },
];
