import { sendJson } from '../answer.ts';
import { acceptSockets } from '../sockets.ts';
import type { Exchange, Recorder, Site } from '../types.ts';

const BACKEND = 'home-made';
const THINKING_MS = 150;

/**
 * The backend of a chat that somebody wrote for one shop. A message comes by POST to `/api/…` (answered there), to
 * `/push/…` (answered as an event of `/events`), or by a WebSocket at `/ws`; the answer is always the same.
 */
export function createHomeMade(recorder: Recorder, reply: string): Site {
  const streams = new Set<Exchange['response']>();

  const upgrade = acceptSockets(recorder, BACKEND, '/ws', ({ send, onText }) => {
    onText((text) => {
      // A typing flag is no message.
      if (!text.includes('"typing"')) setTimeout(() => send({ from: 'agent', text: reply }), THINKING_MS);
    });
  });

  return {
    upgrade,
    handle: async (exchange) => {
      const { request, response, url } = exchange;
      if (url.pathname === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write(': hello\n\n');
        streams.add(response);
        response.on('close', () => streams.delete(response));
        return true;
      }
      if (request.method !== 'POST') return false;
      exchange.record('http', exchange.body, BACKEND);
      await new Promise((done) => setTimeout(done, THINKING_MS));
      if (!url.pathname.startsWith('/push/')) return sendJson(exchange, { from: 'agent', text: reply });
      for (const stream of streams) stream.write(`data: ${JSON.stringify({ text: reply })}\n\n`);
      return sendJson(exchange, { stored: true }, 202);
    },
  };
}
