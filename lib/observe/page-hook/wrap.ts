import { apply, construct, create, note, noteOf, quietly } from './natives.ts';

/**
 * Runs after a native: after a call with `this`, the arguments and what it returned; after a construction with the
 * arguments, new.target and the new object. Where the native threw, `result` is null. May throw.
 */
type After = (first: never, second: never, result: never) => void;

type Native = { prototype?: { constructor: unknown } } & object;

type Invoke = (native: () => void, first: never, second: never) => unknown;

/**
 * The prototype of all handlers, with the trap for calls once we are armed. It has no prototype itself, so that a page
 * cannot add a trap on Object.prototype.
 */
export const calls = create(null);

/** A trap that lets the native run, then `after` of the handler, and leaves results and errors as they are. */
export function watched(invoke: Invoke) {
  return function (this: { after: After }, native: () => void, first: never, second: never): unknown {
    let result: unknown = null;
    try {
      result = invoke(native, first, second);
      return result;
    } finally {
      quietly(() => this.after(first, second, result as never));
    }
  };
}

/**
 * Replaces `owner[name]` by a Proxy of it, which keeps name, length, statics and descriptor. As long as nobody is armed
 * there is no trap for calls: a call costs what the engine takes to look for one, and no frame of ours is on its stack.
 * @param after sees each call from arming on
 * @param trap `construct` to see each construction too, from now on
 */
export function wrap<Name extends string>(
  owner: Record<Name, Native>,
  name: Name,
  after: After,
  trap = '',
  invoke: Invoke = construct,
): void {
  const native = owner[name];
  const handler = create(calls);
  handler.after = after;
  handler[trap] = watched(invoke);
  const proxy = new Proxy(native, handler);
  note(proxy, native);
  owner[name] = proxy;
  if (native.prototype) native.prototype.constructor = proxy;
}

// Gives the native text for each wrapper of this realm, itself included.
wrap(
  Function.prototype,
  'toString',
  () => {},
  'apply',
  (native, self, args) => apply(native, noteOf(self) ?? self, args),
);
