// Made from the entries when Earshot is built, by scripts/catalogue-plugin.ts.

declare module 'virtual:earshot/hosts' {
  import type { HostIndex } from './compile.ts';
  export const hostIndex: HostIndex;
  /** Changes with every change of the catalogue: number of vendors and a digest, such as `20-1f3a9c0e`. */
  export const catalogueVersion: string;
}

declare module 'virtual:earshot/markers' {
  import type { Marker } from './compile.ts';
  export const markers: readonly Marker[];
}
