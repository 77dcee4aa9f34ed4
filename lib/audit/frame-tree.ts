import type { Item } from '../evidence/evidence.ts';
import { formatUrl } from '../evidence/recorded-url.ts';

/** How the frames of a tab hang together, from what each document says of its own place. */
export interface FrameTree {
  /** Frame id of the document inside a frame element; null where it is not known for certain. */
  childOf(element: Item<'frameElements'>): number | null;
  /** Frame ids of all documents below a frame. */
  descendants(frameId: number): number[];
}

/**
 * Links frame elements to documents: by their place in `window.frames` where both know it, else by a URL that only one
 * of the documents has. Frames in shadow trees have no place there.
 */
export function frameTree(
  documents: readonly Item<'documents'>[],
  elements: readonly Item<'frameElements'>[],
): FrameTree {
  const byPath = new Map<string, number>();
  for (const document of documents)
    if (document.framePath) byPath.set(document.framePath.join('.'), document.frameId);
  const childOf = (element: Item<'frameElements'>): number | null => {
    const placed = element.framePath ? byPath.get(element.framePath.join('.')) : undefined;
    if (placed !== undefined) return placed;
    if (!element.url || element.url.host === '') return null;
    const url = formatUrl(element.url);
    const [match, ...others] = documents.filter(
      (document) => document.frameId !== 0 && formatUrl(document.url) === url,
    );
    return match && others.length === 0 ? match.frameId : null;
  };
  const children = new Map<number, number[]>();
  for (const element of elements) {
    const child = childOf(element);
    if (child !== null) children.set(element.frameId, [...(children.get(element.frameId) ?? []), child]);
  }
  const descendants = (frameId: number): number[] => {
    const found = new Set<number>();
    const open = [frameId];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const child of children.get(next) ?? []) {
        if (child === frameId || found.has(child)) continue;
        found.add(child);
        open.push(child);
      }
    }
    return [...found];
  };
  return { childOf, descendants };
}
