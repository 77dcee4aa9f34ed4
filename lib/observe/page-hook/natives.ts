/** What is needed later is taken here, before any script of the page can replace it. */
export const { apply, construct, getOwnPropertyDescriptor } = Reflect;
export const { create } = Object;
export const NativeError = Error;
export const later = setTimeout;

/** Makes a method callable as a function: `uncurry(''.at)('text', 1)`. Looks nothing up when it is called. */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => apply(method, self, args);
}

/**
 * A function that reads an accessor property by the native getter, whatever the page defines on the object.
 * @param owners classes that have the accessor, each for its own kind of object
 * @returns a function that gives undefined for any other object, and never throws
 */
export function reader<Value>(
  name: string,
  ...owners: { prototype: object }[]
): (self: unknown) => Value | undefined {
  const getters = owners.map((owner) => getOwnPropertyDescriptor(owner.prototype, name)?.get);
  return (self) => {
    for (let i = 0; i < getters.length; i++) {
      try {
        const get = getters[i];
        if (get) return apply(get, self, []);
      } catch {
        // Another kind of object: the next getter may know it.
      }
    }
    return undefined;
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
