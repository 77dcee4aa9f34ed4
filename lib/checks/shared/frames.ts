/**
 * Frames of another origin that the site's own documents hold. Frames inside those inherit what their holder was granted
 * and denied, and are the vendor's own affair. Source: https://html.spec.whatwg.org/multipage/browsers.html#sandboxing
 * (flags are inherited from the container's document), read 2026-11-22.
 */
export function outermostFrames<E extends { isCrossOrigin: boolean; frameId: number }>(
  elements: readonly E[],
  documents: readonly { frameId: number; relation: string }[],
): E[] {
  const foreign = new Set(
    documents.filter((document) => document.relation === 'cross-origin').map((document) => document.frameId),
  );
  return elements.filter((element) => element.isCrossOrigin && !foreign.has(element.frameId));
}
