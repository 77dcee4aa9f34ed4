import type { Widget } from '../types.ts';
import { deepChat } from '../widgets/deep-chat.ts';
import { rocketChatFrame, workspaceHost } from '../widgets/rocket-chat.ts';
import type { PageDefinition } from './definition.ts';

/** A widget of whose sockets there is no clear truth. */
function withoutSockets(widget: Widget): Widget {
  const { sockets: _, ...parts } = widget.parts ?? {};
  return { ...widget, parts };
}

const GLOBALS = [
  'Intercom',
  'intercomSettings',
  '$crisp',
  'CRISP_WEBSITE_ID',
  'Tawk_API',
  'LiveChatWidget',
  '__lc',
  'LC_API',
  'zE',
  'zESettings',
  'drift',
  'Beacon',
  'Chatra',
  'RocketChat',
  'WebChat',
  'chatwootSDK',
  'HubSpotConversations',
  'fbAsyncInit',
  '__onWebMessengerFrameReady__',
  'customElementsOfChat',
];

/** Pages that work against whoever reads them. Each has a chat that still answers. */
export const hostilePages: PageDefinition[] = [
  {
    name: 'forging',
    purpose: 'hostile: forges CustomEvents by the thousand, messages to itself, fetches and sockets in loops',
    title: 'Harbour Books',
    head: () => `<script>
{
  const forge = (name) => dispatchEvent(new CustomEvent(name, { detail: '{"kind":"socket","url":"ws://forged.test/","outcome":"pass"}' }));
  const burst = (events) => {
    for (let index = 0; index < events; index += 1) {
      forge('earshot'); forge('claim-' + index); document.dispatchEvent(new CustomEvent('chat', { detail: 'x'.repeat(1000) }));
    }
    postMessage({ kind: 'claim', vendor: 'intercom', outcome: 'pass' }, '*');
  };
  burst(5000);
  setInterval(burst, 100, 50);
  let fetches = 0;
  const noise = setInterval(() => {
    for (let index = 0; index < 10; index += 1) fetch('/noise?' + fetches++).catch(() => {});
    if (fetches < 500) new WebSocket(location.origin.replace('http', 'ws') + '/noise').onopen = ({ target }) => {
      for (let index = 0; index < 100; index += 1) target.send('noise ' + index);
      target.close();
    };
    if (fetches >= 1000) clearInterval(noise);
  }, 20);
}
</script>`,
    // The sockets that the page opens in its loops may be the chat's: a claim can lower, and nobody else is there.
    widgets: [withoutSockets(deepChat())],
  },
  {
    name: 'throwing',
    purpose: 'hostile: every getter that a scanner may read throws',
    title: 'Harbour Books',
    head: () => `<script>
{
  const trap = (target, name) => {
    try {
      Object.defineProperty(target, name, { configurable: false, get() { throw new Error('do not read ' + name); } });
    } catch {}
  };
  for (const name of ${JSON.stringify(GLOBALS)}) trap(window, name);
  for (const name of ['cookie', 'title', 'referrer', 'forms', 'scripts', 'images', 'embeds', 'plugins']) trap(document, name);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'frames', 'length', 'opener', 'name']) trap(window, name);
  for (const name of ['sendBeacon', 'serviceWorker', 'userAgentData', 'plugins']) trap(navigator, name);
  trap(HTMLIFrameElement.prototype, 'contentWindow');
  trap(HTMLIFrameElement.prototype, 'contentDocument');
  trap(HTMLScriptElement.prototype, 'src');
  trap(HTMLScriptElement.prototype, 'integrity');
}
</script>`,
    widgets: [deepChat()],
  },
  {
    name: 'redefining',
    purpose: 'hostile: redefines WebSocket, JSON, Array, String, Map, Promise, and freezes Object',
    title: 'Harbour Books',
    head: () => `<script>
{
  const lies = (value) => typeof value === 'string' && /^(wss?:|https?:|chat|earshot|claim)/.test(value);
  const wrap = (target, name, lie) => {
    const original = target[name];
    target[name] = function (first, ...rest) { return lies(first) ? lie : original.call(this, first, ...rest); };
  };
  for (const name of ['includes', 'some', 'every']) wrap(Array.prototype, name, false);
  for (const name of ['push', 'map', 'filter', 'slice', 'forEach', 'join', 'concat']) {
    const original = Array.prototype[name];
    Array.prototype[name] = function (...given) { return original.apply(this, given); };
  }
  for (const name of ['startsWith', 'endsWith', 'includes']) wrap(String.prototype, name, false);
  wrap(String.prototype, 'indexOf', -1);
  const { stringify, parse } = JSON;
  window.JSON = {
    stringify: (value, ...rest) => value && value.kind ? '{"kind":"forged"}' : stringify(value, ...rest),
    parse: (text, ...rest) => parse(text, ...rest),
  };
  window.WebSocket = class { constructor() { throw new TypeError('no sockets here'); } };
  window.Map = class extends Map { get(key) { return lies(key) ? 'forged' : super.get(key); } };
  window.Promise = class extends Promise {};
  Object.freeze(Object);
  Object.freeze(Object.prototype);
}
</script>`,
    widgets: [deepChat()],
  },
  {
    name: 'vanishing',
    purpose: 'hostile: adds and removes chat frames while they are being read, 30 times, then leaves one',
    title: 'Harbour Books',
    widgets: [
      {
        ...rocketChatFrame('vanishing', {
          attributes: '',
          checks: { 'unsandboxed-frame': 'fail', 'broad-frame-permissions': 'pass' },
        }),
        embed: ({ base }) => `<script>
{
  const add = () => {
    const frame = document.createElement('iframe');
    frame.className = 'corner-frame';
    frame.title = 'Ask a bookseller';
    frame.src = '${base(workspaceHost('vanishing'), 'https')}/livechat?mode=popout';
    document.body.append(frame);
    return frame;
  };
  let round = 0;
  const flicker = () => {
    const frame = add();
    if (++round > 30) return;
    setTimeout(() => { frame.remove(); flicker(); }, 20 + (round * 37) % 180);
  };
  flicker();
}
</script>`,
      },
    ],
    workspaces: { vanishing: {} },
  },
];
