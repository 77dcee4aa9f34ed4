import { OPENED, type Rendezvous } from '../rendezvous.ts';
import { addressOf, firstMatch } from './address.ts';
import { createLedger, FIELD, MAX_SPOKEN } from './ledger.ts';
import { apply, getOwnPropertyDescriptor, note, noteOf, quietly, reader, uncurry } from './natives.ts';
import { bodySizeBytes } from './size.ts';
import { findCallers } from './stack.ts';
import { calls, watched, wrap } from './wrap.ts';

type Args = ArrayLike<unknown>;

const listen = uncurry(EventTarget.prototype.addEventListener);
const dataOf = reader('data', MessageEvent);
const methodOf = reader('method', Request);

/**
 * Wraps what a page can talk through, and speaks of it over the rendezvous in lines of fields joined by U+001F:
 * - `o` channel, url, callers: the page opens a `websocket` or `eventsource`, or tries to. At most 64 a document.
 * - `t` channel, url without query, method, sent count, sent bytes, received count, received bytes, callers: traffic
 *   since the last such line of these three, from arming on. Received is counted for sockets, and for those events of
 *   an EventSource that have no name. Channel `*` is the 65th and all further keys.
 *
 * - `w`: the document was opened or written, armed or not.
 *
 * Workers and the bodies of responses are not seen.
 */
export function hookChannels({ send, onArm }: Rendezvous): void {
  const count = createLedger(send, findCallers);
  let sockets = 0;
  // Arming makes it false; every further such event turns it round.
  let isTapped = true;

  function watchOpenings(name: 'WebSocket' | 'EventSource'): void {
    const urlOf = reader<string>('url', window[name]);
    const channel = name.toLowerCase();
    const onOpening = (args: Args, _newTarget: unknown, socket: object | null) => {
      const address = urlOf(socket) ?? addressOf(args[0]);
      const url = firstMatch(/^.{0,1500}/, address);
      if (socket) {
        note(socket, keyTo(channel, address, ''));
        listen(
          socket,
          'message',
          (event) =>
            calls.apply &&
            quietly(() => count(noteOf(socket) as string, false, bodySizeBytes(dataOf(event)))),
        );
      }
      // What a constructor refuses (`ws:` in a page that came over https) was tried all the same.
      if (sockets++ < MAX_SPOKEN) send(`o${FIELD}${channel}${FIELD}${url}${FIELD}${findCallers()}`);
    };
    wrap(window, name, onOpening, 'construct');
  }

  /** Counts what an object sends that was opened under our eyes; unless the native refused. */
  function onSend(self: object, args: Args, result: unknown): void {
    const key = noteOf(self) as string;
    if (!key || result === null) return;
    const sizeBytes = bodySizeBytes(args[0]);
    count(key, true, sizeBytes);
    // What has a size is of a class that the other world can copy without a getter of the page's being run.
    if (isTapped && sizeBytes) send([key, args[0]]);
  }

  watchOpenings('WebSocket');
  watchOpenings('EventSource');
  for (const { prototype } of [WebSocket, XMLHttpRequest]) wrap(prototype, 'send', onSend);
  wrap(XMLHttpRequest.prototype, 'open', (request: object, args: Args) =>
    note(request, keyTo('xhr', addressOf(args[1]), args[0])),
  );
  wrap(window, 'fetch', (_window, args: ArrayLike<object>) => {
    const method = ownValue(args[1], 'method') ?? methodOf(args[0]);
    count(keyTo('fetch', addressOf(args[0]), method), true, bodySizeBytes(ownValue(args[1], 'body')));
  });
  wrap(Navigator.prototype, 'sendBeacon', (_navigator, args: Args) =>
    count(keyTo('beacon', addressOf(args[0]), 'POST'), true, bodySizeBytes(args[1])),
  );

  // Whatever opens the document anew takes the isolated world's listeners with it, which must be there before those of
  // what is written next: so this is told at once. A bare `write` that opens by itself is told of when it returns.
  for (const name of ['open', 'write', 'writeln'] as const)
    wrap(Document.prototype, name, () => send(OPENED), 'apply', apply);

  onArm(() => {
    calls.apply = watched(apply);
    isTapped = !isTapped;
  });
}

/** The ledger's key. `method` is empty, which means GET, unless it is a string. */
function keyTo(channel: string, address: string, method: unknown): string {
  return `${channel}${FIELD}${firstMatch(/^[^?#]{0,1500}/, address)}${FIELD}${typeof method === 'string' ? method : ''}`;
}

/** An own data property only: a getter of the page's would otherwise run twice. */
function ownValue(init: object | undefined, name: string): unknown {
  return init && getOwnPropertyDescriptor(init, name)?.value;
}
