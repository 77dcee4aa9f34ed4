import type { Rendezvous } from '../rendezvous.ts';
import { addressOf, firstMatch } from './address.ts';
import { createLedger, FIELD } from './ledger.ts';
import { create, getOwnPropertyDescriptor, quietly, reader, uncurry } from './natives.ts';
import { bodySizeBytes } from './size.ts';
import { findCallers } from './stack.ts';
import { armCalls, wrap } from './wrap.ts';

type Args = ArrayLike<unknown>;

/** How many sockets are spoken of one by one in a document, and how many are remembered until arming. */
const MAX_SOCKETS = 64;

const listen = uncurry(EventTarget.prototype.addEventListener);
const dataOf = reader('data', MessageEvent);
const methodOf = reader('method', Request);
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
  const count = createLedger(send, findCallers);
  // Without prototype, since a page may put setters on Array.prototype.
  const early: Record<number, WeakRef<object>> = create(null);
  let isArmed = false;
  let sockets = 0;

  function countReceived(socket: object): void {
    listen(socket, 'message', (event) =>
      quietly(() => count(keyOf(socket) ?? '', false, bodySizeBytes(dataOf(event)))),
    );
  }

  function watchOpenings(owner: { name: string; prototype: object }, channel: string): void {
    const urlOf = reader<string>('url', owner);
    const onOpening = (args: Args, _newTarget: unknown, socket: object | null) => {
      const address = urlOf(socket) ?? addressOf(args[0]);
      const url = firstMatch(/^.{0,1500}/, address);
      const isSpokenOf = sockets < MAX_SOCKETS;
      if (socket) {
        setKey(socket, keyTo(channel, address, ''));
        if (isArmed) countReceived(socket);
        else early[sockets % MAX_SOCKETS] = new NativeWeakRef(socket);
      }
      sockets++;
      if (!isSpokenOf) {
        count(`more${FIELD}${FIELD}`, true, 0);
        return;
      }
      send(`o${FIELD}${channel}${FIELD}${url}${FIELD}${findCallers()}`);
      if (channel === 'eventsource') return;
      const tell = (outcome: string) => send(`c${FIELD}${url}${FIELD}${outcome}`);
      if (!socket) {
        tell('refused');
        return;
      }
      let hasOpened = false;
      listen(socket, 'open', () => {
        hasOpened = true;
        tell('opened');
      });
      // What a content security policy blocks has an error in Chromium, but no close.
      listen(socket, 'error', () => hasOpened || tell('failed'));
    };
    wrap(window, owner.name, onOpening, 'construct');
  }

  /** Counts what an object sends that was opened under our eyes; unless the native refused. */
  function onSend(self: object, args: Args, result: unknown): void {
    const key = keyOf(self);
    if (key && result !== null) count(key, true, bodySizeBytes(args[0]));
  }

  watchOpenings(WebSocket, 'websocket');
  watchOpenings(EventSource, 'eventsource');
  wrap(WebSocket.prototype, 'send', onSend);
  wrap(XMLHttpRequest.prototype, 'send', onSend);
  wrap(XMLHttpRequest.prototype, 'open', (request: object, args: Args) =>
    setKey(request, keyTo('xhr', addressOf(args[1]), args[0])),
  );
  wrap(window, 'fetch', (_window, args: ArrayLike<object>) => {
    const method = ownValue(args[1], 'method') ?? methodOf(args[0]);
    count(keyTo('fetch', addressOf(args[0]), method), true, bodySizeBytes(ownValue(args[1], 'body')));
  });
  wrap(Navigator.prototype, 'sendBeacon', (_navigator, args: Args) =>
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

/** The ledger's key. `method` is GET unless it is a string. */
function keyTo(channel: string, address: string, method: unknown): string {
  return `${channel}${FIELD}${firstMatch(/^[^?#]{0,1500}/, address)}${FIELD}${typeof method === 'string' ? method : 'GET'}`;
}

/** An own data property only: a getter of the page's would otherwise run twice. */
function ownValue(init: object | undefined, name: string): unknown {
  return init && getOwnPropertyDescriptor(init, name)?.value;
}
