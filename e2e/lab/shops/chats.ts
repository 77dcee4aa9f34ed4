import { visitorToken } from '../backends/direct-line.ts';
import { BRIEF_API, PAY, SHOP, TRACKER } from '../hosts.ts';
import type { Widget } from '../types.ts';
import { botFrameworkFrame, botFrameworkPlain } from '../widgets/bot-framework.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import { liveChat } from '../widgets/livechat.ts';
import { rasa } from '../widgets/rasa.ts';
import { rocketChat, rocketChatFrame } from '../widgets/rocket-chat.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

const CARD_FORM = `<h1>Checkout</h1>
<p>Two books, € 26.40.</p>
<form action="/pay" method="post" onsubmit="return false">
<label>Name on card <input name="ccname" autocomplete="cc-name"></label>
<label>Card number <input name="cardnumber" autocomplete="cc-number" inputmode="numeric"></label>
<label>Expires <input name="cc-exp" autocomplete="cc-exp" placeholder="MM / YY"></label>
<label>Security code <input name="cvc" autocomplete="cc-csc" inputmode="numeric"></label>
<button type="submit">Pay € 26.40</button>
</form>`;

/** Ten nodes replaced, twenty times a second. */
const RESTLESS = `<ul id="ticker"></ul>
<script>
const ticker = document.getElementById('ticker');
for (let row = 0; row < 100; row += 1) ticker.append(document.createElement('li'));
let at = 0;
setInterval(() => {
  for (let step = 0; step < 10; step += 1) {
    const row = document.createElement('li');
    row.textContent = 'Sold: ' + at;
    ticker.replaceChild(row, ticker.children[at++ % 100]);
  }
}, 50);
</script>`;

/** A widget in whose frame a tracker runs. */
const tracked = (widget: Widget): Widget => ({
  ...widget,
  parts: { ...widget.parts, requests: [...(widget.parts?.requests ?? []), TRACKER] },
});

/** Shops with a chat that means well. */
export const chatPages: PageDefinition[] = [
  {
    name: 'main',
    purpose: 'Rocket.Chat by its loader, in a cross-origin iframe, with a pre-chat form',
    title: TITLE,
    isApex: true,
    widgets: [rocketChat('frame', { checks: { 'missing-consent-choice': 'fail' } })],
    workspaces: { frame: {} },
  },
  { name: 'rasa', purpose: 'rasa-webchat in the page, Socket.IO', title: TITLE, widgets: [rasa()] },
  {
    name: 'deep-chat',
    purpose: 'deep-chat in an open shadow root, HTTP',
    title: TITLE,
    widgets: [deepChat()],
  },
  {
    name: 'bot-framework',
    purpose: 'Web Chat in a same-origin iframe, Direct Line with a WebSocket',
    title: TITLE,
    widgets: [botFrameworkFrame()],
  },
  {
    name: 'livechat',
    purpose: 'LiveChat by its loader and protocol; streams the draft by sneak peek',
    title: TITLE,
    widgets: [liveChat()],
  },
  {
    name: 'restless',
    purpose: 'deep-chat on a page that replaces 200 nodes a second',
    title: TITLE,
    widgets: [deepChat()],
    tail: () => RESTLESS,
  },
  {
    name: 'two-chats',
    purpose: 'rasa-webchat and deep-chat on one page',
    title: TITLE,
    widgets: [rasa(), deepChat({ isLeft: true })],
  },
  {
    name: 'plain',
    purpose: 'Web Chat on a page over http, with ws://',
    title: TITLE,
    scheme: 'http',
    hsts: 'none',
    widgets: [botFrameworkPlain()],
  },
  {
    name: 'plain-rasa',
    purpose: 'rasa-webchat on a page over http, Socket.IO over http and ws://',
    title: TITLE,
    scheme: 'http',
    hsts: 'none',
    widgets: [rasa({ plain: true })],
  },
  {
    name: 'no-hsts',
    purpose: 'deep-chat; the shop sends no HSTS and the chat only a day of it',
    title: TITLE,
    hsts: 'none',
    widgets: [deepChat({ api: BRIEF_API, checks: { 'missing-hsts': 'fail' } })],
  },
  {
    name: 'checkout',
    purpose: 'card fields and Rocket.Chat on one page',
    title: `Checkout, ${TITLE}`,
    widgets: [rocketChat('checkout')],
    workspaces: { checkout: {} },
    checks: { 'chat-on-payment-page': 'fail' },
    main: () => CARD_FORM,
  },
  {
    name: 'checkout-hosted',
    purpose: "card fields in the payment provider's iframe, deep-chat on the page",
    title: `Checkout, ${TITLE}`,
    widgets: [deepChat()],
    main: ({ base }) => `<h1>Checkout</h1><p>Two books, € 26.40.</p>
<iframe title="Card" src="${base(PAY, 'https')}/fields" width="420" height="180"></iframe>`,
  },
  {
    name: 'sandboxed',
    purpose: 'Rocket.Chat in a sandboxed iframe that is allowed nothing',
    title: TITLE,
    widgets: [
      rocketChatFrame('sandboxed', {
        attributes: 'sandbox="allow-scripts allow-same-origin allow-forms allow-popups" allow=""',
        checks: { 'unsandboxed-frame': 'pass', 'broad-frame-permissions': 'pass' },
      }),
    ],
    workspaces: { sandboxed: {} },
  },
  {
    name: 'broad',
    purpose: 'Rocket.Chat in an iframe that may use everything, with a JWT in its address',
    title: TITLE,
    widgets: [
      rocketChatFrame('broad', {
        attributes: 'allow="microphone; camera; geolocation; payment; display-capture"',
        query: `&amp;token=${visitorToken('reader')}`,
        checks: { 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'fail' },
      }),
    ],
    workspaces: { broad: {} },
  },
  {
    name: 'privacy-notice',
    purpose: 'Rocket.Chat that links a privacy notice and asks for consent before its form',
    title: TITLE,
    widgets: [
      rocketChat('privacy', {
        hasConsent: true,
        checks: { 'missing-privacy-notice': 'pass', 'missing-consent-choice': 'pass' },
      }),
    ],
    workspaces: { privacy: { privacyUrl: `https://${SHOP}/privacy` } },
  },
  {
    name: 'no-privacy-notice',
    purpose: 'Rocket.Chat without any privacy notice; the only link to one is in the shop footer',
    title: TITLE,
    widgets: [rocketChat('bare')],
    workspaces: { bare: {} },
  },
  {
    name: 'tracked',
    purpose: 'Rocket.Chat whose frame, and whose shop, load a tracker that listens to keys',
    title: TITLE,
    // The tracker in the chat's frame is the chat's as well.
    widgets: [tracked(rocketChat('tracked', { checks: { 'third-party-trackers': 'unknown' } }))],
    workspaces: {
      tracked: { extraHtml: ({ base }) => `<script src="${base(TRACKER, 'https')}/t.js"></script>` },
    },
    head: ({ base }) => `<script src="${base(TRACKER, 'https')}/t.js" async></script>`,
  },
];
