import { CDN } from '../hosts.ts';
import { packCommonJs } from '../pack.ts';
import { type Drive, type Exchange, REPLY, type Widget } from '../types.ts';
import { react } from './react.ts';

const PANEL = { launcher: '.stub-launcher', composer: '.stub-composer', send: '.stub-send', reply: REPLY };

function loader(
  vendor: Widget['vendor'],
  embed: Widget['embed'],
  drive: Partial<Drive> = {},
  checks: Widget['checks'] = {},
): Widget {
  return {
    vendor,
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

/** Intercom by its npm package. */
export function intercom(): Widget {
  return loader(
    'intercom',
    () => `${packed('@intercom/messenger-js-sdk/dist/index.js', 'IntercomSdk')}
<script>IntercomSdk.default({ app_id: 'labapp' });</script>`,
    { frameElement: 'iframe[name="intercom-messenger-frame"]' },
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
  );
}

/** HubSpot by its tracking code, which brings the chat. */
export function hubspot(): Widget {
  return loader(
    'hubspot',
    ({ base }) =>
      `<script type="text/javascript" id="hs-script-loader" async defer src="${base('js.hs-scripts.com', 'https')}/4242.js"></script>`,
    { frame: 'app.hubspot.com' },
    { 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'pass' },
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
  );
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
  );
}
