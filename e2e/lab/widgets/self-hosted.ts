import type { ExpectedParts } from '../expect.ts';
import { SELF_HOSTED } from '../hosts.ts';
import { type Drive, type Exchange, REPLY, type Widget } from '../types.ts';

/** A part of each role on the shop's own host, unless the product has none of it. */
const partsAt = (
  script: string,
  roles: Partial<Record<'frames' | 'sockets' | 'requests', true>>,
  more: ExpectedParts = {},
): ExpectedParts => ({
  scripts: [SELF_HOSTED + script],
  frames: roles.frames ? [SELF_HOSTED] : [],
  sockets: roles.sockets ? [SELF_HOSTED] : [],
  requests: roles.requests ? [SELF_HOSTED] : [],
  storageKeys: [],
  cookies: [],
  ...more,
});

function installed(
  vendor: Widget['vendor'],
  parts: ExpectedParts,
  drive: Partial<Drive>,
  embed: (at: (path: string) => string) => string,
): Widget {
  return {
    vendor,
    parts,
    checks: { 'plaintext-page': 'pass' },
    drive: {
      vendor,
      launcher: '.stub-launcher',
      composer: '.stub-composer',
      send: '.stub-send',
      reply: REPLY,
      ...drive,
    },
    embed: ({ base }: Exchange) => embed((path) => `${base(SELF_HOSTED, 'https')}${path}`),
  };
}

/** Chatwoot: a loader, a cross-origin frame, ActionCable's path. Source: chatwoot/chatwoot, app/javascript/sdk. */
export const chatwoot = () =>
  installed(
    'chatwoot',
    partsAt(
      '/packs/js/sdk.js',
      { frames: true, sockets: true, requests: true },
      { cookies: ['cw_conversation'] },
    ),
    { frame: '/widget?website_token' },
    (at) => `<script>
(function (d, t) {
  const g = d.createElement(t), s = d.getElementsByTagName(t)[0];
  g.src = '${at('/packs/js/sdk.js')}';
  s.parentNode.insertBefore(g, s);
  g.onload = () => window.chatwootSDK.run({ websiteToken: 'lab', baseUrl: '${at('')}' });
})(document, 'script');
</script>`,
  );

/** Live Helper Chat: a blank frame, requests, the draft sent while it is typed. Source: LiveHelperChat/livehelperchat. */
export const liveHelperChat = () =>
  installed(
    'live-helper-chat',
    partsAt('/design/defaulttheme/js/widgetv2/index.js', { requests: true }, { frames: ['about'] }),
    { frameElement: 'iframe#lhc_widget_v2' },
    (at) => `<script>var LHC_API = { args: { mode: 'widget', lhc_base_url: '${at('/')}' } };</script>
<script async src="${at('/design/defaulttheme/js/widgetv2/index.js')}"></script>`,
  );

/** Papercups: a sandboxed cross-origin frame, Phoenix's path. Source: papercups-io/chat-widget. */
export const papercups = () =>
  installed(
    'papercups',
    partsAt('/widget.js', { frames: true, sockets: true }),
    { frame: 'accountId=lab' },
    (at) => `<script>window.Papercups = { config: { token: 'lab', baseUrl: '${at('')}' } };</script>
<script async src="${at('/widget.js')}"></script>`,
  );

/** Typebot: a custom element with an open shadow root, HTTP. Source: docs.typebot.io, deploy/web. */
export const typebot = () =>
  installed(
    'typebot',
    partsAt('/typebot/dist/web.js', { requests: true }),
    {
      launcher: 'typebot-bubble .stub-launcher',
      composer: 'typebot-bubble .stub-composer',
      send: 'typebot-bubble .stub-send',
    },
    (at) => `<script type="module">
import Typebot from '${at('/typebot/dist/web.js')}';
Typebot.initBubble({ typebot: 'lab', apiHost: '${at('')}' });
</script>`,
  );

/** n8n chat: in the page, HTTP to a webhook. Source: the README of @n8n/chat. */
export const n8n = () =>
  installed(
    'n8n',
    partsAt(
      '/@n8n/chat/dist/chat.bundle.es.js',
      { requests: true },
      { storageKeys: ['local n8n-chat/sessionId'] },
    ),
    {},
    (at) => `<script type="module">
import { createChat } from '${at('/@n8n/chat/dist/chat.bundle.es.js')}';
createChat({ webhookUrl: '${at('/webhook/lab')}' });
</script>`,
  );

/** Tiledesk: a blank frame, HTTP. Its loader's path is anybody's, so what it asks for has no clear truth. Source: Tiledesk/tiledesk-client, launch.js. */
export const tiledesk = () =>
  installed(
    'tiledesk',
    { frames: ['about'], sockets: [], storageKeys: [], cookies: [] },
    { frameElement: 'iframe#tiledeskiframe' },
    (at) => `<script>window.tiledeskSettings = { projectid: 'lab' };</script>
<script async src="${at('/widget/launch.js')}"></script>`,
  );

/** Zammad: in the page, a WebSocket. Source: zammad/zammad, public/assets/chat. */
export const zammad = () =>
  installed(
    'zammad',
    partsAt('/assets/chat/chat-no-jquery.min.js', { sockets: true }),
    {},
    (at) => `<script src="${at('/assets/chat/chat-no-jquery.min.js')}"></script>
<script>new ZammadChat({ chatId: 1, host: '${at('/ws').replace('https', 'wss')}' });</script>`,
  );

/** Dify: a button, a cross-origin frame, HTTP. Source: what its "embed in website" gives. */
export const dify = () =>
  installed(
    'dify',
    partsAt('/embed.min.js', { frames: true, requests: true }),
    { frame: '/chatbot/lab' },
    (at) => `<script>window.difyChatbotConfig = { token: 'lab', baseUrl: '${at('')}' };</script>
<script src="${at('/embed.min.js')}" id="lab" defer></script>`,
  );

/** Odoo: an open shadow root, HTTP out and a WebSocket. Source: odoo/odoo, addons/im_livechat. */
export const odoo = () =>
  installed(
    'odoo-livechat',
    partsAt(
      '/im_livechat/loader/1',
      { sockets: true, requests: true },
      { scripts: ['assets_embed.js', 'loader/1'].map((file) => `${SELF_HOSTED}/im_livechat/${file}`) },
    ),
    {},
    (at) => `<script async src="${at('/im_livechat/loader/1')}"></script>
<script async src="${at('/im_livechat/assets_embed.js')}"></script>`,
  );

/** A chat of the shop's own, on a page that has a product's global name, and accessors that count who asks. */
export const ownChat = (): Widget => ({
  ...installed(
    'unlisted',
    {},
    {},
    (at) => `<script>
window.ChaskiqMessengerEncrypted = function () {};
window.asked = 0;
const count = () => { window.asked += 1; return {}; };
for (const name of ['Papercups', 'Typebot', 'HexabotWidget']) Object.defineProperty(window, name, { get: count });
window.mountChainlitWidget = new Proxy(() => {}, { get: count, has: count, ownKeys: count, getOwnPropertyDescriptor: count });
</script>
<script src="${at('/own-loader.js')}"></script>`,
  ),
});
