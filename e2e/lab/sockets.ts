import { WebSocketServer } from 'ws';
import type { Recorder, Site } from './types.ts';

/** One open WebSocket, as a backend sees it. */
export interface LabSocket {
  /** Path and query of the handshake. */
  url: string;
  /** Sends as JSON; does nothing once the socket is closed. */
  send: (value: object) => void;
  sendText: (text: string) => void;
  onText: (hear: (text: string) => void) => void;
  onClose: (hear: () => void) => void;
}

/** Takes the handshakes whose path begins so, records every payload, and hands each socket to the backend. */
export function acceptSockets(
  { record }: Recorder,
  backend: string,
  pathPrefix: string,
  onOpen: (socket: LabSocket) => void,
): NonNullable<Site['upgrade']> {
  const server = new WebSocketServer({ noServer: true });
  return (request, stream, head) => {
    const { url = '/' } = request;
    if (!url.startsWith(pathPrefix)) return false;
    const host = String(request.headers.host ?? '').replace(/:\d+$/, '');
    server.handleUpgrade(request, stream, head, (socket) => {
      // Pages vanish in the middle of a frame: that is the end of the socket, not of the lab.
      socket.on('error', () => socket.terminate());
      onOpen({
        url,
        send: (value) => socket.send(JSON.stringify(value)),
        sendText: (text) => socket.send(text),
        onText: (hear) =>
          socket.on('message', (data) => {
            const text = String(data);
            record({ backend, host, channel: 'websocket', text });
            hear(text);
          }),
        onClose: (hear) => socket.on('close', hear),
      });
    });
    return true;
  };
}
