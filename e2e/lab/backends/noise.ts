import { WebSocketServer } from 'ws';
import type { Recorder, Site } from '../types.ts';

/** A socket on the shops' own hosts that listens and says nothing: what a page opens that is no chat. */
export function createNoise({ record }: Recorder): NonNullable<Site['upgrade']> {
  const server = new WebSocketServer({ noServer: true });
  server.on('connection', (socket, request) => {
    const host = String(request.headers.host ?? '').replace(/:\d+$/, '');
    socket.on('message', (data) =>
      record({ backend: 'noise', host, channel: 'websocket', text: String(data) }),
    );
  });
  return (request, socket, head) => {
    if (request.url !== '/noise') return false;
    server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    return true;
  };
}
