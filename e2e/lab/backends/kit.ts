import { jsonBody, sendJson } from '../answer.ts';
import { acceptSockets } from '../sockets.ts';
import { type Exchange, REPLY, type Recorder, type Site } from '../types.ts';

/** What a shop behind a chat kit writes itself: a message by POST to `/kit/messages`, answered there. */
export function handleKit(exchange: Exchange): boolean {
  if (exchange.url.pathname !== '/kit/messages' || exchange.request.method !== 'POST') return false;
  exchange.record('http', exchange.body, 'kit');
  return sendJson(exchange, { text: REPLY, to: jsonBody(exchange).text });
}

/** The same by a WebSocket at `/kit/ws`. */
export function createKitSocket(recorder: Recorder): NonNullable<Site['upgrade']> {
  return acceptSockets(recorder, 'kit', '/kit/ws', ({ send, onText }) => {
    onText(() => setTimeout(() => send({ text: REPLY }), 150));
  });
}
