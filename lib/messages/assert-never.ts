/** Makes a `switch` over a union complete at compile time. Throws if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}
