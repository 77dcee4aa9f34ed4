import { carbon } from '../widgets/carbon.ts';
import { composerOfKeys } from '../widgets/composer-of-keys.ts';
import { converse } from '../widgets/converse.ts';
import { flowise } from '../widgets/flowise.ts';
import { botpress, chatscope, reactChatWidget } from '../widgets/react-kits.ts';
import type { PageDefinition } from './definition.ts';

const TITLE = 'Harbour Books';

/** Shops with a further product each, as its own documentation sets it up. */
export const moreChatPages: PageDefinition[] = [
  {
    name: 'botpress',
    purpose: 'Botpress webchat in the page: POST out, an event stream by fetch in',
    title: TITLE,
    widgets: [botpress()],
  },
  {
    name: 'carbon-ai-chat',
    purpose: 'Carbon AI Chat in nested open shadow roots, HTTP by the shop itself',
    title: TITLE,
    widgets: [carbon()],
  },
  {
    name: 'chatscope',
    purpose: 'chatscope’s React kit in the page, WebSocket',
    title: TITLE,
    widgets: [chatscope()],
  },
  {
    name: 'chatscope-closed',
    purpose: 'chatscope’s React kit in a closed shadow root, WebSocket',
    title: TITLE,
    widgets: [chatscope({ isClosed: true })],
  },
  {
    name: 'converse-js',
    purpose: 'Converse.js over the page, XMPP over a WebSocket',
    title: TITLE,
    widgets: [converse()],
  },
  {
    name: 'flowise',
    purpose: 'flowise-embed in an open shadow root, an event stream as the answer to a POST',
    title: TITLE,
    widgets: [flowise()],
  },
  {
    name: 'react-chat-widget',
    purpose: 'react-chat-widget in the page, HTTP by the shop itself',
    title: TITLE,
    widgets: [reactChatWidget()],
  },
  {
    name: 'composer-of-keys',
    purpose: 'the shop’s own chat, whose composer is no field: the page reads the keys, HTTP',
    title: TITLE,
    widgets: [composerOfKeys()],
  },
];
