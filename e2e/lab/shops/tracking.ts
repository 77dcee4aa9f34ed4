import { ANALYTICS } from '../hosts.ts';
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
];
