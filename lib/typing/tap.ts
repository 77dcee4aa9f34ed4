import type { TappedMessage } from '../messages/from-typing.ts';
import { maxBody, maxTapped } from '../messages/limits.ts';
import { ARMED, LINE } from '../observe/rendezvous.ts';
import { unitsOf } from '../unsent/bytes.ts';

/** How long messages are gathered before they are handed on, in milliseconds. */
const restMs = 100;

const channels = ['websocket', 'eventsource', 'xhr'] as const;

/** Makes the page hook tell what its page sends over sockets, for as long as it is open. */
export class Tap {
  readonly #node: EventTarget | null;
  readonly #onMessages: (messages: TappedMessage[]) => void;
  #isOpen = false;
  #isDeaf = false;
  #messages: TappedMessage[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `node` is where the hook speaks; null where it is not. */
  constructor(node: EventTarget | null, onMessages: (messages: TappedMessage[]) => void) {
    this.#node = node;
    this.#onMessages = onMessages;
    node?.addEventListener(LINE, (event) => {
      const detail: unknown = this.#isOpen && event instanceof CustomEvent ? event.detail : null;
      if (Array.isArray(detail)) void this.#take(detail, Date.now());
    });
  }

  /** Whether there is a hook to ask, and all that it told could be read. */
  get isThere(): boolean {
    return this.#node !== null && !this.#isDeaf;
  }

  set isOpen(isOpen: boolean) {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    // Each such event turns the hook's tap round.
    this.#node?.dispatchEvent(new Event(ARMED));
  }

  async #take([key, data]: readonly unknown[], atMs: number): Promise<void> {
    if (typeof key !== 'string') return;
    const [kind, url = ''] = key.split('\x1f');
    const channel = channels.find((one) => one === kind);
    if (!channel || url.length > 1600) return;
    const body = await bodyOf(data).catch(() => null);
    // What cannot be read was not listened to.
    if (!body) this.#isDeaf = true;
    else if (this.#messages.length < maxTapped) this.#messages.push({ channel, url, ...body, atMs });
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onMessages(this.#messages.splice(0));
    }, restMs);
  }
}

/** Firefox lets nobody read the bytes of another world, but copies them: `cloneInto`, which its content scripts have. */
function copied(data: unknown): unknown {
  const { cloneInto } = globalThis as { cloneInto?: (value: unknown, scope: unknown) => unknown };
  return cloneInto ? cloneInto(data, globalThis) : data;
}

/** What was sent, up to the bound: text, or bytes as a string of one unit (0 to 255) each. */
async function bodyOf(data: unknown): Promise<{ body: string; isBytes: boolean }> {
  if (typeof data === 'string') return { body: data.slice(0, maxBody), isBytes: false };
  return { body: unitsOf(await readBytes(copied(data))), isBytes: true };
}

/** Rejects for what is neither buffer nor Blob. */
async function readBytes(data: unknown): Promise<Uint8Array> {
  if (data instanceof ArrayBuffer) return new Uint8Array(data).subarray(0, maxBody);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, Math.min(data.byteLength, maxBody));
  return new Uint8Array(await (data as Blob).slice(0, maxBody).arrayBuffer());
}
