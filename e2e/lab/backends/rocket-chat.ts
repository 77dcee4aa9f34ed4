import { readFileSync } from 'node:fs';
import { jsonBody, sendHtml, sendJson, sendText } from '../answer.ts';
import { modulePath, sendModuleFile } from '../files.ts';
import { YEAR_S } from '../hosts.ts';
import { type Exchange, type OwnTls, REPLY, type Recorder, type Site } from '../types.ts';
import { createDdp } from './rocket-chat-ddp.ts';

const BUILD = '@rocket.chat/livechat/build';
const AGENT = { _id: 'agent1', name: 'Ada', username: 'ada', status: 'online', emails: [], phone: [] };
const AVATAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#33526e"/></svg>';

/** How a workspace is set up: what an administrator chooses in Rocket.Chat's Omnichannel settings. */
export interface Workspace {
  /** A link to a privacy notice (the widget renders Markdown), shown before the form with a button to accept. */
  privacyUrl?: string;
  /** Further markup in the widget's page, such as a tracker's script. */
  extraHtml?: (exchange: Exchange) => string;
  /** TLS of the workspace's own. */
  tls?: OwnTls;
}

interface Visitor {
  _id: string;
  token: string;
  username: string;
  name: string;
  visitorEmails: { address: string }[];
}

interface Message {
  _id: string;
  rid: string;
  msg: string;
  ts: string;
  u: { _id: string; username: string; name?: string };
  token?: string;
}

/**
 * One Rocket.Chat workspace, as `@rocket.chat/livechat` 1.13.3 speaks to it: the widget's page and loader under
 * `/livechat`, REST under `/api/v1/livechat`, DDP over a WebSocket at `/websocket`.
 */
export function createRocketChat(recorder: Recorder, workspace: Workspace): Site {
  const visitors = new Map<string, Visitor>();
  const rooms = new Map<string, Message[]>();
  const ddp = createDdp(recorder);
  const index = readFileSync(modulePath(`${BUILD}/index.html`), 'utf8');
  let count = 0;

  function say(rid: string, msg: string, visitor?: Visitor): Message {
    const u = visitor ?? AGENT;
    count += 1;
    const message: Message = {
      _id: `m${count}`,
      rid,
      msg,
      ts: new Date().toISOString(),
      u: { _id: u._id, username: u.username, name: u.name },
      ...(visitor && { token: visitor.token }),
    };
    rooms.set(rid, [...(rooms.get(rid) ?? []), message]);
    ddp.publish(rid, { ...message, ts: { $date: Date.parse(message.ts) } });
    return message;
  }

  /** An agent answers once the visitor's page listens: on a busy machine it subscribes after it has sent. */
  function answer(rid: string, tries = 0): void {
    setTimeout(() => {
      if (ddp.isHeard(rid) || tries > 100) say(rid, REPLY);
      else answer(rid, tries + 1);
    }, 150);
  }

  function register(body: Record<string, unknown>): Visitor {
    const { token = '', name = 'Guest', email = '' } = (body.visitor ?? {}) as Record<string, string>;
    const known = visitors.get(token);
    const visitor = {
      _id: known?._id ?? `v${visitors.size + 1}`,
      token,
      username: known?.username ?? `guest-${visitors.size + 1}`,
      name,
      visitorEmails: [{ address: email }],
    };
    visitors.set(token, visitor);
    return visitor;
  }

  function rest(exchange: Exchange, call: string): boolean {
    const { method } = exchange.request;
    const token = exchange.url.searchParams.get('token') ?? '';
    const body = method === 'GET' ? {} : jsonBody(exchange);
    if (exchange.body) exchange.record('http', exchange.body, 'rocket-chat');
    const visitor = visitors.get(token || String(body.token ?? ''));
    const [name = '', argument = ''] = call.split('/');
    const success = (value: object) => sendJson(exchange, { ...value, success: true });
    switch (name) {
      case 'config':
        return success({ config: { ...config(workspace), ...(visitor && { guest: visitor }) } });
      case 'visitor':
        return success({ visitor: method === 'POST' ? register(body) : (visitors.get(argument) ?? null) });
      case 'room': {
        const rid = `room-${visitor?._id ?? 'none'}`;
        const room = {
          _id: rid,
          t: 'l',
          open: true,
          ts: new Date().toISOString(),
          v: visitor,
          servedBy: AGENT,
        };
        return success({ room, newRoom: !rooms.has(rid) });
      }
      case 'messages.history':
        return success({ messages: [...(rooms.get(argument) ?? [])].reverse() });
      case 'agent.info':
        return success({ agent: AGENT });
      case 'message': {
        const rid = String(body.rid);
        const message = say(rid, String(body.msg), visitor);
        answer(rid);
        return success({ message });
      }
      default:
        return success({});
    }
  }

  return {
    hstsSeconds: YEAR_S,
    upgrade: ddp.upgrade,
    handle: (exchange) => {
      const { pathname } = exchange.url;
      if (pathname === '/livechat') {
        // A Rocket.Chat server writes its own address into the page that it serves.
        const head = `<head><script>SERVER_URL = '${exchange.base(exchange.host)}';</script>`;
        const html = index
          .replace('<head>', head)
          .replace('</body>', `${workspace.extraHtml?.(exchange) ?? ''}</body>`);
        return sendHtml(exchange, html);
      }
      if (pathname.startsWith('/avatar/')) return sendText(exchange, AVATAR, 'image/svg+xml');
      if (pathname.startsWith('/livechat/')) {
        return sendModuleFile(exchange, `${BUILD}/${pathname.slice('/livechat/'.length)}`);
      }
      if (pathname.startsWith('/api/v1/livechat/')) {
        return rest(exchange, pathname.slice('/api/v1/livechat/'.length));
      }
      return false;
    },
  };
}

function config({ privacyUrl }: Workspace): object {
  return {
    enabled: true,
    online: true,
    settings: {
      registrationForm: true,
      nameFieldRegistrationForm: true,
      emailFieldRegistrationForm: true,
      allowSwitchingDepartments: false,
      displayOfflineForm: true,
      showConnecting: false,
      fileUpload: false,
      transcript: false,
      limitTextLength: false,
      historyMonitorType: 'url',
      language: 'en',
      forceAcceptDataProcessingConsent: privacyUrl !== undefined,
    },
    theme: { title: 'Ask a bookseller', color: '#33526e', offlineTitle: 'Closed', offlineColor: '#666666' },
    messages: {
      registrationFormMessage: 'Tell us who you are, then ask.',
      ...(privacyUrl && {
        dataProcessingConsentText: `We use what you write to answer you. See our [privacy notice](${privacyUrl}).`,
      }),
    },
    triggers: [],
    departments: [],
    customFields: [],
    resources: {},
  };
}
