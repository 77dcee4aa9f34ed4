import type { Rendezvous } from '../rendezvous.ts';
import { addressOf, capped, withoutQuery } from './address.ts';
import { createLedger, FIELD } from './ledger.ts';
import { create, exec, getOwnPropertyDescriptor, later, quietly, reader, uncurry } from './natives.ts';
import { bodySizeBytes } from './size.ts';
import { findCallers } from './stack.ts';
import { armCalls, wrapCalls, wrapConstructor } from './wrap.ts';

/** How many sockets are spoken of one by one in a document, and how many are remembered until arming. */
const MAX_SOCKETS = 64;
const OPEN = 1;

const listen = uncurry(EventTarget.prototype.addEventListener);
const unlisten = uncurry(EventTarget.prototype.removeEventListener);
const dataOf = reader('data', MessageEvent);
const methodOf = reader('method', Request);
const readyStateOf = reader('readyState', WebSocket);
const NativeWeakRef = WeakRef;
const deref = uncurry(WeakRef.prototype.deref);
const keys = new WeakMap<object, string>();
const keyOf = keys.get.bind(keys);
const setKey = keys.set.bind(keys);

/**
 * Wraps what a page can talk through, and speaks of it over the rendezvous in lines of fields joined by U+001F:
 * - `o` channel, url, callers: a `websocket` or `eventsource` is being opened. At most 64 a document.
 * - `c` url, outcome: a WebSocket of those `opened`, `failed` before opening, or was `refused`: its constructor threw.
 * - `t` channel, url without query, method, sent count, sent bytes, received count, received bytes, callers: traffic
 *   since the last such line of these three, from arming on. Received is counted for sockets, and for those events of
 *   an EventSource that have no name. Channel `*` is the 65th and all further keys; channel `more` counts, as sent and
 *   armed or not, the openings after the 64th.
 *
 * Workers and the bodies of responses are not seen.
 */
export function hookChannels({ send, onArm }: Rendezvous): void {
  const count = createLedger(send, findCallers, later);
  // Without prototype, since a page may put setters on Array.prototype.
  const early: Record<number, WeakRef<object>> = create(null);
  let isArmed = false;
  let sockets = 0;

  function countReceived(socket: object): void {
    const key = keyOf(socket) ?? '';
    listen(socket, 'message', (event) => quietly(() => count(key, false, bodySizeBytes(dataOf(event)))));
  }

  function countSent(socket: object, args: ArrayLike<unknown>, result: unknown): void {
    const key = keyOf(socket);
    if (key && result !== null) count(key, true, bodySizeBytes(args[0]));
  }

  function watchOutcome(socket: object, url: string): void {
    const settle = () =>
      quietly(() => {
        // A listener that stayed would keep a forgotten socket from being collected.
        unlisten(socket, 'open', settle);
        unlisten(socket, 'close', settle);
        send(`c${FIELD}${url}${FIELD}${readyStateOf(socket) === OPEN ? 'opened' : 'failed'}`);
      });
    listen(socket, 'open', settle);
    listen(socket, 'close', settle);
  }

  function watchOpenings(name: string, channel: string): void {
    wrapConstructor(name, (args: ArrayLike<unknown>, _newTarget, socket: unknown) => {
      const address = addressOf(socket ?? args[0]);
      const key = keyTo(channel, address, '');
      if (socket) {
        setKey(socket, key);
        if (isArmed) countReceived(socket);
        else early[sockets % MAX_SOCKETS] = new NativeWeakRef(socket);
      }
      if (sockets++ >= MAX_SOCKETS) {
        count(`more${FIELD}${FIELD}`, true, 0);
        return;
      }
      const url = capped(address);
      send(`o${FIELD}${channel}${FIELD}${url}${FIELD}${findCallers()}`);
      if (channel === 'eventsource') return;
      if (socket) watchOutcome(socket, url);
      else send(`c${FIELD}${url}${FIELD}refused`);
    });
  }

  watchOpenings('WebSocket', 'websocket');
  watchOpenings('EventSource', 'eventsource');
  wrapCalls(WebSocket.prototype, 'send', countSent);
  wrapCalls(XMLHttpRequest.prototype, 'send', countSent);
  wrapCalls(XMLHttpRequest.prototype, 'open', (request: object, args: ArrayLike<unknown>) =>
    setKey(request, keyTo('xhr', addressOf(args[1]), args[0])),
  );
  wrapCalls(window, 'fetch', (_window, args: ArrayLike<unknown>) =>
    count(
      keyTo('fetch', addressOf(args[0]), ownValue(args[1], 'method') ?? methodOf(args[0])),
      true,
      bodySizeBytes(ownValue(args[1], 'body')),
    ),
  );
  wrapCalls(Navigator.prototype, 'sendBeacon', (_navigator, args: ArrayLike<unknown>) =>
    count(keyTo('beacon', addressOf(args[0]), 'POST'), true, bodySizeBytes(args[1])),
  );

  onArm(() => {
    isArmed = true;
    armCalls();
    for (let i = 0; i < MAX_SOCKETS; i++) {
      const socket = early[i] && deref(early[i]);
      if (socket) countReceived(socket);
    }
  });
}

/** `method` is GET unless it is a string. */
function keyTo(channel: string, address: string, method: unknown): string {
  return `${channel}${FIELD}${withoutQuery(address)}${FIELD}${typeof method === 'string' ? exec(/^[a-z]{0,10}/i, method)?.[0] : 'GET'}`;
}

/** An own data property only: a getter of the page's would otherwise run twice. */
function ownValue(init: object | null | undefined, name: string): unknown {
  return init ? getOwnPropertyDescriptor(init, name)?.value : init;
}
