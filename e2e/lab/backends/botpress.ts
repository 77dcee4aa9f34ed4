import { asObject, jsonBody, sendJson } from '../answer.ts';
import { type Exchange, REPLY, type Recorder } from '../types.ts';
import { type EventStream, openEventStream } from './event-stream.ts';

const PREFIX = '/botpress/';

/**
 * Botpress's webchat service, as `@botpress/webchat` 4.5.2 speaks to it at its `apiUrl`: `GET <client>/initialize` opens
 * an event stream whose first event makes conversation and user; messages go out by POST and come back as events.
 */
export function createBotpress(recorder: Recorder): (exchange: Exchange) => boolean {
  const streams = new Map<string, EventStream>();
  let count = 0;

  function say(conversationId: string, userId: string, payload: unknown, metadata: unknown = {}): object {
    count += 1;
    const at = new Date().toISOString();
    const message = { id: `m${count}`, createdAt: at, conversationId, userId, payload, metadata };
    streams.get(conversationId)?.send({ type: 'message_created', data: message });
    return message;
  }

  return (exchange) => {
    const { request, url, body } = exchange;
    if (!url.pathname.startsWith(PREFIX)) return false;
    const [, call = ''] = url.pathname.slice(PREFIX.length).split('/');
    const user = { id: 'visitor', userKey: 'key-of-the-lab' };
    if (body) recorder.record({ backend: 'botpress', host: exchange.host, channel: 'http', text: body });
    switch (call) {
      case 'initialize': {
        count += 1;
        const id = url.searchParams.get('conversationId') ?? `conversation-${count}`;
        const stream = openEventStream(exchange);
        streams.set(id, stream);
        stream.onClose(() => streams.delete(id));
        stream.send({
          type: 'init',
          data: { conversation: { id }, messages: [], participants: [user], user },
        });
        return true;
      }
      case 'messages': {
        const { conversationId, payload, metadata } = jsonBody(exchange);
        const conversation = String(conversationId);
        const message = say(conversation, user.id, payload, metadata);
        setTimeout(() => say(conversation, 'bookseller', { type: 'text', text: REPLY }), 150);
        return sendJson(exchange, { message });
      }
      case 'events': {
        const event = jsonBody(exchange);
        return sendJson(exchange, { event: { id: 'e1', ...event, payload: asObject(event.payload) } });
      }
      case 'users':
        return sendJson(exchange, { user });
      default:
        return request.method === 'GET' && sendJson(exchange, { conversations: [], messages: [], meta: {} });
    }
  };
}
