import { parseObject } from '../answer.ts';
import { acceptSockets, type LabSocket } from '../sockets.ts';
import type { Recorder, Site } from '../types.ts';

/** The realtime half of a workspace. */
export interface Ddp {
  upgrade: NonNullable<Site['upgrade']>;
  /** Sends a message to everyone who subscribed to the room. */
  publish: (rid: string, message: object) => void;
  /** Whether someone has subscribed to the room. */
  isHeard: (rid: string) => boolean;
}

/** Enough of Meteor's DDP for the livechat widget: connect, ping, method, sub, unsub. */
export function createDdp(recorder: Recorder): Ddp {
  const subscribed = new Map<LabSocket, Set<string>>();

  const upgrade = acceptSockets(recorder, 'rocket-chat', '/websocket', (socket) => {
    const { send } = socket;
    const rooms = new Set<string>();
    subscribed.set(socket, rooms);
    socket.onClose(() => subscribed.delete(socket));
    socket.onText((text) => {
      const frame = parseObject(text);
      switch (frame.msg) {
        case 'connect':
          return send({ msg: 'connected', session: `s${subscribed.size}` });
        case 'ping':
          return send({ msg: 'pong' });
        case 'sub': {
          const [eventName] = Array.isArray(frame.params) ? frame.params : [];
          if (frame.name === 'stream-room-messages') rooms.add(String(eventName));
          return send({ msg: 'ready', subs: [frame.id] });
        }
        case 'unsub':
          return send({ msg: 'nosub', id: frame.id });
        case 'method':
          send({ msg: 'result', id: frame.id, result: null });
          return send({ msg: 'updated', methods: [frame.id] });
      }
    });
  });

  return {
    upgrade,
    isHeard: (rid) => [...subscribed.values()].some((rooms) => rooms.has(rid)),
    publish: (rid, message) => {
      const changed = {
        msg: 'changed',
        collection: 'stream-room-messages',
        id: 'id',
        fields: { eventName: rid, args: [message] },
      };
      for (const [socket, rooms] of subscribed) if (rooms.has(rid)) socket.send(changed);
    },
  };
}
