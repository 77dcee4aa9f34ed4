import { ANALYTICS, KEEPING_API, SPARING_API } from '../hosts.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import { rocketChatFrame } from '../widgets/rocket-chat.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** Shops that differ in whom their chat tells of a visitor, and in what it keeps of one. */
export const trackingPages: PageDefinition[] = [
  {
    name: 'chat-to-itself',
    purpose: 'Rocket.Chat in the shop’s own iframe, which contacts its workspace alone',
    title: TITLE,
    widgets: [
      rocketChatFrame('alone', {
        attributes: 'sandbox="allow-scripts allow-same-origin allow-forms"',
        checks: { 'third-party-trackers': 'pass' },
      }),
    ],
    workspaces: { alone: {} },
  },
  {
    name: 'chat-with-analytics',
    purpose: 'Rocket.Chat whose frame loads Google Analytics',
    title: TITLE,
    widgets: [
      rocketChatFrame('measured', {
        attributes: '',
        checks: { 'third-party-trackers': 'fail' },
        requests: [ANALYTICS],
      }),
    ],
    workspaces: {
      measured: { extraHtml: ({ base }) => `<script src="${base(ANALYTICS, 'https')}/t.js"></script>` },
    },
  },
  {
    name: 'keeping',
    purpose: 'deep-chat whose service sets a visitor id for two years, open to scripts and other sites',
    title: TITLE,
    widgets: [
      deepChat({
        api: KEEPING_API,
        cdn: KEEPING_API,
        hasCookies: true,
        checks: { 'weak-cookies': 'fail', 'long-lived-identifier': 'fail', 'third-party-trackers': 'pass' },
      }),
    ],
  },
  {
    name: 'sparing',
    purpose: 'deep-chat whose service sets a visitor id for half a year, closed to scripts and other sites',
    title: TITLE,
    widgets: [
      deepChat({
        api: SPARING_API,
        cdn: SPARING_API,
        hasCookies: true,
        checks: { 'weak-cookies': 'pass', 'long-lived-identifier': 'pass' },
      }),
    ],
  },
  {
    name: 'unkept',
    purpose: 'deep-chat that keeps nothing which can be seen',
    title: TITLE,
    widgets: [deepChat({ checks: { 'weak-cookies': 'unknown', 'long-lived-identifier': 'unknown' } })],
  },
];
