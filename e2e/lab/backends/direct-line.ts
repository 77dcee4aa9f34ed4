import { asObject, jsonBody, sendJson } from '../answer.ts';
import { acceptSockets, type LabSocket } from '../sockets.ts';
import { type Exchange, REPLY, type Recorder, type Site } from '../types.ts';

const PREFIX = '/v3/directline';
const BOT = { id: 'bookseller', name: 'Ada', role: 'bot' };

/** Both halves of the service; they may stand on different hosts. */
export interface DirectLine {
  /** REST; `socketHost` is where the stream's address points. */
  handle: (exchange: Exchange, socketHost: string) => boolean;
  upgrade: NonNullable<Site['upgrade']>;
}

/**
 * Direct Line 3.0 as botframework-webchat 4.18.1 speaks it: a token, a conversation with a `streamUrl`, activities
 * out by POST and in by WebSocket. As in the real service the stream's address carries the token.
 * https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-receive-activities
 */
export function createDirectLine(recorder: Recorder): DirectLine {
  const streams = new Map<string, LabSocket>();
  const waiting = new Map<string, object[]>();
  let count = 0;

  function push(conversation: string, activity: object): void {
    count += 1;
    const whole = {
      id: `${conversation}|${count}`,
      timestamp: new Date().toISOString(),
      conversation: { id: conversation },
      channelId: 'directline',
      ...activity,
    };
    const stream = streams.get(conversation);
    if (!stream) waiting.set(conversation, [...(waiting.get(conversation) ?? []), whole]);
    else stream.send({ activities: [whole], watermark: String(count) });
  }

  const upgrade = acceptSockets(recorder, 'direct-line', `${PREFIX}/conversations/`, (socket) => {
    const conversation = socket.url.split('/')[4] ?? '';
    streams.set(conversation, socket);
    socket.onClose(() => streams.delete(conversation));
    socket.onText(() => undefined);
    for (const activity of waiting.get(conversation) ?? []) {
      socket.send({ activities: [activity], watermark: '0' });
    }
    waiting.delete(conversation);
  });

  function handle(exchange: Exchange, socketHost: string): boolean {
    const { pathname } = exchange.url;
    if (!pathname.startsWith(`${PREFIX}/`)) return false;
    if (exchange.body) exchange.record('http', exchange.body, 'direct-line');
    const [kind, name, what] = pathname.slice(PREFIX.length + 1).split('/');
    if (kind === 'tokens') return sendJson(exchange, { token: visitorToken('new'), expires_in: 1800 });
    if (kind !== 'conversations') return false;
    if (name && what === 'activities') {
      const activity = jsonBody(exchange);
      const from = { ...asObject(activity.from), role: 'user' };
      push(name, { ...activity, from });
      if (activity.type === 'message') {
        setTimeout(
          () => push(name, { type: 'message', from: BOT, text: REPLY, inputHint: 'acceptingInput' }),
          150,
        );
      }
      return sendJson(exchange, { id: `${name}|${count}` });
    }
    count += 1;
    const conversationId = name ?? `conversation-${count}`;
    const token = visitorToken(conversationId);
    const socketBase = exchange.base(socketHost, exchange.scheme === 'https' ? 'wss' : 'ws');
    const streamUrl = `${socketBase}${PREFIX}/conversations/${conversationId}/stream?watermark=-&t=${token}`;
    return sendJson(exchange, { conversationId, token, expires_in: 1800, streamUrl }, name ? 200 : 201);
  }

  return { handle, upgrade };
}

/** A token of a JWT's shape, worth nothing outside the lab. Made at run time: no such string lies in the repository. */
export function visitorToken(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from(`not a signature, ${subject}`).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: subject, iss: 'lab' })}.${signature}`;
}
