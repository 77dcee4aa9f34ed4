import { sendHtml, sendText } from './answer.ts';
import { createBotpress } from './backends/botpress.ts';
import { handleDeepChat } from './backends/deep-chat.ts';
import { createDirectLine } from './backends/direct-line.ts';
import { createFlowise } from './backends/flowise.ts';
import { createKitSocket, handleKit } from './backends/kit.ts';
import { createLiveChat, handleLiveChatAccounts } from './backends/livechat.ts';
import { createRasa } from './backends/rasa.ts';
import { createRocketChat, type Workspace } from './backends/rocket-chat.ts';
import { selfHosted } from './backends/self-hosted.ts';
import { stubVendors } from './backends/stub-vendors.ts';
import { createXmpp } from './backends/xmpp.ts';
import { sendCarbon } from './carbon.ts';
import { sendClient, sendModuleFile } from './files.ts';
import * as hosts from './hosts.ts';
import type { Exchange, Recorder, Site } from './types.ts';
import { keepingDocument } from './widgets/keeping.ts';
import { workspaceHost } from './widgets/rocket-chat.ts';
import { talkingDocument } from './widgets/talking.ts';

const DAY_S = 86_400;
/** A cookie as a vendor makes it up for each visitor. */
const VISITOR = 'visitor_id=0b5c2d3e-1f6a-4c1d-9a1e-5d2c3b4a5f60; Path=/';

/** Bundles on the vendor's CDN: path there → file in node_modules. */
const BUNDLES: Record<string, string> = {
  '/npm/rasa-webchat@1.0.1/lib/index.js': 'rasa-webchat/lib/index.js',
  '/npm/deep-chat@2.4.2/dist/deepChat.bundle.js': 'deep-chat/dist/deepChat.bundle.js',
  '/deep-chat/deepChat.bundle.js': 'deep-chat/dist/deepChat.bundle.js',
  '/botframework-webchat/4.18.1/webchat-minimal.js': 'botframework-webchat/dist/webchat-minimal.js',
};

/** Packages that the CDN serves whole, at `/npm/<package>@<version>/`, as the public ones do. */
const SERVED =
  /^\/npm\/(@botpress\/webchat|@chatscope\/chat-ui-kit-(?:react|styles)|converse\.js|crisp-sdk-web|flowise-embed|prop-types|react(?:-dom|-chat-widget)?)(?:@[\d.]+)?\/(.+)$/;

/** All hosts that are not a shop. */
export interface VendorSites {
  sites: Map<string, Site>;
  /** Those that refuse TLS. */
  plain: string[];
  stop: () => void;
}

/** Makes every vendor's host, and one Rocket.Chat workspace for each name given. */
export function createVendorSites(recorder: Recorder, workspaces: Record<string, Workspace>): VendorSites {
  const rasa = createRasa(recorder);
  const directLine = createDirectLine(recorder);
  const hstsSeconds = hosts.YEAR_S;

  const cdn = async (exchange: Exchange) => {
    const keeping = keepingDocument(exchange) ?? talkingDocument(exchange);
    if (keeping !== null) return sendHtml(exchange, keeping);
    if (await sendCarbon(exchange)) return true;
    const file = BUNDLES[exchange.url.pathname];
    if (file !== undefined) return sendModuleFile(exchange, file);
    const [, name, path] = SERVED.exec(exchange.url.pathname) ?? [];
    return name !== undefined && sendModuleFile(exchange, `${name}/${path}`);
  };
  const botpress = createBotpress(recorder);
  const kit = createKitSocket(recorder);
  const api = (sockets: string) => (exchange: Exchange) =>
    handleDeepChat(exchange) ||
    handleKit(exchange) ||
    botpress(exchange) ||
    directLine.handle(exchange, sockets);
  /** Bundles and requests on one host. */
  const whole = async (exchange: Exchange) => (await cdn(exchange)) || api(hosts.SOCKETS)(exchange);
  const sockets: Site = {
    handle: () => false,
    handleRaw: rasa.handleRaw,
    upgrade: (...handshake) =>
      rasa.upgrade(...handshake) || directLine.upgrade(...handshake) || kit(...handshake),
  };

  const sites = new Map<string, Site>([
    [hosts.CDN, { hstsSeconds, handle: cdn }],
    [hosts.LOOK_ALIKE, { hstsSeconds, handle: cdn }],
    [hosts.OTHER_ENDING, { hstsSeconds, handle: cdn }],
    [hosts.API, { hstsSeconds, handle: api(hosts.SOCKETS) }],
    [hosts.SOCKETS, { hstsSeconds, ...sockets }],
    ...Object.entries(hosts.FAULTY_APIS).map(([host, tls]): [string, Site] => [
      host,
      { hstsSeconds, tls, handle: api(hosts.SOCKETS) },
    ]),
    [hosts.BRIEF_API, { hstsSeconds: DAY_S, handle: api(hosts.SOCKETS) }],
    [
      hosts.GUARDED_API,
      {
        hstsSeconds,
        handle: withHeaders(whole, {
          server: 'cloudflare',
          'cf-ray': '8f0a-FRA',
          'ratelimit-limit': '60',
        }),
      },
    ],
    [
      hosts.KEEPING_API,
      { hstsSeconds, handle: withHeaders(whole, { 'set-cookie': `${VISITOR}; Max-Age=63072000` }) },
    ],
    [
      hosts.SPARING_API,
      {
        hstsSeconds,
        handle: withHeaders(whole, {
          'set-cookie': `${VISITOR}; Max-Age=15552000; Secure; HttpOnly; SameSite=None`,
        }),
      },
    ],
    [hosts.TUNNEL, { hstsSeconds, handle: withHeaders(whole, { server: 'Werkzeug/3.0.4 Python/3.12.3' }) }],
    [hosts.PLAIN_CDN, { handle: cdn }],
    [hosts.PLAIN_API, { handle: api(hosts.PLAIN_SOCKETS) }],
    [hosts.PLAIN_SOCKETS, sockets],
    [hosts.LIVECHAT_API, { hstsSeconds, handle: () => false, upgrade: createLiveChat(recorder) }],
    [hosts.LIVECHAT_ACCOUNTS, { hstsSeconds, handle: handleLiveChatAccounts }],
    [
      hosts.LIVECHAT_CDN,
      {
        hstsSeconds,
        handle: (exchange) => isTracking(exchange) && sendClient(exchange, 'livechat-tracking.js'),
      },
    ],
    [hosts.FLOWISE, { hstsSeconds, handle: createFlowise(recorder) }],
    [hosts.SELF_HOSTED, selfHosted(recorder)],
    [hosts.XMPP, { hstsSeconds, handle: () => false, upgrade: createXmpp(recorder) }],
    [hosts.TRACKER, { hstsSeconds, handle: track }],
    [hosts.REPLAY, { hstsSeconds, handle: track }],
    [
      hosts.ANALYTICS,
      {
        hstsSeconds,
        handle: withHeaders(track, { 'set-cookie': `analytics_${VISITOR}; Secure; SameSite=None` }),
      },
    ],
    [hosts.PAY, { hstsSeconds, handle: cardFields }],
    [hosts.FONTS, { hstsSeconds, handle: (exchange) => sendText(exchange, '/* no fonts */', 'text/css') }],
  ]);
  for (const [host, site] of stubVendors(recorder)) sites.set(host, site);
  for (const [name, workspace] of Object.entries(workspaces)) {
    const { tls } = workspace;
    sites.set(workspaceHost(name), { ...createRocketChat(recorder, workspace), ...(tls && { tls }) });
  }
  return { sites, plain: [hosts.PLAIN_CDN, hosts.PLAIN_API, hosts.PLAIN_SOCKETS], stop: rasa.stop };
}

/** The same answers with further headers. */
function withHeaders(handle: Site['handle'], headers: Readonly<Record<string, string>>): Site['handle'] {
  return (exchange) => {
    for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value);
    return handle(exchange);
  };
}

function isTracking({ url }: Exchange): boolean {
  return url.pathname === '/tracking.js';
}

function track(exchange: Exchange): boolean {
  if (exchange.url.pathname === '/t.js') return sendClient(exchange, 'tracker.js');
  if (exchange.url.pathname === '/replay.js') return sendClient(exchange, 'replay.js');
  exchange.record('http', exchange.body || exchange.url.search, 'tracker');
  return sendText(exchange, '');
}

function cardFields(exchange: Exchange): boolean {
  if (exchange.url.pathname !== '/fields') return false;
  return sendHtml(
    exchange,
    `<!doctype html><html lang="en"><title>Card</title><form>
<label>Card number <input name="cardnumber" autocomplete="cc-number" inputmode="numeric"></label>
<label>Expires <input name="exp" autocomplete="cc-exp"></label>
<label>Security code <input name="cvc" autocomplete="cc-csc"></label></form></html>`,
  );
}
