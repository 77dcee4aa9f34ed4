import { CRISP_STORAGE, INTERCOM_DOWNLOADS } from '../hosts.ts';
import type { QuietDefinition } from './definition.ts';

const CRISP_LOADER = `window.$crisp=[];window.CRISP_WEBSITE_ID="YOUR-ID";(function(){d=document;s=d.createElement("script");s.src="https://client.crisp.chat/l.js";s.async=1;d.getElementsByTagName("head")[0].appendChild(s);})();`;

/** Pages that speak of chats: news, manuals, advertising, code. */
export const articlePages: QuietDefinition[] = [
  {
    name: 'news-intercom',
    purpose: 'a news article that mentions Intercom, Drift and live chat in every paragraph',
    lang: 'en',
    title: 'Why support teams are leaving live chat – The Ledger',
    body: `<article><h1>Why support teams are leaving live chat</h1><p class="byline">By R. Stone</p><p>When Intercom launched its Messenger, a chat bubble in the corner became the handshake of the web. Drift and Zendesk Chat followed.</p><p>“Type your message, we reply in minutes” was the promise, said one agent. Chat with us, said every page.</p><p>Intercom declined to comment. <a href="https://www.intercom.com/blog/">Its blog</a> says otherwise.</p></article><aside><h2>Most read</h2><ol><li><a href="#">Chatbots, a reckoning</a></li></ol></aside><form action="/newsletter"><label>Get our letter <input id="email" type="email"></label><button>Send</button></form>`,
    exercise: [{ type: '#email', text: 'reader@example.org' }],
  },
  {
    name: 'docs-loaders',
    purpose:
      'documentation with chat loaders in <pre>, in comments, in JSON, in a template and in an attribute',
    lang: 'en',
    title: 'Add a chat to your site | Handbook',
    head: `<!-- Start of Tawk.to Script: s1.src='https://embed.tawk.to/5a/default'; var Tawk_API=Tawk_API||{} End -->
<script type="application/json" id="snippets">{"crisp":${JSON.stringify(CRISP_LOADER).replace(/</g, '\\u003c')},"intercom":"https://widget.intercom.io/widget/APP_ID"}</script>`,
    body: `<main><h1>Add a chat to your site</h1><p>Paste one of these before <code>&lt;/body&gt;</code>.</p><h2>Intercom</h2><pre><code class="language-html">&lt;script&gt;window.intercomSettings = { app_id: "APP_ID" };
(function(){var w=window;var ic=w.Intercom; /* … */ s.src='https://widget.intercom.io/widget/APP_ID';})();&lt;/script&gt;
&lt;div id="intercom-container" class="intercom-lightweight-app"&gt;&lt;/div&gt;</code></pre><h2>Crisp</h2><pre><code>${CRISP_LOADER.replace(/</g, '&lt;')}</code></pre><template><div id="crisp-chatbox" class="crisp-client"></div><iframe id="webWidget" title="chat widget"></iframe></template><div data-snippet="&lt;script src='https://js.driftt.com/include/1/2.js'&gt;&lt;/script&gt;"><button>Copy</button></div><textarea readonly rows="4" aria-label="Snippet">&lt;script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=KEY"&gt;&lt;/script&gt;</textarea></main>`,
    exercise: [{ click: 'button' }],
  },
  {
    name: 'docs-dead-loader',
    purpose:
      'a page with a chat’s loader commented out, one in <noscript> and a preconnect that was left behind',
    lang: 'en',
    title: 'Garden rooms',
    isHeldBack: true,
    head: `<link rel="preconnect" href="https://client.crisp.chat"><link rel="dns-prefetch" href="https://widget.intercom.io">
<!-- chat removed 2024-05: <script>${CRISP_LOADER}</script> -->`,
    body: `<h1>Garden rooms</h1><p>Built in a week, used for decades.</p><noscript><iframe src="https://embed.tawk.to/5a/default" title="chat widget"></iframe></noscript><a class="chat-link" href="/contact">Contact us</a>`,
  },
  {
    name: 'help-article-link',
    purpose:
      'a page that links an article in a help centre hosted by Intercom, and shows pictures from its CDN',
    lang: 'en',
    title: 'Set up your boiler',
    body: ({ base }) =>
      `<h1>Set up your boiler</h1><p>See <a href="https://intercom.help/warmhome/en/articles/1234-first-start">First start</a> in our help centre, or <a href="https://www.intercom.com/help/en/">ask Intercom</a>.</p><img alt="The front panel" width="320" height="180" src="${base(INTERCOM_DOWNLOADS, 'https')}/i/o/1/panel.png">`,
  },
  {
    name: 'vendor-marketing-fr',
    purpose: 'a vendor’s page about live chat, in French, with pictures from a vendor’s storage',
    lang: 'fr',
    title: 'Le chat en direct pour votre site – Bavard',
    isHeldBack: true,
    body: ({ base }) =>
      `<header><b>Bavard</b> <a href="/tarifs">Tarifs</a> <a href="/demo">Essayer</a></header><h1>Discutez avec vos visiteurs, en direct</h1><p>Une bulle de chat, une boîte de réception partagée, des réponses en une minute.</p><img alt="Fenêtre de chat avec la question « Comment puis-je vous aider ? »" width="360" height="400" src="${base(CRISP_STORAGE, 'https')}/users/helpdesk/website/1/chatbox.png"><h2>Ils nous comparent</h2><table><tr><th>Crisp</th><th>Intercom</th><th>Bavard</th></tr><tr><td>oui</td><td>oui</td><td>oui</td></tr></table><form><label>Votre e-mail <input id="email" type="email" placeholder="vous@exemple.fr"></label><button>Démarrer gratuitement</button></form>`,
    exercise: [{ type: '#email', text: 'moi@exemple.fr' }],
  },
  {
    name: 'comparison-de',
    purpose: 'a comparison of ten chat tools, in German, with their class names as anchors',
    lang: 'de',
    title: 'Die 10 besten Live-Chat-Tools im Vergleich',
    body: `<h1>Die 10 besten Live-Chat-Tools im Vergleich</h1>${['Userlike', 'tawk.to', 'LiveChat', 'Zendesk', 'Intercom', 'Crisp', 'Chatra', 'Tidio', 'Smartsupp', 'Rocket.Chat'].map((name) => `<section id="${name.toLowerCase().replace('.', '-')}" class="tool chat-tool"><h2>${name}</h2><p>${name} bringt ein Chat-Widget auf Ihre Website.</p><a href="https://www.example.com/go/${name}" rel="sponsored">Zum Anbieter</a></section>`).join('')}`,
  },
  {
    name: 'interview-bubbles',
    purpose: 'an interview set as chat bubbles, with avatars and times; nothing can be written',
    lang: 'en',
    title: 'Ten questions for a lighthouse keeper',
    style: `.chat { max-width: 480px; } .bubble { border-radius: 16px; background: #eef; padding: 8px 12px; margin: 8px 0; } .bubble.me { background: #cfe; margin-left: 80px; }`,
    body: `<h1>Ten questions for a lighthouse keeper</h1><div class="chat chat-container"><div class="chat-message bubble">Do you get lonely?</div><div class="chat-message bubble me">Never on a clear night.</div><div class="chat-message bubble">And in fog?</div><div class="chat-message bubble me">Then I sing.</div></div>`,
  },
  {
    name: 'careers-agent-es',
    purpose: 'a job advertisement for chat agents, with an application box at the bottom',
    lang: 'es',
    title: 'Agente de chat (remoto) – Empleo',
    body: `<h1>Agente de chat (remoto)</h1><p>Atenderás a clientes por chat en vivo con Zendesk y LivePerson.</p><div style="position:sticky;bottom:0;background:#fff;padding:8px"><button>Solicitar empleo</button></div>`,
    exercise: [{ click: 'button' }],
  },
];
