import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { asObject } from '../answer.ts';
import { REPLY, type Recorder, type Site } from '../types.ts';

const PATH = '/socket.io/';

/**
 * Rasa's socketio channel, as rasa-webchat 1.0.1 speaks it: `session_request` → `session_confirm`,
 * `user_uttered` → `bot_uttered`. Its client is Socket.IO 3, which a server of version 4 understands.
 */
export function createRasa({
  record,
}: Recorder): Required<Pick<Site, 'handleRaw' | 'upgrade'>> & { stop: () => void } {
  // Never listens: Socket.IO attaches to it, and the lab hands it what came for this host.
  const inner = createServer();
  const io = new Server(inner, { path: PATH, serveClient: false, cors: { origin: true, credentials: true } });

  io.engine.on('connection', (socket) => {
    const host = String(socket.request.headers.host ?? '').replace(/:\d+$/, '');
    socket.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
      if (type === 'message') record({ backend: 'rasa', host, channel: 'socket.io', text: String(data) });
    });
  });

  io.on('connection', (socket) => {
    socket.on('session_request', (request: unknown) => {
      socket.emit('session_confirm', asObject(request).session_id ?? socket.id);
    });
    socket.on('user_uttered', (utterance: unknown) => {
      const { message } = asObject(utterance);
      socket.emit('bot_uttered', {
        text: message === '/greet' ? 'Hello, which book may we find for you?' : REPLY,
      });
    });
  });

  return {
    handleRaw: (request, response) => {
      if (!request.url?.startsWith(PATH)) return false;
      return inner.emit('request', request, response);
    },
    upgrade: (request, socket, head) => {
      if (!request.url?.startsWith(PATH)) return false;
      return inner.emit('upgrade', request, socket, head);
    },
    stop: () => void io.close(),
  };
}
