import { sendHtml, sendJson, sendText } from '../answer.ts';
import { SELF_HOSTED, YEAR_S } from '../hosts.ts';
import { acceptSockets } from '../sockets.ts';
import { type Exchange, REPLY, type Recorder, type Site } from '../types.ts';
import { next, stub } from './stub.ts';

type Answer = (exchange: Exchange) => string;

const at = ({ base }: Exchange, path: string, scheme: 'https' | 'wss' = 'https') =>
  `${base(SELF_HOSTED, scheme)}${path}`;

// Names, paths and elements are those of the products' own documentation and sources, which the catalogue's entries
// name; what they draw is the lab's stub, for most of these products may not be carried.
const SCRIPTS: Record<string, Answer> = {
  '/packs/js/sdk.js': (exchange) => `window.chatwootSDK = { run() {
  window.$chatwoot = { hasLoaded: true };
  ${stub({
    title: 'Chat widget',
    container: { id: 'cw-widget-holder', className: 'woot-widget-holder' },
    frame: { id: 'chatwoot_live_chat_widget', src: at(exchange, '/widget?website_token=lab') },
    cookie: 'cw_conversation=lab',
  })};
} };`,
  '/design/defaulttheme/js/widgetv2/index.js': (exchange) => `window.$_LHC = {};
${stub({
  title: 'Live help',
  container: { id: 'lhc_container_v2' },
  frame: { id: 'lhc_widget_v2', title: 'Live help' },
  messagesUrl: at(exchange, '/eng/widgetrestapi/addmsguser'),
  typingUrl: at(exchange, '/eng/chat/usertyping/1/lab/1'),
})};`,
  '/widget.js': (exchange) =>
    stub({
      title: 'Papercups Chat Widget',
      frame: {
        class: 'Papercups-chatWindowContainer',
        title: 'Papercups Chat Widget Container',
        sandbox: 'allow-scripts allow-popups allow-same-origin allow-forms',
        src: at(exchange, '/?accountId=lab&title=Welcome'),
      },
    }),
  '/typebot/dist/web.js': (exchange) => `export default { initBubble() {
  ${stub({
    title: 'Typebot',
    container: { tag: 'typebot-bubble', isShadowed: true },
    messagesUrl: at(exchange, '/api/v1/typebots/lab/startChat'),
  })};
} };`,
  '/@n8n/chat/dist/chat.bundle.es.js': (exchange) => `export function createChat() {
  ${stub({
    title: 'Assistant',
    container: { id: 'n8n-chat' },
    messagesUrl: at(exchange, '/webhook/b1f0c7de-aa3c-4f0b-9c1e-d2c3b4a5f6e7/chat'),
    storage: { 'n8n-chat/sessionId': 'lab' },
  })};
}`,
  '/widget/launch.js': (exchange) => `window.Tiledesk = function () {};
${stub({
  title: 'Tiledesk',
  container: { id: 'tiledeskdiv' },
  frame: { id: 'tiledeskiframe', tiledesk_context: 'parent' },
  messagesUrl: at(exchange, '/api/lab/requests/support-group-lab/messages'),
})};`,
  '/assets/chat/chat-no-jquery.min.js': (exchange) => `window.ZammadChat = class { constructor() {
  ${stub({ title: 'Chat with us', container: { className: 'zammad-chat' }, socketUrl: at(exchange, '/ws', 'wss') })};
} };`,
  '/embed.min.js': (exchange) => `{
  const button = document.createElement('div');
  button.id = 'dify-chatbot-bubble-button';
  document.body.append(button);
  ${stub({
    title: 'Dify',
    container: { id: 'dify-frame' },
    frame: {
      id: 'dify-chatbot-bubble-window',
      allow: 'fullscreen;microphone',
      src: at(exchange, '/chatbot/lab'),
    },
  })};
}`,
  '/im_livechat/loader/1': () => 'window.odoo = { __session_info__: { livechatData: {} } };',
  '/im_livechat/assets_embed.js': (exchange) =>
    stub({
      title: 'Odoo',
      container: { className: 'o-livechat-root', isShadowed: true },
      messagesUrl: at(exchange, '/mail/message/post'),
      socketUrl: at(exchange, '/websocket?version=18.0-1', 'wss'),
      isPosted: true,
    }),
  // A chat of the shop's own writing, which says that it is Chaskiq's.
  '/own-chat.js': (exchange) =>
    stub({ title: 'Ask us', container: { id: 'own' }, socketUrl: at(exchange, '/own/socket', 'wss') }),
  '/own-loader.js': (exchange) => next(at(exchange, '/own-chat.js')),
};

/** Frames' documents, by path. */
const FRAMES: Record<string, Answer> = {
  '/widget': (exchange) =>
    stub({
      title: 'Chat',
      inFrame: true,
      isPosted: true,
      messagesUrl: at(exchange, '/api/v1/widget/messages?website_token=lab'),
      socketUrl: at(exchange, '/cable', 'wss'),
    }),
  '/': (exchange) =>
    stub({
      title: 'Papercups',
      inFrame: true,
      socketUrl: at(exchange, '/socket/websocket?vsn=2.0.0', 'wss'),
    }),
  '/chatbot/lab': (exchange) =>
    stub({ title: 'Dify', inFrame: true, messagesUrl: at(exchange, '/api/chat-messages') }),
};

/** The host on which the shop runs chats that it has installed itself, one beside the other. */
export function selfHosted(recorder: Recorder): Site {
  return {
    hstsSeconds: YEAR_S,
    upgrade: acceptSockets(recorder, 'self-hosted', '/', ({ send, onText }) => {
      onText(() => setTimeout(() => send({ text: REPLY }), 150));
    }),
    handle: (exchange) => {
      const { pathname } = exchange.url;
      if (exchange.request.method === 'POST') {
        exchange.record('http', exchange.body, 'self-hosted');
        return sendJson(exchange, { text: REPLY });
      }
      const script = SCRIPTS[pathname];
      if (script) return sendText(exchange, script(exchange), 'text/javascript');
      const frame = FRAMES[pathname];
      if (!frame) return false;
      return sendHtml(
        exchange,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><body><script>${frame(exchange)}</script></body></html>`,
      );
    },
  };
}
