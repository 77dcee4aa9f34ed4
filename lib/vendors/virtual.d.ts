// Made from the entries when Earshot is built, by scripts/catalogue-plugin.ts.

declare module 'virtual:earshot/hosts' {
  import type { HostIndex } from './compile.ts';
  export const hostIndex: HostIndex;
  /** Changes with every change of the catalogue: number of vendors and a digest, such as `20-1f3a9c0e`. */
  export const catalogueVersion: string;
}

declare module 'virtual:earshot/markers' {
  /** Selectors and ends of script paths, of all products that only markers tell. */
  export const markers: readonly [selectors: readonly string[], scriptPaths: readonly string[]];
}

declare module 'virtual:earshot/parts' {
  import type { VendorParts } from './compile.ts';
  export const vendorParts: readonly VendorParts[];
}
