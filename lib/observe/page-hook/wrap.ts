import { apply, construct, create, exec, NativeError, quietly } from './natives.ts';

/**
 * Runs after a native: after a call with `this`, the arguments and what it returned; after a construction with the
 * arguments, new.target and the new object. Where the native threw, `result` is null. May throw.
 */
type After = (first: never, second: never, result: unknown) => void;

type Invoke = (native: () => void, first: never, second: never) => unknown;

const natives = new WeakMap<object, object>();
const nativeOf = natives.get.bind(natives);

/** The prototype of all handlers. It has none itself, so that a page cannot add a trap on Object.prototype. */
const common = create(null);

/** Our frames in a stack, with what is before and after them. Firefox says `<anonymous code>` of them. */
const OUR_FRAMES = /^(.*?)(\n[^\n]*-extension:[^\n]*)+(.*)$/s;

/** In Chromium our frames name the extension: out of the stack of an error that a native threw they go. */
function hideFrames(error: unknown): void {
  if (!(error instanceof NativeError)) return;
  const parts = exec(OUR_FRAMES, error.stack ?? '');
  if (parts) error.stack = `${parts[1]}${parts[3]}`;
}

/** A trap that lets the native run, then `after` of the handler, and leaves results and errors as they are. */
function watched(invoke: Invoke) {
  return function (this: { after: After }, native: () => void, first: never, second: never): unknown {
    let result: unknown = null;
    try {
      result = invoke(native, first, second);
      return result;
    } catch (error) {
      quietly(() => hideFrames(error));
      throw error;
    } finally {
      quietly(() => this.after(first, second, result));
    }
  };
}

/**
 * Replaces a function by a Proxy of it, which keeps name, length, statics and descriptor. As long as nobody is armed
 * there is no trap for calls: a call costs what the engine takes to look for one, and has no frame of ours on its stack.
 */
function wrap(owner: object, name: string, after: After, trap = '', invoke: Invoke = apply): void {
  const native = Reflect.get(owner, name);
  const handler = create(common);
  handler.after = after;
  handler[trap] = watched(invoke);
  const proxy = new Proxy(native, handler);
  natives.set(proxy, native);
  Reflect.set(owner, name, proxy);
  if (native.prototype) native.prototype.constructor = proxy;
}

/** Watches a function's calls from arming on. */
export function wrapCalls(owner: object, name: string, after: After): void {
  wrap(owner, name, after);
}

/** Watches the constructions of `window[name]` from now on. */
export function wrapConstructor(name: string, after: After): void {
  wrap(window, name, after, 'construct', construct);
}

/** Makes `Function.prototype.toString` give the native text for each wrapper of this realm, itself included. */
export function wrapToString(): void {
  wrap(
    Function.prototype,
    'toString',
    () => {},
    'apply',
    (native, self, args) => apply(native, nativeOf(self) ?? self, args),
  );
}

/** Lets `after` of every wrapped function see calls from now on. */
export function armCalls(): void {
  common.apply = watched(apply);
}
