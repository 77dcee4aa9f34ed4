import { ANALYTICS, KEEPING_API, REPLAY, SPARING_API } from '../hosts.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import { hubspot } from '../widgets/loaders.ts';
import { rocketChatFrame } from '../widgets/rocket-chat.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** OneTrust's banner as it stands in a page, at the top, where it covers no chat. */
const BANNER = `<div id="onetrust-banner-sdk" role="region" aria-label="Cookie banner"
  style="position:fixed;top:0;left:0;right:0;padding:12px;background:#fff;border-bottom:1px solid #ccc">
  We use cookies. <button type="button" id="onetrust-accept-btn-handler">Accept</button></div>`;

/** What a page keeps since an earlier visit: it stands there before anything else. */
const keeps = (cookie: string) => `<script>document.cookie = '${cookie}; path=/';</script>`;

/** A page whose banner says by TCF that it is shown. */
const TCF = `<script>window.__tcfapi = (command, version, callback) =>
  callback({ listenerId: 1, gdprApplies: true, eventStatus: 'cmpuishown' }, true);</script>`;

/** Shops that differ in whom their chat tells of a visitor, and in what it keeps of one. */
export const trackingPages: PageDefinition[] = [
  {
    name: 'chat-to-itself',
    purpose: 'Rocket.Chat in the shop’s own iframe, which contacts its workspace alone; the shop asks nobody',
    title: TITLE,
    widgets: [
      rocketChatFrame('alone', {
        attributes: 'sandbox="allow-scripts allow-same-origin allow-forms"',
        checks: {
          'third-party-trackers': 'pass',
          'contact-before-consent': 'fail',
          'identity-at-load': 'pass',
          'foreign-key-listener': 'pass',
        },
      }),
    ],
    workspaces: { alone: {} },
  },
  {
    name: 'chat-with-analytics',
    purpose: 'Rocket.Chat whose frame loads Google Analytics, while the shop says by TCF that it still asks',
    title: TITLE,
    head: () => TCF,
    widgets: [
      rocketChatFrame('measured', {
        attributes: '',
        checks: { 'third-party-trackers': 'fail', 'contact-before-consent': 'fail' },
        requests: [ANALYTICS],
        cookies: ['analytics_visitor_id'],
      }),
    ],
    workspaces: {
      measured: { extraHtml: ({ base }) => `<script src="${base(ANALYTICS, 'https')}/t.js"></script>` },
    },
  },
  {
    name: 'keeping',
    purpose:
      'deep-chat whose service sets a visitor id for two years, open to scripts and other sites, while a banner asks',
    title: TITLE,
    tail: () => BANNER,
    widgets: [
      deepChat({
        api: KEEPING_API,
        cdn: KEEPING_API,
        hasCookies: true,
        checks: {
          'weak-cookies': 'fail',
          'long-lived-identifier': 'fail',
          'third-party-trackers': 'pass',
          'contact-before-consent': 'fail',
        },
      }),
    ],
  },
  {
    name: 'sparing',
    purpose:
      'deep-chat whose service sets a visitor id for half a year, closed to scripts and other sites; the banner was answered',
    title: TITLE,
    head: () => keeps('OptanonAlertBoxClosed=2026-11-01'),
    widgets: [
      deepChat({
        api: SPARING_API,
        cdn: SPARING_API,
        hasCookies: true,
        checks: { 'weak-cookies': 'pass', 'long-lived-identifier': 'pass', 'contact-before-consent': 'pass' },
      }),
    ],
  },
  {
    name: 'unkept',
    purpose: 'deep-chat that keeps nothing which can be seen, in a shop that keeps something of consent',
    title: TITLE,
    head: () => keeps('cookie_consent=1'),
    widgets: [
      deepChat({
        checks: {
          'weak-cookies': 'unknown',
          'long-lived-identifier': 'unknown',
          'identity-at-load': 'unknown',
          'unverified-visitor': 'unknown',
          'foreign-key-listener': 'unknown',
          'contact-before-consent': 'unknown',
        },
      }),
    ],
  },
  {
    name: 'known-visitor',
    purpose: 'HubSpot, which is told the e-mail address of the shop’s visitor at load, unsigned',
    title: TITLE,
    widgets: [
      hubspot(
        { identificationEmail: 'robin@example.com' },
        { 'identity-at-load': 'fail', 'unverified-visitor': 'fail' },
      ),
    ],
  },
  {
    name: 'overheard',
    purpose: 'deep-chat in a shop that has all of its page recorded by a session replay of a third company',
    title: TITLE,
    head: ({ base }) => `<script src="${base(REPLAY, 'https')}/replay.js"></script>`,
    // Nobody can tell of keys that are pressed at once: e2e/unsent.spec.ts types as people do, and it fails.
    widgets: [deepChat()],
  },
  {
    name: 'signed-visitor',
    purpose: 'Rocket.Chat in a frame whose address has an account of the shop’s and its signature',
    title: TITLE,
    widgets: [
      rocketChatFrame('signed', {
        attributes: 'sandbox="allow-scripts allow-same-origin allow-forms"',
        query: '&amp;user_id=reader-7&amp;user_hash=9f2d61c0a7b34e58',
        checks: { 'unverified-visitor': 'pass' },
      }),
    ],
    workspaces: { signed: {} },
  },
];
