import type { ExpectedParts } from '../expect.ts';
import { CDN, MIMIC } from '../hosts.ts';
import { packCommonJs } from '../pack.ts';
import { type Drive, type Exchange, REPLY, type Widget } from '../types.ts';
import { react } from './react.ts';

const PANEL = { launcher: '.stub-launcher', composer: '.stub-composer', send: '.stub-send', reply: REPLY };

function loader(
  vendor: Widget['vendor'],
  embed: Widget['embed'],
  drive: Partial<Drive> = {},
  checks: Widget['checks'] = {},
  parts: Partial<ExpectedParts> = {},
): Widget {
  return {
    vendor,
    parts: { frames: [], sockets: [], storageKeys: [], cookies: [], ...parts },
    checks: {
      'plaintext-page': 'pass',
      'plaintext-resource': 'pass',
      'missing-hsts': 'pass',
      'vendor-code-in-page': 'fail',
      'missing-privacy-notice': 'fail',
      ...checks,
    },
    drive: { vendor, ...PANEL, ...drive },
    embed,
  };
}

/** A package of the shop's own bundle. */
function packed(entry: string, name: string): string {
  return `<script>${packCommonJs(entry, name)}</script>`;
}

const intercomParts: ExpectedParts = {
  scripts: ['js.intercomcdn.com/frame-modern.0000aaaa.js', 'widget.intercom.io/widget/labapp'],
  frames: ['about'],
  sockets: ['nexus-websocket-a.intercom.io'],
  storageKeys: ['local intercom.intercom-state-labapp'],
  cookies: ['intercom-id-labapp'],
};

/** Intercom by its npm package. `user`: what the shop hands over of its visitor at load. */
export function intercom(user: Readonly<Record<string, string>> = {}, checks: Widget['checks'] = {}): Widget {
  return loader(
    'intercom',
    () => `${packed('@intercom/messenger-js-sdk/dist/index.js', 'IntercomSdk')}
<script>IntercomSdk.default(${JSON.stringify({ app_id: 'labapp', ...user })});</script>`,
    { frameElement: 'iframe[name="intercom-messenger-frame"]' },
    checks,
    intercomParts,
  );
}

/** Intercom behind `react-live-chat-loader`: a drawn launcher, and no request before someone points at it. */
export function intercomFacade(): Widget {
  return loader(
    'intercom',
    (exchange) => `${react(exchange)}
${packed('react-live-chat-loader/dist/index.js', 'LiveChatLoader')}
<div id="facade"></div>
<script>
{
  const { LiveChatLoaderProvider, Intercom } = LiveChatLoader;
  ReactDOM.createRoot(document.getElementById('facade')).render(
    React.createElement(LiveChatLoaderProvider, { provider: 'intercom', providerKey: 'labapp', idlePeriod: 0 },
      React.createElement(Intercom, { color: '#33526e' })));
}
</script>`,
    {
      frameElement: 'iframe[name="intercom-messenger-frame"]',
      isLauncherInPage: true,
      launcher: '[aria-label="Load Chat"]',
    },
    {},
    intercomParts,
  );
}

/** Crisp by its npm package. */
export function crisp(): Widget {
  return loader(
    'crisp',
    ({ base }) => `<script src="${base(CDN, 'https')}/npm/crisp-sdk-web@1.2.1/dist/crisp.umd.cjs"></script>
<script>window['crisp-sdk-web'].Crisp.configure('0b5c2d3e-lab');</script>`,
    {},
    { 'unsandboxed-frame': 'not-applicable', 'broad-frame-permissions': 'not-applicable' },
    {
      scripts: ['client.crisp.chat/l.js', 'client.crisp.chat/static/javascripts/client_default.js'],
      sockets: ['client.relay.crisp.chat'],
      cookies: ['crisp-client/session/lab'],
    },
  );
}

/** tawk.to by the snippet that its dashboard gives. */
export function tawk(): Widget {
  return loader(
    'tawk-to',
    ({ base }) => `<script type="text/javascript">
var Tawk_API=Tawk_API||{}, Tawk_LoadStart=new Date();
(function(){
var s1=document.createElement("script"),s0=document.getElementsByTagName("script")[0];
s1.async=true;
s1.src='${base('embed.tawk.to', 'https')}/5f0c0de/default';
s1.charset='UTF-8';
s1.setAttribute('crossorigin','*');
s0.parentNode.insertBefore(s1,s0);
})();
</script>`,
    { frameElement: 'iframe[title="chat widget"]' },
    { 'stale-loader': 'fail', 'missing-integrity': 'fail' },
    {
      scripts: ['embed.tawk.to/5f0c0de/default', 'embed.tawk.to/_s/v4/app/lab/js/twk-main.js'],
      frames: ['about'],
      sockets: ['vsb1.tawk.to'],
      storageKeys: ['local twk_token_5f0c0de'],
      cookies: ['tawk_uuid_5f0c0de'],
    },
  );
}

/** Zendesk's Web Widget by its snippet. */
export function zendesk(): Widget {
  return loader(
    'zendesk',
    ({ base }) =>
      `<script id="ze-snippet" src="${base('static.zdassets.com', 'https')}/ekr/snippet.js?key=lab-key"></script>`,
    { frameElement: 'iframe#webWidget' },
    { 'stale-loader': 'pass', 'missing-integrity': 'fail' },
    {
      scripts: [
        'static.zdassets.com/ekr/snippet.js',
        'static.zdassets.com/web_widget/classic/latest/web-widget-main-0000aaa.js',
      ],
      frames: ['about'],
      sockets: ['widget-mediator.zopim.com'],
      requests: ['ekr.zdassets.com'],
      storageKeys: ['local ZD-store', 'local ZD-suid'],
      cookies: ['__zlcmid'],
    },
  );
}

/** HubSpot by its tracking code, which brings the chat. `user`: what the shop hands over of its visitor at load. */
export function hubspot(user: Readonly<Record<string, string>> = {}, checks: Widget['checks'] = {}): Widget {
  return loader(
    'hubspot',
    ({ base }) =>
      `<script>window.hsConversationsSettings = ${JSON.stringify(user)};</script>
<script type="text/javascript" id="hs-script-loader" async defer src="${base('js.hs-scripts.com', 'https')}/4242.js"></script>`,
    { frame: 'app.hubspot.com' },
    { 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'pass', ...checks },
    {
      scripts: ['js.hs-scripts.com/4242.js', 'js.usemessages.com/conversations-embed.js'],
      frames: ['app.hubspot.com'],
      requests: ['app.hubspot.com'],
      cookies: ['messagesUtk'],
    },
  );
}

/** Chatra by its npm package. */
export function chatra(): Widget {
  return loader(
    'chatra',
    () => `${packed('@chatra/chatra/index.js', 'ChatraSdk')}
<script>ChatraSdk('init', { ID: 'lab' });</script>`,
    { frame: 'chat.chatra.io' },
    { 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'pass', 'stale-loader': 'unknown' },
    {
      scripts: ['call.chatra.io/chatra.js'],
      frames: ['chat.chatra.io'],
      sockets: ['io.chatra.io'],
      requests: [],
    },
  );
}

/** Google Tag Manager by its snippet, with Chatra and HubSpot as its tags. */
export function byTagManager(): Widget[] {
  const snippet = ({ base }: Exchange) => `<script>
(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});
var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;
j.src='${base('www.googletagmanager.com', 'https')}/gtm.js?id='+i;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-LAB');
</script>`;
  const start = ['page https://tag-manager.books.test', '  tag-manager Google Tag Manager'];
  const withChain = (widget: Widget, embed: Widget['embed'], chain: string[]): Widget => ({
    ...widget,
    embed,
    parts: { ...widget.parts, chain: [...start, ...chain] },
  });
  return [
    withChain(chatra(), snippet, [
      '    script https://call.chatra.io/chatra.js (inferred)',
      '      frame https://chat.chatra.io (inferred)',
      '        channel wss://io.chatra.io',
    ]),
    withChain(hubspot(), () => '', [
      '    script https://js.hs-scripts.com/4242.js (inferred)',
      '      script https://js.usemessages.com/conversations-embed.js (inferred)',
      '        frame https://app.hubspot.com (inferred)',
      '          channel https://app.hubspot.com',
    ]),
  ];
}

/**
 * Smooch: npm's `smooch` is under terms that do not let the lab carry it, so this does what it does, as its
 * documentation and its published code describe it: a srcdoc iframe that loads the frame's script.
 */
export function smooch(): Widget {
  return loader(
    'smooch',
    ({ base }: Exchange) => `<script>
{
  window.Smooch = { init: () => Promise.resolve() };
  window.__onWebMessengerFrameReady__ = () => {};
  const frame = document.createElement('iframe');
  frame.id = 'web-messenger-container';
  frame.title = 'Messenger';
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:360px;height:440px;border:0';
  frame.srcdoc = '<!DOCTYPE html><html><head></head><body id="sk-holder"><script src="${base('cdn.smooch.io', 'https')}/frame.5.7.15.min.js"><\\/script></body></html>';
  document.body.append(frame);
}
</script>`,
    { frameElement: 'iframe#web-messenger-container' },
    {},
    { scripts: ['cdn.smooch.io/frame.5.7.15.min.js'], frames: ['about'], sockets: ['api.smooch.io'] },
  );
}

/**
 * A chat of somebody's own with Intercom's element names and storage key, on another host: no proof of Intercom. Its script and its
 * messages are at a host of its own.
 */
export function mimic(): Widget {
  return {
    vendor: 'unlisted',
    claims: 'intercom',
    checks: { 'plaintext-page': 'pass' },
    drive: { vendor: 'unlisted', ...PANEL },
    embed: ({ base }) => `<script src="${base(MIMIC, 'https')}/chat.js"></script>`,
  };
}
