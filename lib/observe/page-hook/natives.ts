/** What is needed later is taken here, before any script of the page can replace it. */
export const { apply, construct, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
export const { create } = Object;
export const NativeError = Error;
export const later: (step: () => void, delayMs: number) => number = setTimeout as never;

/** Makes a method callable as a function: `uncurry(''.at)('text', 1)`. Looks nothing up when it is called. */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => apply(method, self, args);
}

/**
 * A function that reads an accessor property by the native getter, whatever the page defines on the object.
 * @param owner the class that has the accessor
 * @returns a function that gives undefined for objects of other classes, and never throws
 */
export function reader<Value>(
  name: string,
  owner: { prototype: object },
): (self: unknown) => Value | undefined {
  const get = getOwnPropertyDescriptor(owner.prototype, name)?.get;
  return (self) => {
    try {
      return get && apply(get, self, []);
    } catch {
      // An object of another class.
    }
  };
}

export const exec = uncurry(/x/.exec);

/** Runs `step`; whatever it throws, the page never learns. */
export function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing of ours may surface in the page.
  }
}

const notes = new WeakMap<object, unknown>();
/** What was noted of an object: of a wrapper its native, of a socket or request its key in the ledger. */
export const noteOf = notes.get.bind(notes);
export const note = notes.set.bind(notes);
