import { sendHtml, sendJson, sendText } from '../answer.ts';
import { MIMIC, YEAR_S, ZENDESK_CDN } from '../hosts.ts';
import { acceptSockets } from '../sockets.ts';
import { type Exchange, REPLY, type Recorder, type Site } from '../types.ts';
import { next, stub } from './stub.ts';

/** A document that the stub's frame loads, drawn by the same stub. */
type Answer = (exchange: Exchange) => string;

const SCRIPTS: Record<string, Record<string, Answer>> = {
  // A container with two tags, each the loader that a vendor tells its customers to put there.
  'www.googletagmanager.com': {
    '/gtm.js': ({ base }) =>
      `${next(`${base('call.chatra.io', 'https')}/chatra.js`)} ${next(`${base('js.hs-scripts.com', 'https')}/4242.js`)}`,
  },
  'widget.intercom.io': {
    '/widget/labapp': ({ base }) => next(`${base('js.intercomcdn.com', 'https')}/frame-modern.0000aaaa.js`),
  },
  'js.intercomcdn.com': {
    '/frame-modern.0000aaaa.js': ({ base }) => `{
  const queue = window.Intercom?.q ?? [];
  const chat = ${stub({
    title: 'Intercom live chat',
    container: { id: 'intercom-container', className: 'intercom-namespace' },
    frame: { name: 'intercom-messenger-frame', title: 'Intercom live chat', allowfullscreen: '' },
    messagesUrl: `${base('api-iam.intercom.io', 'https')}/messenger/web/conversations`,
    socketUrl: `${base('nexus-websocket-a.intercom.io', 'wss')}/pubsub/5-lab`,
    storage: { 'intercom.intercom-state-labapp': '{}' },
    cookie: 'intercom-id-labapp=lab',
  })};
  window.Intercom = (method) => { if (method === 'show') chat.open(); };
  window.Intercom.booted = true;
  for (const [method] of queue) window.Intercom(method);
}`,
  },
  [MIMIC]: {
    '/chat.js': ({ base }) =>
      stub({
        title: 'Intercom live chat',
        container: { id: 'intercom-container', className: 'intercom-namespace' },
        messagesUrl: `${base(MIMIC, 'https')}/messages`,
        storage: { 'intercom.intercom-state-labapp': '{}' },
      }),
  },
  'client.crisp.chat': {
    '/l.js': ({ base }) => next(`${base('client.crisp.chat', 'https')}/static/javascripts/client_default.js`),
    '/static/javascripts/client_default.js': ({ base }) =>
      stub({
        title: 'Crisp chat',
        container: { id: 'crisp-chatbox', className: 'crisp-client' },
        socketUrl: `${base('client.relay.crisp.chat', 'wss')}/w/lab/`,
        cookie: 'crisp-client/session/lab=session',
      }),
  },
  'embed.tawk.to': {
    '/5f0c0de/default': ({ base }) => next(`${base('embed.tawk.to', 'https')}/_s/v4/app/lab/js/twk-main.js`),
    '/_s/v4/app/lab/js/twk-main.js': ({ base }) =>
      stub({
        title: 'chat widget',
        container: { id: 'k9f2m1x', className: 'widget-visible' },
        frame: { title: 'chat widget' },
        socketUrl: `${base('vsb1.tawk.to', 'wss')}/s/?k=lab`,
        messagesUrl: `${base('va.tawk.to', 'https')}/v1/session/message`,
        storage: { twk_token_5f0c0de: 'lab' },
        cookie: 'tawk_uuid_5f0c0de=lab',
      }),
  },
  'static.zdassets.com': {
    '/ekr/snippet.js': ({
      base,
    }) => `fetch('${base('ekr.zdassets.com', 'https')}/compose/lab-key').then((answer) => answer.json()).then(() => {
${next(`${base('static.zdassets.com', 'https')}/web_widget/classic/latest/web-widget-main-0000aaa.js`)}
});
window.zE = (...call) => (window.zE.q ??= []).push(call);`,
    '/web_widget/classic/latest/web-widget-main-0000aaa.js': ({ base }) =>
      stub({
        title: 'Find more information here',
        frame: { id: 'webWidget', 'data-product': 'web_widget', title: 'Find more information here' },
        socketUrl: `${base('widget-mediator.zopim.com', 'wss')}/s/W/ws/lab`,
        messagesUrl: `${base('ekr.zdassets.com', 'https')}/messages`,
        storage: { 'ZD-store': '{}', 'ZD-suid': 'lab' },
        cookie: '__zlcmid=lab',
      }),
  },
  'js.hs-scripts.com': {
    '/4242.js': ({ base }) =>
      `window.HubSpotConversations ??= {}; ${next(`${base('js.usemessages.com', 'https')}/conversations-embed.js`)}`,
  },
  'js.usemessages.com': {
    '/conversations-embed.js': ({ base }) =>
      stub({
        title: 'Chat Widget',
        container: { id: 'hubspot-messages-iframe-container', className: 'widget-align-right' },
        frame: {
          id: 'hubspot-conversations-iframe',
          title: 'Chat Widget',
          allowfullscreen: '',
          src: `${base('app.hubspot.com', 'https')}/conversations-visitor/4242/threads/utk/lab`,
        },
        cookie: 'messagesUtk=lab',
      }),
  },
  'call.chatra.io': {
    '/chatra.js': ({ base }) =>
      stub({
        title: 'Chatra',
        container: { id: 'chatra' },
        frame: {
          id: 'chatra__iframe',
          title: 'Chatra live chat',
          src: `${base('chat.chatra.io', 'https')}/?hostId=lab`,
        },
      }),
  },
  'cdn.smooch.io': {
    '/frame.5.7.15.min.js': ({ base }) =>
      `${stub({
        title: 'Messenger',
        inFrame: true,
        messagesUrl: `${base('api.smooch.io', 'https')}/sdk/v2/apps/lab/conversations/1/messages`,
        socketUrl: `${base('api.smooch.io', 'wss')}/faye`,
      })}; parent.__onWebMessengerFrameReady__?.();`,
  },
};

/** Frames' documents, by host. */
const FRAMES: Record<string, Answer> = {
  'app.hubspot.com': ({ base }) =>
    stub({
      title: 'Chat Widget',
      inFrame: true,
      messagesUrl: `${base('app.hubspot.com', 'https')}/api/livechat-public/v1/message/public/send`,
    }),
  'chat.chatra.io': ({ base }) =>
    stub({
      title: 'Chatra',
      inFrame: true,
      messagesUrl: `${base('chat.chatra.io', 'https')}/api/messages`,
      socketUrl: `${base('io.chatra.io', 'wss')}/sockjs/lab/websocket`,
    }),
};

/** Hosts that answer requests and sockets only. */
const SERVICES = [
  'api-iam.intercom.io',
  'nexus-websocket-a.intercom.io',
  'client.relay.crisp.chat',
  'va.tawk.to',
  'vsb1.tawk.to',
  'ekr.zdassets.com',
  'widget-mediator.zopim.com',
  'io.chatra.io',
  'api.smooch.io',
];

/**
 * The true hosts of vendors whose loaders the lab runs. What the loaders bring is a stub of the lab's: the vendors' own
 * clients are not free to be carried.
 */
export function stubVendors(recorder: Recorder): Map<string, Site> {
  const upgrade = acceptSockets(recorder, 'stub', '/', ({ send, onText }) => {
    onText(() => setTimeout(() => send({ text: REPLY }), 150));
  });
  const hosts = new Set([...Object.keys(SCRIPTS), ...Object.keys(FRAMES), ...SERVICES]);
  return new Map(
    [...hosts].map((host) => [
      host,
      { hstsSeconds: YEAR_S, upgrade, handle: (exchange) => answer(exchange) },
    ]),
  );
}

/** When the files of a host were changed, where it tells. */
const CHANGED: Record<string, () => string> = {
  'embed.tawk.to': () => 'Tue, 03 Jan 2023 10:00:00 GMT',
  [ZENDESK_CDN]: () => new Date(Date.now() - 30 * 86_400_000).toUTCString(),
};

function answer(exchange: Exchange): boolean {
  const { host, url, request, body } = exchange;
  if (request.method === 'POST') {
    exchange.record('http', body, 'stub');
    return sendJson(exchange, { text: REPLY });
  }
  const script = SCRIPTS[host]?.[url.pathname];
  const changed = CHANGED[host]?.();
  if (changed) exchange.response.setHeader('last-modified', changed);
  if (script) return sendText(exchange, script(exchange), 'text/javascript');
  // The same host serves the help centres' styles and scripts.
  if (host === ZENDESK_CDN && url.pathname.startsWith('/hc/assets/')) {
    const type = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return sendText(exchange, '/* help centre */', type);
  }
  const frame = FRAMES[host];
  if (frame) {
    return sendHtml(
      exchange,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><body><script>${frame(exchange)}</script></body></html>`,
    );
  }
  return url.pathname.startsWith('/compose/') && sendJson(exchange, { products: [{ name: 'web_widget' }] });
}
