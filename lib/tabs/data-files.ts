import type { BrandList } from '../other-side/imitation.ts';
import type { GlobalNames, VendorFacts } from '../vendors/compile.ts';
import type { PartyList } from '../vendors/parties.ts';

/** The files of `data/` in the extension's own folder, by name (scripts/catalogue-plugin.ts writes them). */
export interface DataFiles {
  readonly brands: BrandList;
  readonly globals: readonly GlobalNames[];
  readonly parties: PartyList;
  readonly vendors: Readonly<Record<string, VendorFacts>>;
}

/**
 * Makes the reader of these files: each is read once in a worker's life, when it is first asked for. The reader rejects
 * where a file cannot be read, and tries again the next time. What it reads is Earshot's own, as its code is.
 */
export function dataReader(
  open: (path: `/data/${keyof DataFiles}.json`) => Promise<Pick<Response, 'json'>>,
): <K extends keyof DataFiles>(name: K) => Promise<DataFiles[K]> {
  const read = new Map<keyof DataFiles, Promise<unknown>>();
  return <K extends keyof DataFiles>(name: K) => {
    const known = read.get(name) ?? open(`/data/${name}.json`).then((file) => file.json());
    read.set(name, known);
    known.catch(() => read.delete(name));
    return known as Promise<DataFiles[K]>;
  };
}
