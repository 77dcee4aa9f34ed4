import { expect, test } from 'vitest';
import { channelItem, requestItem, urlOf } from '../testing/evidence-builders.ts';
import { workerSockets } from './worker-sockets.ts';

const socket = requestItem({ type: 'websocket', url: urlOf('wss://chat.example/live') });
const opened = channelItem({ kind: 'websocket', url: urlOf('wss://chat.example/live') });

test.each([
  ['a socket that no script opened', [socket], [], [socket]],
  ['one that a script opened', [socket], [opened], []],
  ['a request that is none', [requestItem({ url: urlOf('https://chat.example/x') })], [], []],
])('%s', (_, requests, channels, sockets) => {
  expect(workerSockets(requests, channels)).toEqual(sockets);
});
