import type { QuietDefinition } from './definition.ts';

const VENDOR_LIST = JSON.stringify({
  vendors: [
    { id: 'c:intercom', name: 'Intercom, Inc.', purposes: ['support'], domains: ['widget.intercom.io'] },
    { id: 'c:zendesk', name: 'Zendesk Chat', purposes: ['support'], domains: ['static.zdassets.com'] },
    { id: 'c:crisp', name: 'Crisp', purposes: ['support'], domains: ['client.crisp.chat'] },
    { id: 755, name: 'Google Advertising Products', purposes: [1, 3, 4] },
  ],
});

/** Cookie banners, with the markup of those in common use. */
export const consentPages: QuietDefinition[] = [
  {
    name: 'consent-onetrust',
    purpose: 'OneTrust’s banner along the bottom, and its round button in the corner once it is answered',
    lang: 'en',
    title: 'Ferry timetable',
    style: `#onetrust-banner-sdk { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; padding: 1rem; box-shadow: 0 0 18px #0003; z-index: 2147483645; } #ot-sdk-btn-floating { position: fixed; left: 10px; bottom: 10px; width: 50px; height: 50px; } [hidden] { display: none; }`,
    body: `<h1>Ferry timetable</h1><p>First boat 06:10.</p><div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" class="otFlat bottom ot-wo-title" role="dialog" aria-modal="false" aria-label="Privacy"><div id="onetrust-policy-text">By clicking “Accept All Cookies”, you agree to the storing of cookies on your device. <a href="/cookies">Cookie Notice</a></div><button id="onetrust-pc-btn-handler">Cookies Settings</button><button id="onetrust-reject-all-handler">Reject All</button><button id="onetrust-accept-btn-handler">Accept All Cookies</button></div><div id="ot-sdk-btn-floating" title="Manage Preferences" class="ot-floating-button" hidden><button class="ot-floating-button__open" aria-label="Open Preferences">🍪</button></div></div>`,
    script: `document.getElementById('onetrust-accept-btn-handler').onclick = () => { document.getElementById('onetrust-banner-sdk').hidden = true; document.getElementById('ot-sdk-btn-floating').hidden = false; };`,
    exercise: [{ click: '#onetrust-accept-btn-handler' }],
  },
  {
    name: 'consent-cookiebot-de',
    purpose: 'Cookiebot’s dialog, whose tables name chat vendors and their cookies',
    lang: 'de',
    title: 'Stadtwerke Lindau',
    style: `#CybotCookiebotDialog { position: fixed; left: 50%; top: 50%; transform: translate(-50%, -50%); width: 720px; max-height: 70vh; overflow: auto; background: #fff; box-shadow: 0 0 40px #0006; padding: 20px; }`,
    body: `<h1>Strom, Gas, Wasser</h1><div id="CybotCookiebotDialog" name="CybotCookiebotDialog" role="dialog" aria-modal="true" class="CybotEdge"><h2 id="CybotCookiebotDialogBodyContentTitle">Diese Webseite verwendet Cookies</h2><div class="CybotCookiebotDialogDetailBodyContentCookieTypeTable"><h3>Präferenzen</h3><dl><dt>intercom-id-abc123</dt><dd>Intercom: Ermöglicht der Webseite, den Besucher im Chat wiederzuerkennen. Ablauf: 270 Tage</dd><dt>crisp-client/session/*</dt><dd>Crisp: Speichert den Verlauf des Live-Chats.</dd><dt>__zlcmid</dt><dd>Zendesk: Erhält Nutzerzustände im Support-Chat.</dd></dl></div><button id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll">Alle zulassen</button><button id="CybotCookiebotDialogBodyButtonDecline">Ablehnen</button></div>`,
    exercise: [{ click: '#CybotCookiebotDialogBodyButtonDecline' }],
  },
  {
    name: 'consent-usercentrics-de',
    purpose: 'Usercentrics: a banner in an open shadow root, fixed to the lower corner',
    lang: 'de',
    title: 'Möbelhaus Kern',
    isHeldBack: true,
    body: `<h1>Sofas</h1><p>Lieferung frei Haus.</p><div id="usercentrics-root" data-created-at="1"></div>`,
    script: `const root = document.getElementById('usercentrics-root').attachShadow({ mode: 'open' });
root.innerHTML = '<style>[data-testid=uc-app-container]{position:fixed;right:16px;bottom:16px;width:400px;background:#fff;border-radius:8px;box-shadow:0 0 30px #0005;padding:20px;z-index:2147483647}</style><div data-testid="uc-app-container"><div role="dialog" aria-modal="true" aria-labelledby="h"><h2 id="h">Privatsphäre-Einstellungen</h2><p>Wir nutzen Dienste Dritter, darunter Chat und Support.</p><label><input type="checkbox" role="switch"> Funktional (Zendesk Chat, LiveChat)</label><button data-testid="uc-deny-all-button">Ablehnen</button><button data-testid="uc-accept-all-button">Alle akzeptieren</button></div></div>';`,
    exercise: [{ click: '[data-testid="uc-accept-all-button"]' }],
  },
  {
    name: 'consent-didomi-fr',
    purpose: 'Didomi’s notice; its settings in the page list chat vendors and their domains',
    lang: 'fr',
    title: 'Météo des plages',
    head: `<script>window.didomiConfig = ${VENDOR_LIST}; window.didomiOnReady = window.didomiOnReady || [];</script>`,
    style: `#didomi-popup { position: fixed; inset: 0; display: grid; place-items: end center; background: #0003; }`,
    body: `<h1>Météo des plages</h1><p>Vent d’ouest, mer belle.</p><div id="didomi-host" class="didomi-host" data-nosnippet="true"><div id="didomi-popup" class="didomi-popup-backdrop didomi-notice-popup"><div class="didomi-popup-container" role="dialog" aria-modal="true" style="background:#fff;padding:20px"><span class="didomi-popup-notice-text">Avec votre accord, nos partenaires et nous utilisons des cookies.</span><button id="didomi-notice-learn-more-button">En savoir plus</button><button id="didomi-notice-agree-button" class="didomi-button-highlight">Accepter et fermer</button></div></div></div>`,
    script: `document.getElementById('didomi-notice-agree-button').onclick = () => document.getElementById('didomi-host').remove();`,
    exercise: [{ click: '#didomi-notice-agree-button' }],
  },
  {
    name: 'consent-blocked-loader',
    purpose: 'chat loaders that wait for consent: scripts of type text/plain, which do not run',
    lang: 'en',
    title: 'Kite school',
    isHeldBack: true,
    head: `<script type="text/plain" data-cookieconsent="preferences">window.$crisp=[];window.CRISP_WEBSITE_ID="1";(function(){d=document;s=d.createElement("script");s.src="https://client.crisp.chat/l.js";s.async=1;d.getElementsByTagName("head")[0].appendChild(s);})();</script>
<script type="text/plain" data-category="functional" data-src="https://embed.tawk.to/5f/default"></script>`,
    style: `.cc { position: fixed; right: 1em; bottom: 1em; width: 320px; background: #1b1f3b; color: #fff; padding: 1em; }`,
    body: `<h1>Kite school</h1><p>Wind from May to September.</p><div class="cc cc-window cc-floating cc-bottom cc-right" role="dialog" aria-live="polite" aria-label="cookieconsent"><span class="cc-message">We use cookies for our live chat. It starts only if you allow it.</span> <a class="cc-btn cc-deny" role="button" tabindex="0">Decline</a> <a class="cc-btn cc-allow" role="button" tabindex="0">Allow chat</a></div>`,
    script: `document.querySelector('.cc-deny').onclick = () => document.querySelector('.cc').remove();`,
    exercise: [{ click: '.cc-deny' }],
  },
];
